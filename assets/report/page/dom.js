/**
 * An element. `props`: `class`, `text`, `on<event>`, else attributes; true for an empty one, false or undefined for none.
 * Text is always set as text: nothing of a message is ever read as markup.
 */
export function h(name, props = {}, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue
    if (key === 'text') element.textContent = value
    else if (key.startsWith('on')) element.addEventListener(key.slice(2), value)
    else element.setAttribute(key, value === true ? '' : value)
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== false))
  return element
}

/** Buttons of which one is pressed. `choices`: value to words. */
export function segmented(label, choices, chosen, choose) {
  const buttons = Object.entries(choices).map(([value, words]) =>
    h('button', {
      type: 'button',
      text: words,
      'aria-pressed': String(value === chosen),
      onclick: (event) => {
        for (const button of buttons) button.setAttribute('aria-pressed', String(button === event.currentTarget))
        choose(value)
      },
    }),
  )
  return h('div', { class: 'segmented', role: 'group', 'aria-label': label }, buttons)
}

/**
 * Fills a list step by step, as far as one scrolls: ten thousand entries cost what is seen of them. `build(item, at)` makes an element.
 * Gives a function that builds up to an entry, by default all of them.
 */
export function fillInSteps(list, items, build, step) {
  let built = 0
  const end = h('li', { class: 'end', 'aria-hidden': 'true' })
  list.append(end)
  const more = (upTo) => {
    const added = document.createDocumentFragment()
    for (; built < Math.min(upTo, items.length); built++) added.append(build(items[built], built))
    end.before(added)
    if (built === items.length) {
      watcher.disconnect()
      end.remove()
    }
  }
  const watcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      more(built + step)
      // Where the end is still in sight, it must be looked at again.
      watcher.unobserve(end)
      if (built < items.length) watcher.observe(end)
    },
    { rootMargin: '600px' },
  )
  more(step)
  if (built < items.length) watcher.observe(end)
  return (upTo = items.length) => more(upTo)
}

/** A wish of the reader that outlives the page where the browser permits. */
export function remembered(name, fallback) {
  const key = `notify-report-${name}`
  try {
    return {
      get: () => localStorage.getItem(key) ?? fallback,
      set: (value) => localStorage.setItem(key, value),
    }
  } catch {
    let kept = fallback
    return {
      get: () => kept,
      set: (value) => {
        kept = value
      },
    }
  }
}
