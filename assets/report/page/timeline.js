import { index } from './data.js'
import { fillInSteps, h } from './dom.js'
import { heading } from './list.js'
import { addressOf, state } from './state.js'
import { actionWords, clock, day, fromNow, nothing, people } from './words.js'

/** So many events are built at once. */
const step = 12

/** The life of each event from top to bottom: what is said when, its window, and where we are. */
export function createTimeline() {
  const element = h('ol', { class: 'timelines', 'aria-label': 'Events' })
  let buildAll = () => {}
  return {
    element,
    show(rows) {
      element.replaceChildren()
      buildAll = () => {}
      const events = new Map()
      for (const row of rows) {
        const own = events.get(row.event)
        if (own === undefined) events.set(row.event, [row])
        else own.push(row)
      }
      if (rows.length === 0) element.append(h('li', { class: 'nothing', text: nothing }))
      else
        buildAll = fillInSteps(
          element,
          [...events],
          ([event, own]) => h('li', { class: 'card' }, heading(event, 'h3'), lifeOf(event, own)),
          step,
        )
    },
    buildAll: () => buildAll(),
  }
}

function lifeOf(event, rows) {
  const entries = [...togetherOf(rows), ...marksOf(event)].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : a.order - b.order,
  )
  const list = h('ol', { class: 'life' })
  let shownDay
  let isInside = false
  for (const entry of entries) {
    const today = day(entry.at)
    const isNewDay = today !== shownDay
    shownDay = today
    const place = entry.kind !== 'start' && entry.kind !== 'end' && isInside ? ' inside' : ''
    list.append(
      h(
        'li',
        { class: `at-${entry.kind}${place}${entry.action === undefined ? '' : ` ${entry.action}`}` },
        isNewDay && h('p', { class: 'day', text: today }),
        h('time', { datetime: entry.at, text: clock(entry.at) }),
        h('span', {
          class: 'dot',
          'aria-hidden': 'true',
          text: entry.action === undefined ? '' : actionWords[entry.action].sign,
        }),
        entry.action === undefined ? markOf(entry) : saidOf(entry),
      ),
    )
    if (entry.kind === 'start') isInside = event.end !== null
    if (entry.kind === 'end') isInside = false
  }
  return list
}

function markOf({ kind, at, words }) {
  return h(
    'p',
    { class: 'mark' },
    h('b', { text: words }),
    kind !== 'now' && h('span', { class: 'soft', text: ` ${fromNow(at)}` }),
  )
}

/** When it starts and ends, and the time of the plan. */
function marksOf({ start, end }) {
  return [
    { kind: 'now', at: index.now, order: 1, words: 'Now' },
    ...(start === null ? [] : [{ kind: 'start', at: start, order: 0, words: 'Starts' }]),
    ...(end === null ? [] : [{ kind: 'end', at: end, order: 4, words: 'Ends' }]),
  ]
}

/** What is done alike with one moment at one time stands together, whatever the rule, channel and language. */
function togetherOf(rows) {
  const groups = new Map()
  for (const row of rows) {
    const at = row.action === 'send' ? index.now : row.due
    const name = JSON.stringify([row.moment, row.action, row.reason, at.slice(0, 16)])
    const group = groups.get(name)
    if (group === undefined) groups.set(name, { kind: 'notice', at, order: 2, action: row.action, rows: [row] })
    else group.rows.push(row)
  }
  return [...groups.values()]
}

function saidOf({ action, rows }) {
  const [first] = rows
  const channels = new Map()
  for (const row of rows) channels.set(row.channel, [...(channels.get(row.channel) ?? []), row])
  return h(
    'div',
    { class: 'said' },
    h('b', { text: first.moment }),
    h('span', {
      class: `badge ${action}`,
      text: `${actionWords[action].words}${first.reason === null ? '' : `: ${first.reason}`}`,
    }),
    h(
      'ul',
      { class: 'ways' },
      [...channels].map(([channel, own]) => h('li', {}, wayOf(channel, own))),
    ),
  )
}

function wayOf(channel, rows) {
  const [row] = rows
  const languages = [...new Set(rows.map(({ language }) => language).filter(Boolean))]
  const whom =
    channel.reach === 'place' ? 'the place' : people(rows.reduce((sum, { recipients }) => sum + recipients, 0))
  return h(
    'a',
    { class: 'way', href: addressOf({ ...state, view: 'messages', open: row.id }), title: row.subject },
    h('b', { text: channel.id }),
    ` ${whom}`,
    h('span', { class: 'soft', text: languages.length === 0 ? '' : ` ${languages.join(', ')}` }),
  )
}
