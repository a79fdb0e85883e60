import { h } from './dom.js'
import { filters, state } from './state.js'
import { actionWords, languageName } from './words.js'

const wordsOf = {
  action: (value) => `${actionWords[value].sign} ${actionWords[value].words}`,
  language: (value) => `${languageName(value)} (${value})`,
}

/** Search and selects; `changed` is called after each change. */
export function createFilterBar(changed) {
  let timer
  const search = h('input', {
    id: 'search',
    type: 'search',
    placeholder: 'Search every word',
    'aria-label': 'Search subjects and texts',
    'aria-keyshortcuts': '/',
    autocomplete: 'off',
    spellcheck: 'false',
    oninput: () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        takeSearch()
        changed()
      }, 90)
    },
  })
  /** What was typed counts at once where something else changes too. */
  function takeSearch() {
    clearTimeout(timer)
    state.q = search.value.trim()
  }
  const selects = Object.entries(filters)
    .filter(([, { values }]) => values.length > 1)
    .map(([key, { label, values }]) => {
      const select = h(
        'select',
        {
          'aria-label': label,
          onchange: () => {
            takeSearch()
            if (select.value === '') delete state.chosen[key]
            else state.chosen[key] = select.value
            changed()
          },
        },
        h('option', { value: '', text: `${label}: all` }),
        values.map((value) => h('option', { value, text: wordsOf[key]?.(value) ?? value })),
      )
      return { key, select }
    })
  const clear = h('button', {
    type: 'button',
    class: 'clear',
    text: 'Clear',
    onclick: () => {
      clearTimeout(timer)
      state.q = ''
      state.chosen = {}
      show()
      changed()
      search.focus()
    },
  })
  const count = h('p', { class: 'count', role: 'status' })
  function show() {
    if (search.value.trim() !== state.q) search.value = state.q
    for (const { key, select } of selects) {
      select.value = state.chosen[key] ?? ''
      select.classList.toggle('chosen', key in state.chosen)
    }
    clear.hidden = state.q === '' && Object.keys(state.chosen).length === 0
  }
  const element = h(
    'form',
    {
      class: 'filters',
      role: 'search',
      'aria-label': 'Filter the notices',
      onsubmit: (event) => event.preventDefault(),
    },
    h('div', { class: 'searching' }, search, h('kbd', { text: '/', 'aria-hidden': 'true' })),
    h(
      'div',
      { class: 'selects' },
      selects.map(({ select }) => select),
      clear,
    ),
    count,
  )
  return {
    element,
    show,
    /** Says how many of all there are left. */
    tell(left, all) {
      count.textContent =
        left === all
          ? `${all.toLocaleString('en-US')} notices`
          : `${left.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} notices`
    },
    focus: () => search.focus(),
  }
}
