import { describe, expect, it } from 'vitest'
import { messages, type TestNotice, violated } from './judge.ts'

// The corpus has neither language, so that these are tried by themselves: what is well written passes, what is not is found.
const fr: TestNotice = {
  id: 'fr',
  services: ['Facturation'],
  window: { start: '2026-12-05T22:00', end: '2026-12-06T00:00', timezone: 'Europe/Paris' },
  subject: 'Maintenance programmée : Facturation, 5 décembre 2026',
  preheader: 'Aucune facture ne pourra être créée samedi de 22 h à minuit CET.',
  body: `Bonjour Anne,

le service **Facturation** sera indisponible **samedi 5 décembre 2026, de 22:00 à 24:00 CET**. Aucune facture ne pourra être créée.

Nous remplaçons les serveurs afin que la clôture mensuelle aille plus vite. Veuillez envoyer les factures urgentes avant 21:30.

Suivez les travaux sur https://status.acme.example. Une question ? Écrivez à support@acme.example.

Merci de votre patience.`,
}

const es: TestNotice = {
  id: 'es',
  services: ['Facturación'],
  window: { start: '2026-12-05T22:00', end: '2026-12-06T00:00', timezone: 'Europe/Madrid' },
  subject: 'Mantenimiento programado: Facturación, 5 de diciembre de 2026',
  preheader: 'No se podrán crear facturas el sábado de 22:00 a 24:00 CET.',
  body: `Hola, Ana:

El servicio **Facturación** no estará disponible **el sábado 5 de diciembre de 2026, de 22:00 a 24:00 CET**. No se podrán crear facturas.

Sustituimos los servidores para que el cierre mensual termine antes. Por favor, envíe las facturas urgentes antes de las 21:30.

Siga los trabajos en https://status.acme.example. ¿Preguntas? Escriba a support@acme.example.

Gracias por su paciencia.`,
}

const change = (notice: TestNotice, from: string | RegExp, to: string): TestNotice => ({
  ...notice,
  body: notice.body!.replace(from, to),
})

const cases: [string, TestNotice, readonly string[]][] = [
  ['fr reason', change(fr, /Nous remplaçons .* vite\./, 'Nous effectuons une maintenance programmée.'), ['reason']],
  ['fr thanks', change(fr, 'Merci de votre patience.', 'Cordialement'), ['thanks']],
  ['fr workaround', change(fr, ' Veuillez envoyer les factures urgentes avant 21:30.', ''), ['workaround']],
  ['fr soon', change(fr, 'Merci', 'Le service sera bientôt plus stable. Merci'), ['vague-time']],
  ['fr zone', { ...change(fr, ' CET', ''), preheader: 'Aucune facture ne pourra être créée.' }, ['time-zone']],
  ['fr blame', change(fr, 'Merci', 'Le retard est dû à une erreur de notre prestataire. Merci'), ['blame']],
  ['fr promise', change(fr, 'sur https://status.acme.example', 'sur notre page de statut'), ['empty-promise']],
  [
    'fr lead',
    change(fr, 'le service', 'la qualité est notre passion depuis vingt ans, et nous y tenons beaucoup.\n\nLe service'),
    ['lead-first'],
  ],
  [
    'fr weekend',
    {
      ...fr,
      subject: 'Facturation : maintenance ce week-end',
      preheader: 'Aucune facture ne pourra être créée.',
      body: fr
        .body!.replace(/samedi 5 décembre 2026, de 22:00 à 24:00 CET/, 'ce week-end')
        .replace(' avant 21:30', ' avant'),
    },
    ['subject-date', 'vague-time'],
  ],
  ['es reason', change(es, /Sustituimos .* antes\./, 'Realizamos un mantenimiento programado.'), ['reason']],
  ['es thanks', change(es, 'Gracias por su paciencia.', 'Un saludo'), ['thanks']],
  ['es workaround', change(es, / Por favor, envíe .* 21:30\./, ''), ['workaround']],
  ['es soon', change(es, 'Gracias', 'El servicio volverá pronto. Gracias'), ['vague-time']],
  ['es jargon', change(es, 'Sustituimos los servidores', 'Haremos el failover al otro clúster'), ['jargon']],
  ['es blame', change(es, 'Gracias', 'El retraso se debe a un error de nuestro proveedor. Gracias'), ['blame']],
  ['es ask', change(es, 'Escriba a support@acme.example.', 'Póngase en contacto con soporte.'), ['empty-promise']],
  ['es contact', change(es, '¿Preguntas? Escriba a support@acme.example.', ''), ['contact']],
]

describe('French and Spanish', () => {
  it('find nothing in a good mail', () => {
    expect(messages(fr)).toEqual([])
    expect(messages(es)).toEqual([])
  })

  it.each(cases)('%s', (_, notice, expected) => {
    expect(violated(notice)).toEqual(expected)
  })
})
