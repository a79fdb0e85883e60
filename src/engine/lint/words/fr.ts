import type { Lexicon } from '../lexicon.ts'
import { commonJargon, words, zoneNames } from './pattern.ts'

const party =
  '(?:prestataires?|fournisseurs?|hebergeurs?|collegues?|techniciens?|administrateurs?|employes?|operateurs?|equipes?|locataires?|clients?|utilisateurs?|sous-traitants?|partenaires?)'

export const fr: Lexicon = {
  months: words('janv(?:ier)?', 'fev(?:rier)?', 'mars', 'avr(?:il)?', 'mai', 'juin', 'juil(?:let)?', 'aout', 'sept(?:embre)?', 'oct(?:obre)?', 'nov(?:embre)?', 'dec(?:embre)?'),
  weekdays: words('lun(?:di)?', 'mar(?:di)?', 'mer(?:credi)?', 'jeu(?:di)?', 'ven(?:dredi)?', 'sam(?:edi)?', 'dim(?:anche)?'),
  nearDays: words("aujourd'hui", 'demain', 'dans une heure'),
  clock: words('\\d{1,2} ?h(?: ?\\d{2})?', '\\d{1,2} heures', 'minuit', 'midi'),
  deadline: words('avant', 'au plus tard(?: a)?', "d'ici"),
  duration: words('(?:\\d+|une?|deux|trois|quatre|cinq|six|dix|quinze|trente|demi-?) ?(?:heures?|minutes?|min|jours?)', 'demi-heure'),
  zone: words(zoneNames, 'heure (?:locale|de paris|francaise)', "heure (?:normale|d'ete|d'hiver) d'europe centrale"),
  vaguePart: words(
    '(?:ce|le|au cours du|pendant le|durant le|du|le prochain) (?:prochain )?week-?end(?: prochain)?',
    '(?:dans|pendant|au cours de|en|durant) (?:la |le )?(?:debut de |fin de )?(?:matinee|soiree|nuit|apres-midi|journee)',
    '(?:ce|demain|\\w+di) (?:matin|soir|apres-midi)',
    'cette nuit',
    'dans les prochain(?:e)?s (?:jours|semaines|heures|mois)',
    'les jours (?:a venir|prochains)',
    '(?:la )?semaine prochaine',
    'le mois prochain',
    'pendant (?:quelques|un certain|un court)(?: \\w+)?',
    'un peu plus (?:longtemps|tard|de temps)',
    'plus longtemps que prevu',
    "jusqu'a nouvel ordre",
    'quelques (?:heures|jours|semaines)',
    'plus tard dans la (?:journee|semaine)',
    'en fin de (?:journee|semaine|mois)',
  ),
  vagueSoon: words('bientot', 'sous peu', 'prochainement', 'des que possible', 'au plus vite', 'dans les (?:meilleurs|plus brefs) delais', 'rapidement', 'incessamment', 'sans tarder', 'ulterieurement', 'dans un avenir proche', 'le plus (?:tot|vite) possible', "d'un instant a l'autre"),
  request: words('veuillez', 'merci de', 'priere de', "s'il vous plait", 'nous vous prions'),
  reason: words(
    'parce que', 'car', 'puisque', 'en raison d\\w+', 'a cause d\\w+', 'a la suite d\\w+', 'suite a', 'du fait d\\w+', 'afin (?:de|que|d)', 'pour que', 'motifs?', 'raisons?', 'dans le but d\\w+',
    'pour (?:corriger|ameliorer|remplacer|installer|appliquer|augmenter|reparer|preparer|proteger|securiser|accelerer|reduire|fermer|ajouter|repondre|renforcer|permettre|nettoyer|verifier|mettre)', 'en vue d\\w+', 'obligatoires?', 'reglementaires?', 'exige(?:e|es|r)? par la loi', 'la loi', 'failles?', 'vulnerabilites?', 'obsoletes?', 'defectueu\\w+', 'fuite', 'en panne', 'expire\\w*', 'fin de vie', 'plus (?:rapides?|fiables?)', 'de securite', 'doit etre (?:remplace|repare)\\w*',
  ),
  impact: words(
    'ne (?:sera|seront|pourra|pourrez|pourront|peut|peuvent|fonctionn\\w+|sont|est)\\w* ?(?:pas|plus|aucun\\w*)?', "n'(?:est|aurez|y|aura|auront|etes) (?:pas|plus|aucun\\w*)", 'indisponibles?', 'inaccessibles?', 'injoignables?', 'impossibles?', 'hors (?:service|ligne)', 'aucun\\w* (?:\\w+ ){1,3}(?:ne|possible)', 'coup(?:e|ee|es|ure|ures)', 'interromp\\w+', 'interruptions?', 'suspend\\w+', 'suspensions?', "a l'arret", 'fermee?s?', 'lecture seule', 'ralenti\\w*', 'plus (?:lent|longtemps)\\w*', 'retards?', 'degrade\\w*', 'rejete\\w*', 'echou\\w+', '(?:reste|restent|resteront|restera|demeure\\w*) (?:\\w+ )?(?:disponible|accessible|valable|possible|ouvert|actif|active|joignable|utilisable)\\w*', 'comme d.habitude', 'normalement', 'continu(?:e|ent|era|eront) (?:a|de)', 'perturb\\w+', 'sans (?:eau|electricite|chauffage|gaz)', "pas d'(?:eau|electricite)", 'pas concernee?s?',
  ),
  workaround: words(
    'veuillez (?!contacter|nous|consulter|noter|excuser|accepter|ecrire|agreer|lire|vous adresser)\\w+', 'merci de (?!votre|nous|contacter|consulter|noter)\\w+', 'pensez a', 'nous vous (?:conseillons|recommandons|invitons a) (?!contacter|consulter)\\w+', 'a la place', 'en attendant', 'entre-temps', 'alternativ\\w+', 'solution (?:de contournement|de remplacement|de secours)', 'contournement', 'autre (?:moyen|solution|possibilite)', "a l'avance", 'au prealable', 'avant \\d', 'rien (?:a faire|de particulier)', 'aucune (?:action|demarche|alternative|intervention)', "(?:n'avez|n'avez-vous) (?:rien|pas besoin)", 'il est (?:inutile|possible) d\\w+', '(?:vous pouvez|vous pourrez|pourrez) (?:toujours |toutefois |neanmoins |encore )?(?:utiliser|payer|appeler|commander|travailler|reserver|telephoner|passer)', 'automatiquement', 'par telephone', "mis\\w* en (?:file d')?attente",
  ),
  nextUpdate: words('prochain(?:e|s|es)? (?:point|message|information|mise a jour|communication|actualisation)', 'nouveau point (?:a|vers)'),
  statusPage: words("page (?:d'etat|de statut|d'etat des services|statut|status)", 'status page', 'site de statut'),
  ask: words("contact(?:er|ez|ant) (?:le|la|l'|notre|nos|votre) ?\\w+", "adress(?:er|ez)(?:-vous)? (?:a|au) (?:notre|votre|service|support|l'accueil)\\b", 'rapprochez-vous d\\w+', 'joindre (?:notre|le|votre) \\w+', '(?:notre|nos) (?:equipe|service|support|conseillers?)[^.]* (?:a votre disposition|vous aide\\w*)'),
  reply: words('repond(?:re|ez) (?:simplement |directement )?a ce(?:t)? (?:message|e-?mail|courriel)'),
  thanks: words('merci', 'remerci\\w+'),
  greeting: words('bonjour', 'bonsoir', 'cher', 'chere', 'chers', 'cheres', 'madame', 'monsieur', 'mesdames', 'messieurs', 'salut'),
  work: words('maintenance', 'travaux', 'interventions?', 'mise a jour', 'mises a jour', 'migration', 'coupure', 'interruption', 'remplacement', 'inspection', 'nettoyage', 'deploiement', 'verification'),
  filler: words('(?:voir|ouvrir|afficher)(?: \\w+){0,3} (?:dans|en) (?:le |votre )?(?:navigateur|ligne)', '(?:information|message|communication) importante?', 'veuillez (?:noter|lire)', 'cher client', 'chers clients', 'pour votre information', 'votre satisfaction', 'nous tenons a'),
  jargon: words(commonJargon, 'basculement', 'bascule', 'noeuds?', 'grappe', 'logs', 'retour arriere', 'mise en production', 'mep', 'trunk\\w*', 'sip', 'queue'),
  blame: words('erreurs? humaines?', 'par la faute', 'faute d(?:e|u|es) (?:notre |nos |un |une )?(?=prestat|fourniss|colleg|techni|admin|equip)\\w+', 'negligen\\w+', 'incompeten\\w+', 'inattention', `(?:erreur|faute|oubli|manquement|defaillance) (?:de|du|des|d'un|d'une|de la part d\\w+) ?(?:l'un de |de )?(?:notre |nos |un |une |l')?${party}`, `(?:causee?s?|provoquee?s?) par (?:un |une |notre |nos |l'un de nos |le |la )(?:\\w+ )?${party}`, `${party} (?:a|ont) (?:oublie|omis|neglige|manque|ignore)`, 'malgre (?:nos )?(?:relances|demandes|rappels)(?: repetee?s)?', 'coupables?'),
}
