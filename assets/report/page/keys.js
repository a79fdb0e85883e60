import { h, remembered } from './dom.js'

const isOn = remembered('keys', 'on')

/** Keys of one character can be switched off, for who speaks to the computer (WCAG 2.1, 2.1.4). `keys`: key to words and act. */
export function createKeys(keys) {
  const dialog = h(
    'dialog',
    { class: 'help', 'aria-labelledby': 'help-title' },
    h('h2', { id: 'help-title', text: 'Keys' }),
    h(
      'dl',
      {},
      Object.entries(keys).map(([key, { words }]) =>
        h('div', {}, h('dt', {}, h('kbd', { text: key })), h('dd', { text: words })),
      ),
    ),
    h(
      'label',
      {},
      h('input', {
        type: 'checkbox',
        ...(isOn.get() === 'on' ? { checked: true } : {}),
        onchange: (event) => isOn.set(event.currentTarget.checked ? 'on' : 'off'),
      }),
      ' Keys of one character are on',
    ),
    h('form', { method: 'dialog' }, h('button', { class: 'primary', text: 'Close' })),
  )
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || dialog.open) return
    const isTyping = event.target.matches('input, select, textarea')
    const key = keys[event.key]
    if (key === undefined || (isTyping && event.key !== 'Escape')) return
    if (event.key.length === 1 && isOn.get() !== 'on') return
    if (key.act() !== false) event.preventDefault()
  })
  document.body.append(dialog)
  return { open: () => dialog.showModal() }
}
