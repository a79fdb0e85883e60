/** What the page holds: the index at once, the words of messages when they are asked for. */
export const index = JSON.parse(document.getElementById('index').textContent)

/** The rows by name; `at` is the row's place. */
export const rows = index.rows.map(
  ([id, event, rule, moment, channel, language, action, reason, due, dueLast, recipients, audiences, subject], at) => ({
    at,
    id,
    event: index.events[event],
    rule: index.rules[rule],
    moment: index.moments[moment],
    momentAt: moment,
    channel: index.channels[channel],
    language: index.languages[language],
    action: index.actions[action],
    reason: reason < 0 ? null : index.reasons[reason],
    due,
    dueLast,
    recipients,
    audiences: audiences.map(([audience, count]) => ({ ...index.audiences[audience], count })),
    subject,
  }),
)

export const rowById = new Map(rows.map((row) => [row.id, row]))

const chunks = new Map()

function chunkOf(at) {
  let chunk = chunks.get(at)
  if (chunk === undefined) {
    chunk = inflate(document.getElementById(`words-${at}`).textContent)
    chunks.set(at, chunk)
  }
  return chunk
}

async function inflate(base64) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(stream).json()
}

/** What the readers of a row see. */
export async function wordsOf(row) {
  const chunk = await chunkOf(Math.floor(row.at / index.chunk))
  return chunk[row.at % index.chunk]
}

/** Without case and accents, so that `manutenzione` is found however it is typed. */
export const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

let texts

/** Everything that can be searched, a text a row; read once, when something is looked for. */
export function searchTexts() {
  texts ??= readTexts()
  return texts
}

async function readTexts() {
  const found = []
  for (let at = 0; at * index.chunk < rows.length; at++) {
    const words = await chunkOf(at)
    words.forEach(({ text = '', short = '' }, i) => {
      const { event, rule, moment, channel, subject } = rows[at * index.chunk + i]
      const parts = [subject, event.id, event.title, rule, moment, channel.id, short, text]
      found.push(folded(parts.join('\n')))
    })
  }
  return found
}
