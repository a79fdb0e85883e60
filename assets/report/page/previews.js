import { blocksOf } from './blocks.js'
import { index } from './data.js'
import { h } from './dom.js'
import { counted, whomOf } from './words.js'

/** Shows a row as the people see it who get it. `look`: `width` (desktop, phone), `scheme` (light, dark), `part` (as, text, short). */
export function previewOf(row, words, look) {
  if (look.part === 'text' && words.text !== undefined) return plain(words.text, row)
  if (look.part === 'short') return plain(words.short, row)
  return previews[row.channel.form](row, words, look)
}

/** Whether a row can be shown at phone and desktop width. */
export const hasWidths = (row) => row.channel.form === 'mail'

function plain(text, row) {
  return h('pre', {
    class: 'plain',
    tabindex: '0',
    'aria-label': 'The text',
    lang: row.language || undefined,
    dir: 'auto',
    text,
  })
}

const previews = { mail, sms, voice, chat, room, push, page, system }

function mail(row, words, { width, scheme }) {
  const head = h(
    'dl',
    { class: 'envelope' },
    line('From', words.from ?? 'not said'),
    line('To', whomOf(row)),
    line('Subject', row.subject, row.language),
    words.files && line('Files', words.files.replace(/^with /, '')),
  )
  return h('div', { class: `client ${width}` }, head, mailFrame(words.html, scheme, row))
}

function line(name, value, lang) {
  return h('div', {}, h('dt', { text: name }), h('dd', { text: value, lang: lang || undefined, dir: 'auto' }))
}

/** The mail itself in a frame without scripts, as high as what it shows. */
function mailFrame(html, scheme, row) {
  const frame = h('iframe', {
    class: 'mail',
    // Only so that its height can be read and its links open elsewhere; no script runs in it.
    sandbox: 'allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    referrerpolicy: 'no-referrer',
    title: `The mail as people see it: ${row.subject}`,
    srcdoc: inScheme(html, scheme),
  })
  const takeHeight = () => {
    const root = frame.contentDocument?.documentElement
    if (root) frame.style.height = `${Math.ceil(root.getBoundingClientRect().height)}px`
  }
  frame.addEventListener('load', () => {
    takeHeight()
    new ResizeObserver(takeHeight).observe(frame)
  })
  return frame
}

/** The mail as a reader with this colour scheme gets it, whatever the scheme here; its links open beside this page. */
function inScheme(html, scheme) {
  const mail = new DOMParser().parseFromString(html, 'text/html')
  for (const style of mail.querySelectorAll('style')) {
    style.textContent = style.textContent
      .replace(/\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/g, (_, asked) =>
        asked === scheme ? '(min-width:0)' : '(max-width:0)',
      )
      .replace(/color-scheme\s*:\s*light dark/g, `color-scheme:${scheme}`)
  }
  for (const meta of mail.querySelectorAll('meta[name$="color-scheme"],meta[http-equiv]')) meta.remove()
  for (const link of mail.querySelectorAll('a[href]')) {
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
  }
  return `<!doctype html>${mail.documentElement.outerHTML}`
}

function phone(...children) {
  return h('div', { class: 'phone' }, children)
}

function bubble(text, row) {
  return h('p', { class: 'bubble', lang: row.language || undefined, dir: 'auto', text })
}

function sms(row, words) {
  const { sms: size } = words
  return h(
    'figure',
    { class: 'short-form' },
    phone(h('p', { class: 'sender', text: row.channel.id }), bubble(words.short, row)),
    size && h('figcaption', {}, sizeWords(size), costWords(words.cost, row)),
  )
}

function sizeWords({ segments, encoding, culprit }) {
  const why = culprit === undefined ? '' : ` because of “${culprit}”`
  return h('p', {}, h('b', { text: counted(segments, 'segment') }), ` in ${encoding}${why}`)
}

function costWords(cost, row) {
  if (cost === undefined) return undefined
  const each = cost.most > 1 ? `, up to ${cost.most} a person` : ''
  return h('p', {
    class: 'soft',
    text: `Charged: ${counted(cost.units, cost.unit)} to ${whomOf(row)}${each}`,
  })
}

function voice(row, words) {
  return h(
    'figure',
    { class: 'short-form' },
    phone(
      h('p', { class: 'sender', text: 'Incoming call' }),
      h('blockquote', { class: 'spoken', lang: row.language || undefined, text: words.short }),
    ),
    h('figcaption', {}, h('p', { text: 'Spoken to who picks up.' }), costWords(words.cost, row)),
  )
}

function chat(row, words) {
  const said =
    words.blocks && words.text !== undefined
      ? h('div', { class: 'bubble', lang: row.language || undefined, dir: 'auto' }, blocksOf(words.blocks))
      : bubble(words.text ?? words.short, row)
  return h(
    'figure',
    { class: 'short-form' },
    phone(
      h('p', { class: 'sender', text: row.channel.adapter === 'twilio' ? row.channel.id : row.channel.adapter }),
      said,
    ),
    costWords(words.cost, row),
  )
}

function room(row, words) {
  return h(
    'div',
    { class: 'room' },
    h('p', { class: 'room-name', text: row.channel.id }),
    h(
      'div',
      { class: 'post', lang: row.language || undefined, dir: 'auto' },
      avatar(),
      h(
        'div',
        {},
        h('p', { class: 'author' }, h('b', { text: index.project }), h('span', { class: 'app', text: 'app' })),
        h('p', { class: 'strong', text: row.subject }),
        words.blocks ? blocksOf(words.blocks) : h('p', { class: 'lines', text: words.text ?? words.short }),
      ),
    ),
  )
}

function avatar() {
  return h('span', { class: 'avatar', 'aria-hidden': 'true', text: index.project.slice(0, 1).toUpperCase() })
}

function push(row, words) {
  return h(
    'figure',
    { class: 'short-form' },
    phone(
      h('p', { class: 'lock', 'aria-hidden': 'true', text: '9:41' }),
      h(
        'div',
        { class: 'notification', lang: row.language || undefined, dir: 'auto' },
        avatar(),
        h('div', {}, h('b', { text: row.subject }), h('p', { text: words.short })),
      ),
    ),
  )
}

function page(row, words) {
  return h(
    'div',
    { class: 'entry', lang: row.language || undefined, dir: 'auto' },
    h('p', { class: 'strong', text: row.subject }),
    words.blocks ? blocksOf(words.blocks) : h('p', { class: 'lines', text: words.text ?? words.short }),
  )
}

function system(row, words) {
  return h(
    'div',
    { class: 'entry', lang: row.language || undefined, dir: 'auto' },
    h('p', { class: 'soft', text: `${row.channel.adapter || row.channel.id} gets these words and the event's facts.` }),
    h('p', { class: 'strong', text: row.subject }),
    h('p', { class: 'lines', text: words.text ?? words.short }),
  )
}
