import { fillInSteps, h } from './dom.js'
import { addressOf, state } from './state.js'
import { actionWords, nothing, when, whomOf, windowOf } from './words.js'

/** So many notices are built at once. */
const step = 120

/** The list of notices, by event. */
export function createList() {
  const element = h('ol', { class: 'list', 'aria-label': 'Notices' })
  let shown = []
  let links = new Map()
  let buildUpTo = () => {}

  function item(row, at) {
    const { sign, words } = actionWords[row.action]
    const link = h(
      'a',
      { class: `notice ${row.action}`, href: addressOf({ ...state, open: row.id }) },
      h('span', { class: 'sign', 'aria-hidden': 'true', text: sign }),
      h(
        'span',
        { class: 'line' },
        h('b', { text: row.moment }),
        h('span', { class: 'when', text: row.action === 'withheld' ? (row.reason ?? '') : when(row) }),
      ),
      h('span', { class: 'subject', text: row.subject, lang: row.language || undefined, dir: 'auto' }),
      h('span', { class: 'to', text: `${row.channel.id} · ${row.language || '–'} · ${whomOf(row)}` }),
      h('span', { class: 'does', text: words }),
    )
    links.set(row.id, link)
    const entry = h('li', {}, link)
    const isFirst = at === 0 || shown[at - 1].event !== row.event
    return isFirst ? fragment(h('li', { class: 'group' }, heading(row.event, 'h2')), entry) : entry
  }

  return {
    element,
    show(rows) {
      shown = rows
      links = new Map()
      element.replaceChildren()
      element.scrollTop = 0
      if (rows.length === 0) element.append(h('li', { class: 'nothing', text: nothing }))
      else buildUpTo = fillInSteps(element, rows, item, step)
    },
    /** Marks the open notice and brings it into sight. */
    mark(id) {
      for (const link of element.querySelectorAll('[aria-current]')) link.removeAttribute('aria-current')
      const at = shown.findIndex((row) => row.id === id)
      if (at < 0) return
      buildUpTo(at + 1)
      const link = links.get(id)
      link.setAttribute('aria-current', 'true')
      link.scrollIntoView({ block: 'nearest' })
    },
    /** The row so many steps after the open one, or the first. */
    neighbour(id, by) {
      const at = shown.findIndex((row) => row.id === id)
      return at < 0 ? shown[0] : shown[at + by]
    },
    focus(id) {
      links.get(id)?.focus({ preventScroll: true })
    },
    rows: () => shown,
    buildAll: () => buildUpTo(),
  }
}

function fragment(...nodes) {
  const all = document.createDocumentFragment()
  all.append(...nodes)
  return all
}

export function heading(event, level) {
  const name = event.occurrence === null ? event.id : `${event.id}, ${event.occurrence}`
  return h(
    level,
    { class: 'event' },
    h('span', { class: 'event-title', text: event.title }),
    h('span', { class: 'soft', text: [name, ...event.facts].join(' · ') }),
    windowOf(event) && h('span', { class: 'soft', text: windowOf(event) }),
  )
}
