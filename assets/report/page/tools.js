import { h, remembered } from './dom.js'

const schemes = ['auto', 'light', 'dark']

/** The buttons of the page's head: its colours, printing, the list of keys. */
export function addTools(keys) {
  const scheme = remembered('page-scheme', 'auto')
  const button = h('button', {
    type: 'button',
    class: 'tool',
    onclick: () => {
      scheme.set(schemes[(schemes.indexOf(scheme.get()) + 1) % schemes.length])
      paint()
    },
  })
  function paint() {
    const wanted = scheme.get()
    if (wanted === 'auto') delete document.documentElement.dataset.scheme
    else document.documentElement.dataset.scheme = wanted
    button.textContent = `Colours: ${wanted}`
  }
  paint()
  document.querySelector('.tools').append(
    button,
    h('button', { type: 'button', class: 'tool', text: 'Print', onclick: () => print() }),
    h('button', {
      type: 'button',
      class: 'tool',
      text: 'Keys',
      'aria-keyshortcuts': '?',
      onclick: () => keys.open(),
    }),
  )
}

/** Makes the counts of the page's head buttons that choose one of them. Gives a function that shows which is chosen. */
export function chooseBySums(key, isKnown, choose) {
  const buttons = new Map()
  for (const sum of document.querySelectorAll('.sum')) {
    const value = sum.dataset[key]
    if (value === undefined || !isKnown(value)) continue
    const button = h(
      'button',
      { type: 'button', 'aria-pressed': 'false', onclick: () => choose(value) },
      ...sum.childNodes,
    )
    sum.replaceChildren(button)
    buttons.set(value, button)
  }
  return (chosen) => {
    for (const [value, button] of buttons) button.setAttribute('aria-pressed', String(value === chosen))
  }
}
