import { index } from './data.js'
import { h } from './dom.js'
import { addressOf, state } from './state.js'
import { actionWords, counted, nothing, people } from './words.js'

const otherName = 'others'

/** Who hears over what at which moment of what is planned: a sign and a count for each action. */
export function createMatrix() {
  const element = h('div', { class: 'matrix' })
  return {
    element,
    show(rows) {
      if (rows.length === 0) return element.replaceChildren(h('p', { class: 'nothing', text: nothing }))
      const moments = index.moments.filter((moment) => rows.some((row) => row.moment === moment))
      const readers = readersOf(rows)
      element.replaceChildren(
        legendOf(rows),
        h(
          'div',
          { class: 'scroll card', tabindex: '0', role: 'group', 'aria-label': 'The matrix' },
          tableOf(moments, readers),
        ),
      )
    },
  }
}

function legendOf(rows) {
  const used = index.actions.filter((action) => rows.some((row) => row.action === action))
  return h(
    'ul',
    { class: 'legend' },
    used.map((action) =>
      h('li', {}, h('span', { class: `cell ${action}` }, actionWords[action].sign), ` ${actionWords[action].words}`),
    ),
  )
}

/** Name of the reader to its channels, each to moment to action to count. */
function readersOf(rows) {
  const readers = new Map()
  const count = (key, reader, row, people) => {
    if (!readers.has(key)) readers.set(key, { ...reader, channels: new Map() })
    const { channels } = readers.get(key)
    if (!channels.has(row.channel.id)) channels.set(row.channel.id, new Map())
    const moments = channels.get(row.channel.id)
    if (!moments.has(row.moment)) moments.set(row.moment, new Map())
    const cell = moments.get(row.moment)
    cell.set(row.action, (cell.get(row.action) ?? 0) + people)
  }
  for (const row of rows) {
    if (row.channel.reach === 'place')
      count(`place ${row.channel.id}`, { name: row.channel.id, note: 'a place', isPlace: true }, row, row.recipients)
    else if (row.audiences.length === 0) count('others', { name: otherName, note: '' }, row, row.recipients)
    else
      for (const { id, segment, count: own } of row.audiences)
        count(`audience ${id}`, { name: id, note: segment ?? '', audience: id }, row, own)
  }
  return [...readers.values()].sort(
    (a, b) =>
      Boolean(a.isPlace) - Boolean(b.isPlace) ||
      (a.name === otherName) - (b.name === otherName) ||
      (a.name < b.name ? -1 : 1),
  )
}

function tableOf(moments, readers) {
  return h(
    'table',
    {},
    h('caption', { class: 'hidden', text: 'Messages by audience, channel and moment' }),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col', text: 'Audience' }),
        h('th', { scope: 'col', text: 'Channel' }),
        moments.map((moment) => h('th', { scope: 'col', text: moment })),
      ),
    ),
    readers.map((reader) =>
      h(
        'tbody',
        {},
        [...reader.channels].map(([channel, cells], at) =>
          h(
            'tr',
            {},
            at === 0 &&
              h(
                'th',
                { scope: 'rowgroup', rowspan: String(reader.channels.size) },
                h('span', { text: reader.name }),
                reader.note !== '' && h('span', { class: 'soft', text: reader.note }),
              ),
            h('th', { scope: 'row', class: 'channel', text: channel }),
            moments.map((moment) => h('td', {}, cellsOf(reader, channel, moment, cells.get(moment)))),
          ),
        ),
      ),
    ),
  )
}

function cellsOf(reader, channel, moment, cell) {
  if (cell === undefined) return h('span', { class: 'none', 'aria-label': 'nothing', role: 'img', text: '·' })
  return index.actions
    .filter((action) => cell.has(action))
    .map((action) => {
      const { sign, words } = actionWords[action]
      const count = cell.get(action)
      const chosen = {
        ...state.chosen,
        channel,
        moment,
        action,
        ...(reader.audience === undefined ? {} : { audience: reader.audience }),
      }
      const whom = reader.isPlace ? counted(count, 'message') : people(count)
      return h(
        'a',
        {
          class: `cell ${action}`,
          href: addressOf({ ...state, view: 'messages', open: undefined, chosen }),
          title: `${words}: ${whom}`,
        },
        h('span', { 'aria-hidden': 'true', text: sign }),
        h('span', { class: 'hidden', text: `${words}: ` }),
        ` ${count.toLocaleString('en-US')}`,
      )
    })
}
