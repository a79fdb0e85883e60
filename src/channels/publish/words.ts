import { baseOf } from '../../engine/locale.ts'
import type { ComponentState, PageImpact } from '../systems/status-page.ts'

/** The words of a page around those of events and notices. */
export interface SiteWords {
  /** The language they are in. */
  language: string
  overall: Readonly<Record<PageImpact, string>>
  components: Readonly<Record<ComponentState, string>>
  now: string
  coming: string
  history: string
  nothingComing: string
  nothingPast: string
  services: string
  /** `%` is a time. */
  asOf: string
  languages: string
  subscribe: string
  calendar: string
  skip: string
  log: string
  message: string
  reason: string
  workaround: string
  /** `%` is a window. */
  window: string
  /** Of work that was planned to be over by now, and of which nothing was heard since. */
  over: string
  details: string
  dismiss: string
}

const en: SiteWords = {
  language: 'en',
  overall: {
    none: 'No known disruptions',
    maintenance: 'Maintenance in progress',
    minor: 'Some services are impaired',
    major: 'Some services are unavailable',
    critical: 'Serious disruption',
  },
  components: {
    operational: 'No known disruptions',
    maintenance: 'Maintenance',
    degraded: 'Reduced performance',
    partial: 'Partly unavailable',
    outage: 'Unavailable',
  },
  now: 'Happening now',
  coming: 'Coming up',
  history: 'History',
  nothingComing: 'Nothing is planned.',
  nothingPast: 'Nothing has happened lately.',
  services: 'Services',
  asOf: 'As of %',
  languages: 'Languages',
  subscribe: 'Subscribe',
  calendar: 'Calendar',
  skip: 'Skip to the content',
  log: 'Updates',
  message: 'Full message',
  reason: 'Reason',
  workaround: 'Workaround',
  window: 'Planned: %.',
  over: 'planned time passed',
  details: 'Details',
  dismiss: 'Dismiss',
}

const it: SiteWords = {
  language: 'it',
  overall: {
    none: 'Nessun disservizio noto',
    maintenance: 'Manutenzione in corso',
    minor: 'Alcuni servizi sono limitati',
    major: 'Alcuni servizi non sono disponibili',
    critical: 'Disservizio grave',
  },
  components: {
    operational: 'Nessun disservizio noto',
    maintenance: 'Manutenzione',
    degraded: 'Prestazioni ridotte',
    partial: 'Disponibilità parziale',
    outage: 'Non disponibile',
  },
  now: 'In questo momento',
  coming: 'In programma',
  history: 'Cronologia',
  nothingComing: 'Nessun intervento in programma.',
  nothingPast: 'Nessun evento recente.',
  services: 'Servizi',
  asOf: 'Aggiornato: %',
  languages: 'Lingue',
  subscribe: 'Abbonamenti',
  calendar: 'Calendario',
  skip: 'Vai al contenuto',
  log: 'Comunicazioni',
  message: 'Messaggio completo',
  reason: 'Motivo',
  workaround: 'Soluzione temporanea',
  window: 'In programma: %.',
  over: 'orario previsto trascorso',
  details: 'Dettagli',
  dismiss: 'Chiudi',
}

const de: SiteWords = {
  language: 'de',
  overall: {
    none: 'Keine bekannten Störungen',
    maintenance: 'Wartung läuft',
    minor: 'Einige Dienste sind eingeschränkt',
    major: 'Einige Dienste sind nicht verfügbar',
    critical: 'Schwere Störung',
  },
  components: {
    operational: 'Keine bekannten Störungen',
    maintenance: 'Wartung',
    degraded: 'Eingeschränkte Leistung',
    partial: 'Teilweise nicht verfügbar',
    outage: 'Nicht verfügbar',
  },
  now: 'Aktuell',
  coming: 'Demnächst',
  history: 'Verlauf',
  nothingComing: 'Es ist nichts geplant.',
  nothingPast: 'In letzter Zeit ist nichts vorgefallen.',
  services: 'Dienste',
  asOf: 'Stand: %',
  languages: 'Sprachen',
  subscribe: 'Abonnieren',
  calendar: 'Kalender',
  skip: 'Zum Inhalt springen',
  log: 'Mitteilungen',
  message: 'Ganze Nachricht',
  reason: 'Grund',
  workaround: 'Behelfslösung',
  window: 'Geplant: %.',
  over: 'geplante Zeit vorbei',
  details: 'Einzelheiten',
  dismiss: 'Schließen',
}

