import { folded, index, rows, searchTexts } from './data.js'

/** What one can filter by: how a row answers, and what there is to choose. */
export const filters = {
  event: { label: 'Event', of: (row) => [row.event.id], values: [...new Set(index.events.map(({ id }) => id))] },
  audience: {
    label: 'Audience',
    of: (row) => row.audiences.map(({ id }) => id),
    values: index.audiences.map(({ id }) => id).sort(),
  },
  channel: { label: 'Channel', of: (row) => [row.channel.id], values: index.channels.map(({ id }) => id).sort() },
  language: { label: 'Language', of: (row) => [row.language], values: index.languages.filter(Boolean).sort() },
  moment: { label: 'Moment', of: (row) => [row.moment], values: index.moments },
  action: {
    label: 'Action',
    of: (row) => [row.action],
    values: index.actions.filter((action) => rows.some((row) => row.action === action)),
  },
}

/** The view, the open row's id and what is looked for; it lives in the address, so that every state is a link. */
export const state = { view: 'messages', open: undefined, q: '', chosen: {} }

const views = ['messages', 'timeline', 'matrix', 'rules']

export function readAddress() {
  const [name = '', query = ''] = decodeURI(location.hash.slice(1)).split('?')
  const asked = new URLSearchParams(query)
  state.q = asked.get('q') ?? ''
  state.chosen = {}
  for (const key of Object.keys(filters)) if (asked.has(key)) state.chosen[key] = asked.get(key)
  if (name.startsWith('n-')) {
    state.view = 'messages'
    state.open = name.slice(2)
  } else {
    state.view = views.includes(name) ? name : 'messages'
    state.open = undefined
  }
}

/** The address of a state, by default of the present one. */
export function addressOf({ view, open, q, chosen } = state) {
  const query = new URLSearchParams({ ...(q === '' ? {} : { q }), ...chosen }).toString()
  return `#${open === undefined ? view : `n-${open}`}${query === '' ? '' : `?${query}`}`
}

/** Writes the state into the address without a step of history. */
export function keepAddress() {
  try {
    history.replaceState(null, '', addressOf())
  } catch {
    // A viewer that forbids it loses the link, not the page.
  }
}

/** The rows that pass every filter, in their order. */
export async function matchingRows() {
  const wanted = Object.entries(state.chosen)
  const words = folded(state.q).split(/\s+/).filter(Boolean)
  const texts = words.length === 0 ? undefined : await searchTexts()
  return rows.filter(
    (row) =>
      wanted.every(([key, value]) => filters[key].of(row).includes(value)) &&
      words.every((word) => texts[row.at].includes(word)),
  )
}
