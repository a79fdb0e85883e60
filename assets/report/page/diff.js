import { h } from './dom.js'
import { createKeys } from './keys.js'
import { addTools, chooseBySums } from './tools.js'

/** Search, filters and keys over the changes that stand in the page. */
const cards = [...document.querySelectorAll('#changes > li')]
const settings = document.getElementById('settings')
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const texts = new Map()
const filters = { events: 'Event', channels: 'Channel', languages: 'Language' }
const own = new Map(
  cards.map((card) => [
    card,
    Object.fromEntries(Object.keys(filters).map((key) => [key, JSON.parse(card.dataset[key])])),
  ]),
)
const state = { q: '', kind: undefined, chosen: {} }

const search = h('input', {
  type: 'search',
  placeholder: 'Search every word',
  'aria-label': 'Search the changes',
  'aria-keyshortcuts': '/',
  autocomplete: 'off',
  spellcheck: 'false',
  oninput: () => {
    state.q = search.value.trim()
    show()
  },
})
const selects = Object.entries(filters).flatMap(([key, label]) => {
  const values = [...new Set(cards.flatMap((card) => own.get(card)[key]))].filter(Boolean).sort()
  if (values.length < 2) return []
  const select = h(
    'select',
    {
      'aria-label': label,
      onchange: () => {
        if (select.value === '') delete state.chosen[key]
        else state.chosen[key] = select.value
        select.classList.toggle('chosen', select.value !== '')
        show()
      },
    },
    h('option', { value: '', text: `${label}: all` }),
    values.map((value) => h('option', { value, text: value })),
  )
  return [select]
})
const count = h('p', { class: 'count', role: 'status' })

function textOf(card) {
  let text = texts.get(card)
  if (text === undefined) {
    text = folded(card.textContent)
    texts.set(card, text)
  }
  return text
}

function show() {
  const words = folded(state.q).split(/\s+/).filter(Boolean)
  let left = 0
  for (const card of cards) {
    card.hidden = !(
      (state.kind === undefined || card.dataset.kind === state.kind) &&
      Object.entries(state.chosen).every(([key, value]) => own.get(card)[key].includes(value)) &&
      words.every((word) => textOf(card).includes(word))
    )
    if (!card.hidden) left++
  }
  if (settings !== null) settings.hidden = left < cards.length
  markKind(state.kind)
  count.textContent =
    left === cards.length
      ? `${left.toLocaleString('en-US')} changes`
      : `${left.toLocaleString('en-US')} of ${cards.length.toLocaleString('en-US')} changes`
}

const markKind = chooseBySums(
  'kind',
  () => true,
  (kind) => {
    state.kind = state.kind === kind ? undefined : kind
    show()
  },
)

function go(by) {
  const shown = cards.filter((card) => !card.hidden)
  const at = shown.indexOf(document.activeElement?.closest('#changes > li'))
  const next = at < 0 ? shown[0] : shown[at + by]
  next?.focus()
  next?.scrollIntoView({ block: 'start' })
}

const keys = createKeys({
  '/': { words: 'search', act: () => search.focus() },
  j: { words: 'the next change', act: () => go(1) },
  k: { words: 'the change before', act: () => go(-1) },
  o: {
    words: 'open or close its texts',
    act: () => {
      const all = [...(document.activeElement?.closest('.change')?.querySelectorAll('details') ?? [])]
      const isOpen = all.every((each) => each.open)
      for (const each of all) each.open = !isOpen
    },
  },
  Escape: {
    words: 'leave the search',
    act: () => {
      if (document.activeElement === search) search.blur()
      else return false
    },
  },
  '?': { words: 'these keys', act: () => keys.open() },
})

addTools(keys)
document.documentElement.classList.add('ready')
if (cards.length > 0)
  document.getElementById('bar').append(
    h(
      'form',
      {
        class: 'filters',
        role: 'search',
        'aria-label': 'Filter the changes',
        onsubmit: (event) => event.preventDefault(),
      },
      h('div', { class: 'searching' }, search, h('kbd', { text: '/', 'aria-hidden': 'true' })),
      h('div', { class: 'selects' }, selects),
      count,
    ),
  )
addEventListener('hashchange', () => document.getElementById(location.hash.slice(1))?.focus())
addEventListener('beforeprint', () => {
  for (const each of document.querySelectorAll('details')) each.open = true
})
show()
document.getElementById(location.hash.slice(1))?.focus()