const pl: SiteWords = {
  language: 'pl',
  overall: {
    none: 'Brak znanych zakłóceń',
    maintenance: 'Trwają prace serwisowe',
    minor: 'Niektóre usługi działają z ograniczeniami',
    major: 'Niektóre usługi są niedostępne',
    critical: 'Poważna awaria',
  },
  components: {
    operational: 'Brak znanych zakłóceń',
    maintenance: 'Prace serwisowe',
    degraded: 'Obniżona wydajność',
    partial: 'Częściowa niedostępność',
    outage: 'Niedostępność',
  },
  now: 'Obecnie',
  coming: 'Zaplanowane',
  history: 'Historia',
  nothingComing: 'Nic nie jest zaplanowane.',
  nothingPast: 'Ostatnio nic się nie wydarzyło.',
  services: 'Usługi',
  asOf: 'Stan na: %',
  languages: 'Języki',
  subscribe: 'Subskrypcja',
  calendar: 'Kalendarz',
  skip: 'Przejdź do treści',
  log: 'Komunikaty',
  message: 'Pełna wiadomość',
  reason: 'Przyczyna',
  workaround: 'Obejście',
  window: 'Termin: %.',
  over: 'planowany czas minął',
  details: 'Szczegóły',
  dismiss: 'Zamknij',
}

const fr: SiteWords = {
  language: 'fr',
  overall: {
    none: 'Aucune perturbation connue',
    maintenance: 'Maintenance en cours',
    minor: 'Certains services sont perturbés',
    major: 'Certains services sont indisponibles',
    critical: 'Incident grave',
  },
  components: {
    operational: 'Aucune perturbation connue',
    maintenance: 'Maintenance',
    degraded: 'Performances réduites',
    partial: 'Partiellement indisponible',
    outage: 'Indisponible',
  },
  now: 'En ce moment',
  coming: 'À venir',
  history: 'Historique',
  nothingComing: 'Rien n’est prévu.',
  nothingPast: 'Rien à signaler ces derniers temps.',
  services: 'Services',
  asOf: 'État au %',
  languages: 'Langues',
  subscribe: 'S’abonner',
  calendar: 'Calendrier',
  skip: 'Aller au contenu',
  log: 'Informations',
  message: 'Message complet',
  reason: 'Motif',
  workaround: 'Solution provisoire',
  window: 'Prévu\u00A0: %.',
  over: 'heure de fin prévue dépassée',
  details: 'Détails',
  dismiss: 'Fermer',
}

const es: SiteWords = {
  language: 'es',
  overall: {
    none: 'Sin incidencias conocidas',
    maintenance: 'Mantenimiento en curso',
    minor: 'Algunos servicios funcionan con limitaciones',
    major: 'Algunos servicios no están disponibles',
    critical: 'Incidencia grave',
  },
  components: {
    operational: 'Sin incidencias conocidas',
    maintenance: 'Mantenimiento',
    degraded: 'Rendimiento reducido',
    partial: 'Parcialmente no disponible',
    outage: 'No disponible',
  },
  now: 'En este momento',
  coming: 'Próximamente',
  history: 'Historial',
  nothingComing: 'No hay nada programado.',
  nothingPast: 'Sin incidencias recientes.',
  services: 'Servicios',
  asOf: 'Actualizado: %',
  languages: 'Idiomas',
  subscribe: 'Suscribirse',
  calendar: 'Calendario',
  skip: 'Ir al contenido',
  log: 'Novedades',
  message: 'Mensaje completo',
  reason: 'Motivo',
  workaround: 'Solución provisional',
  window: 'Previsto: %.',
  over: 'hora de fin prevista superada',
  details: 'Detalles',
  dismiss: 'Cerrar',
}

const byLanguage: Readonly<Record<string, SiteWords>> = { en, it, de, pl, fr, es }

export function hasSiteWords(language: string): boolean {
  return Object.hasOwn(byLanguage, baseOf(language))
}

/** The words of a language; English ones where there are none. */
export function siteWords(language: string): SiteWords {
  return hasSiteWords(language) ? byLanguage[baseOf(language)]! : en
}
