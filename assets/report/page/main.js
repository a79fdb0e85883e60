import { rowById, rows } from './data.js'
import { createDetail } from './detail.js'
import { h } from './dom.js'
import { createFilterBar } from './filter-bar.js'
import { createKeys } from './keys.js'
import { createList } from './list.js'
import { createMatrix } from './matrix.js'
import { addressOf, filters, keepAddress, matchingRows, readAddress, state } from './state.js'
import { createTimeline } from './timeline.js'
import { addTools, chooseBySums } from './tools.js'

const title = document.title
const app = document.getElementById('app')
const list = createList()
const detail = createDetail()
const timeline = createTimeline()
const matrix = createMatrix()
const bar = createFilterBar(() => {
  keepAddress()
  update()
})
const views = {
  messages: h('section', { class: 'view reader', 'aria-label': 'Messages' }, list.element, detail.element),
  timeline: h(
    'section',
    { class: 'view', 'aria-labelledby': 'timeline-title' },
    h('h2', { id: 'timeline-title', class: 'hidden', text: 'Timeline' }),
    timeline.element,
  ),
  matrix: h(
    'section',
    { class: 'view', 'aria-labelledby': 'matrix-title' },
    h('h2', { id: 'matrix-title', class: 'hidden', text: 'Matrix' }),
    matrix.element,
  ),
  rules: document.getElementById('view-rules'),
}
const tabs = document.querySelectorAll('.tabs a')
/** Which rows each view shows now: what is not in sight is drawn when it comes into sight. */
const drawn = new Map()
let found = rows
let turn = 0

app.append(bar.element, views.messages, views.timeline, views.matrix)
document.documentElement.classList.add('ready')

// The counts in the head filter by their action.
const markAction = chooseBySums(
  'action',
  (action) => filters.action.values.includes(action),
  (action) => {
    if (state.chosen.action === action) delete state.chosen.action
    else state.chosen.action = action
    keepAddress()
    update()
  },
)

async function update() {
  const own = ++turn
  const matching = await matchingRows()
  if (own !== turn) return
  found = matching
  bar.show()
  bar.tell(found.length, rows.length)
  markAction(state.chosen.action)
  draw()
}

function draw() {
  const { view } = state
  for (const [name, element] of Object.entries(views)) element.hidden = name !== view
  bar.element.hidden = view === 'rules'
  for (const tab of tabs) {
    const name = tab.dataset.view
    if (name === view) tab.setAttribute('aria-current', 'page')
    else tab.removeAttribute('aria-current')
    tab.href = addressOf({ ...state, view: name, open: undefined })
  }
  if (view === 'rules') return
  const parts = { messages: list, timeline, matrix }
  if (drawn.get(view) !== found) parts[view].show(found)
  drawn.set(view, found)
  if (view === 'messages') open()
}

const isWide = matchMedia('(min-width: 56.01rem)')

/** Where there is room beside the list, what was not chosen is the first. */
function shownRow() {
  return rowById.get(state.open) ?? (isWide.matches ? found[0] : undefined)
}

function open() {
  const row = shownRow()
  views.messages.classList.toggle('open', row !== undefined)
  document.body.classList.toggle('reading', row !== undefined)
  list.mark(row?.id)
  document.title =
    state.open === undefined || row === undefined ? title : `${row.subject || row.moment} · ${row.event.id}`
  if (row === undefined) detail.clear()
  else detail.show(row)
}

function go(by) {
  if (state.view !== 'messages') return false
  const row = list.neighbour(isWide.matches ? shownRow()?.id : state.open, by)
  if (row === undefined) return
  state.open = row.id
  keepAddress()
  open()
  list.focus(row.id)
}

function show(view) {
  location.hash = addressOf({ ...state, view, open: undefined })
}

function leave() {
  const { activeElement } = document
  if (activeElement?.matches('input, select')) activeElement.blur()
  else if (state.open !== undefined && state.view === 'messages') {
    const was = state.open
    state.open = undefined
    keepAddress()
    open()
    list.focus(was)
  } else if (state.q !== '' || Object.keys(state.chosen).length > 0) {
    state.q = ''
    state.chosen = {}
    keepAddress()
    update()
  } else return false
}

const keys = createKeys({
  '/': { words: 'search', act: () => (bar.element.hidden ? false : bar.focus()) },
  j: { words: 'the next notice', act: () => go(1) },
  k: { words: 'the notice before', act: () => go(-1) },
  Enter: { words: 'open the notice that has the focus', act: () => false },
  w: { words: 'mail at the other width', act: () => detail.toggle('Width') },
  d: { words: 'message in the other colours', act: () => detail.toggle('Colours') },
  1: { words: 'messages', act: () => show('messages') },
  2: { words: 'timeline', act: () => show('timeline') },
  3: { words: 'matrix', act: () => show('matrix') },
  4: { words: 'rules', act: () => show('rules') },
  Escape: { words: 'leave the search, the notice, the filters', act: leave },
  '?': { words: 'these keys', act: () => keys.open() },
})

addTools(keys)

// On paper everything that passes the filters stands in its place.
let isPrinting = false
addEventListener('beforeprint', () => {
  isPrinting = true
  for (const part of [list, timeline, matrix]) part.show(found)
  drawn.clear()
  list.buildAll()
  timeline.buildAll()
  for (const element of Object.values(views)) element.hidden = false
})
addEventListener('afterprint', () => {
  isPrinting = false
  draw()
})
// A sheet of paper is narrow, and no reason to draw anything anew.
isWide.addEventListener('change', () => {
  if (!isPrinting) draw()
})
addEventListener('hashchange', () => {
  const { view, open: was } = state
  readAddress()
  update().then(() => {
    if (state.open !== undefined && state.open !== was) detail.focus()
    else if (state.view !== view) document.getElementById('main').focus({ preventScroll: true })
  })
})

readAddress()
update()
