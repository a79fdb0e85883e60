import type { Lexicon } from '../lexicon.ts'
import { commonJargon, words, zoneNames } from './pattern.ts'

const party =
  '(?:proveedor(?:es|a)?|companer[oa]s?|tecnic[oa]s?|administrador(?:es|a)?|emplead[oa]s?|operador(?:es|a)?|equipos?|inquilin[oa]s?|vecin[oa]s?|clientes?|usuari[oa]s?|contratistas?|socios?)'

export const es: Lexicon = {
  months: words('ene(?:ro)?', 'feb(?:rero)?', 'mar(?:zo)?', 'abr(?:il)?', 'may(?:o)?', 'jun(?:io)?', 'jul(?:io)?', 'ago(?:sto)?', 'sep(?:t|tiembre)?', 'oct(?:ubre)?', 'nov(?:iembre)?', 'dic(?:iembre)?'),
  weekdays: words('lun(?:es)?', 'mar(?:tes)?', 'mie(?:rcoles)?', 'jue(?:ves)?', 'vie(?:rnes)?', 'sab(?:ado)?', 'dom(?:ingo)?'),
  nearDays: words('hoy', 'manana(?! por)', 'en una hora'),
  clock: words('(?:a|de|desde|hasta|entre) las? \\d{1,2}', '\\d{1,2} ?h(?:oras)?(?! ?min)', 'medianoche', 'mediodia'),
  deadline: words('antes de(?: las| la)?', 'como (?:muy tarde|maximo)'),
  duration: words('(?:\\d+|una?|dos|tres|cuatro|cinco|seis|diez|treinta|media) ?(?:horas?|minutos?|min|dias?)', 'media hora'),
  zone: words(zoneNames, 'hora (?:local|peninsular|de madrid|de espana|de europa central|central europea)'),
  vaguePart: words(
    '(?:el|este|durante el|en el|del|el proximo) (?:proximo )?fin de semana(?: proximo)?',
    '(?:por|en|durante|de|a primera hora de|a ultima hora de|\\w+s por|esta) la? ?(?:manana|tarde|noche|madrugada)',
    'esta (?:manana|tarde|noche|madrugada)',
    '(?:en|durante|a lo largo de) (?:los|las) proxim[oa]s (?:dias|semanas|horas|meses)',
    '(?:la )?(?:proxima semana|semana que viene)',
    'el (?:proximo mes|mes que viene)',
    'durante (?:un|algun|unas|unos|algunas|algunos)(?: breve| corto)? (?:tiempo|rato|horas|dias|minutos)',
    'un poco mas(?: de tiempo| tarde)?',
    'mas (?:tiempo )?de lo (?:previsto|esperado)',
    'hasta nuevo aviso',
    '(?:unas|algunas|varias|unos|algunos|varios) (?:horas|dias|semanas)',
    'a lo largo del dia',
    'a finales de (?:semana|mes)',
  ),
  vagueSoon: words('pronto', 'en breve', 'proximamente', 'cuanto antes', 'lo antes posible', 'a la (?:mayor )?brevedad(?: posible)?', 'enseguida', 'dentro de poco', 'en cualquier momento', 'mas adelante', 'tan pronto como sea posible', 'en un futuro proximo'),
  request: words('por favor', 'le rogamos', 'les rogamos', 'rogamos'),
  reason: words(
    'porque', 'ya que', 'puesto que', 'dado que', 'debido a', 'a causa de', 'con motivo de', 'como consecuencia de', 'por motivos de', 'motivos?', 'razon(?:es)?', 'con el fin de', 'a fin de', 'para que',
    'para (?:corregir|mejorar|sustituir|reemplazar|instalar|aplicar|aumentar|reparar|preparar|proteger|asegurar|acelerar|reducir|cerrar|anadir|cumplir|reforzar|permitir|limpiar|revisar|ampliar)', 'obligatori[oa]s?', 'exige la ley', 'por ley', 'la ley', 'vulnerabilidad(?:es)?', 'obsolet[oa]s?', 'averiad[oa]s?', 'averia', 'fuga', 'caduca\\w*', 'fin de (?:su )?vida util', 'de seguridad', 'mas (?:rapid|fiabl)\\w+', '(?:hay que|debe|deben) (?:ser )?(?:sustitui|repara|cambia)\\w+',
  ),
  impact: words(
    'no (?:se )?(?:podra|podran|puede|pueden|estara|estaran|esta|estan|sera|seran|funciona|funcionara|funcionaran|habra|hay|es|afecta)\\w*', 'indisponibles?', 'inaccesibles?', 'fuera de servicio', 'sin (?:servicio|agua|luz|suministro|conexion|gas|calefaccion)', 'interrump\\w+', 'interrupcion(?:es)?', 'suspend\\w+', 'suspension', 'cort(?:e|es|ad[oa]s?)', 'cerrad[oa]s?', 'parad[oa]s?', 'solo lectura', 'lent[oa]s?', 'lentitud', 'retras\\w+', 'demoras?', 'rechaz\\w+', 'fallar\\w*', 'tardar\\w*', '(?:sigue|siguen|seguira|seguiran|permanece\\w*|continua\\w*) (?:\\w+ )?(?:disponible|funcionando|activ|vigente|valid|abiert|accesible|operativ)\\w*', 'con normalidad', 'como siempre', 'como de costumbre', 'limitad[oa]s?', 'degradad[oa]s?',
  ),
  workaround: words(
    'por favor,? (?!contacte|consulte|escriba|lea|tenga en cuenta|pongase|llame)\\w+', 'le(?:s)? (?:recomendamos|aconsejamos|rogamos)(?: que)? (?!contact|consult)\\w+', 'en su lugar', 'mientras tanto', 'entretanto', 'alternativ\\w+', 'otra (?:forma|manera|opcion)', 'solucion (?:alternativa|provisional|temporal)', 'con antelacion', 'previamente', 'antes de las? \\d', 'no (?:es necesari[oa]|necesita|tiene que|tienen que|hace falta|debe|deben|hay (?:otra|alternativa))', 'ninguna (?:accion|alternativa|otra)', 'nada que hacer', '(?:puede|pueden|podra|podran) (?:seguir |tambien )?(?:usar|utilizar|pagar|llamar|pedir|trabajar|reservar|acceder|usando)', 'automaticamente', 'por telefono', 'en cola',
  ),
  nextUpdate: words('proxim[oa] (?:aviso|actualizacion|mensaje|comunicado|informacion)', 'nueva (?:actualizacion|informacion) a las'),
  statusPage: words('pagina de (?:estado|status)(?: del? servicios?)?', 'status page', 'web de estado'),
  ask: words('(?:contact(?:e|en|ar|ad)|ponga(?:n)?se en contacto|ponerse en contacto) con \\w+', 'dirija(?:n)?se a', 'consulte con \\w+', 'llame a (?:su|nuestr[oa])', 'nuestro equipo (?:le|les) (?:ayuda|atiende)\\w*'),
  reply: words('respond(?:a|an|er|iendo) (?:simplemente |directamente )?a este (?:mensaje|correo|e-?mail)'),
  thanks: words('gracias', 'agradec\\w+'),
  greeting: words('hola', 'buenos dias', 'buenas tardes', 'estimad[oa]s?', 'querid[oa]s?', 'apreciad[oa]s?', 'muy senor(?:es)?'),
  work: words('mantenimiento', 'trabajos', 'obras', 'actualizacion(?:es)?', 'migracion', 'corte', 'interrupcion', 'sustitucion', 'revision', 'inspeccion', 'limpieza', 'despliegue', 'intervencion', 'reparacion'),
  filler: words('(?:ver|abrir)(?: \\w+){0,3} en (?:el |su )?navegador', '(?:informacion|mensaje|aviso|comunicado) importante', 'por favor,? lea', 'estimad[oa]s? (?:cliente|clientes|usuari[oa]s?)', 'para su informacion', 'su satisfaccion', 'nos importa'),
  jargon: words(commonJargon, 'conmutacion por error', 'nodos?', 'cluster(?:es)?', 'logs', 'despliegue en produccion', 'trunk\\w*', 'sip', 'queue'),
  blame: words('error(?:es)? humanos?', 'por culpa d\\w+', 'culpa(?:ble|bles)?', 'negligen\\w+', 'incompeten\\w+', 'descuido', `(?:error|fallo|olvido|falta) (?:de|del|de la|de los|por parte de) (?:un |una |uno de |nuestr[oa]s? |los |la |el )*${party}`, `(?:causad[oa]s?|provocad[oa]s?) por (?:un |una |uno de |nuestr[oa]s? |el |la |los )*${party}`, `${party} (?:ha|han) (?:olvidado|omitido|incumplido|fallado|ignorado)`, 'pese a (?:nuestros |nuestras |los |las )?(?:repetid[oa]s|reiterad[oa]s|numeros[oa]s) (?:avisos|requerimientos|peticiones|solicitudes)'),
}
