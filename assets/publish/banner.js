// Shows what a status page says of now, else of the next days, above the page that loads it:
//   <script src="https://status.example/banner.js" async></script>
// data-language: one of the site's, else the page's own. data-target: selector of the element to stand in, else the top of the body.
// data-days: how many days before its start an event is shown, else 7. data-style="none": the page brings styles of its own.
;(() => {
  const script = document.currentScript
  if (!script) return
  const base = new URL('.', script.src)
  const { language, target, days = '7', style } = script.dataset

  /** Private windows and strict settings may have no storage: then a dismissal lasts as long as the page. */
  function stored(name, value) {
    try {
      if (value !== undefined) localStorage.setItem(name, value)
      return localStorage.getItem(name)
    } catch {
      return null
    }
  }

  function make(tag, text, properties) {
    const element = document.createElement(tag)
    if (text !== undefined) element.textContent = text
    return Object.assign(element, properties)
  }

  function pick(languages) {
    const wishes = [language, document.documentElement.lang, ...navigator.languages].filter(Boolean)
    for (const wish of wishes) {
      const found =
        languages.find((each) => each.toLowerCase() === wish.toLowerCase()) ??
        languages.find((each) => each.split('-')[0].toLowerCase() === wish.split('-')[0].toLowerCase())
      if (found) return found
    }
    return languages[0]
  }

  /** By the reader's clock: a page that was not published since the window closed says nothing of it. */
  function choose(events) {
    const now = Date.now()
    const times = ({ start, end }) => [
      start ? Date.parse(start) : now,
      end ? Date.parse(end) : Number.POSITIVE_INFINITY,
    ]
    const open = events.filter((event) => {
      const [start, end] = times(event)
      const isShown = event.phase === 'running' || (end > now && start - now < Number(days) * 864e5)
      return isShown && stored(keyOf(event)) === null
    })
    const rank = (event) => {
      const isNow = event.phase === 'running' || times(event)[0] <= now
      return isNow ? (event.isEmergency ? 0 : 1) : 2
    }
    return open.sort((a, b) => rank(a) - rank(b))[0]
  }

  function keyOf({ id, sequence }) {
    return `notify:${id}:${sequence}`
  }

  /** The window where the reader is; as the site writes it where a time is missing. */
  function whenOf({ start, end, when }, lang) {
    if (!start || !end) return when[lang] ? [make('span', when[lang])] : []
    const [from, to] = [new Date(start), new Date(end)]
    const isOneDay = from.toDateString() === to.toDateString()
    const date = { dateStyle: 'medium', timeStyle: 'short' }
    const say = (at, options) => at.toLocaleString(lang, options)
    const last = isOneDay ? { hour: 'numeric', minute: 'numeric', timeZoneName: 'short' } : date
    return [
      make('time', say(from, date), { dateTime: start }),
      '\u2013',
      make('time', say(to, last), { dateTime: end }),
    ]
  }

  function show(event, words, lang) {
    // A screen reader speaks what is put into a region that is there already.
    const region = make('div', undefined, { lang })
    region.setAttribute('role', event.isEmergency ? 'alert' : 'status')
    const place = target && document.querySelector(target)
    if (place) place.append(region)
    else document.body.prepend(region)
    const banner = make('div', undefined, { className: `notify-banner notify-${event.tone}` })
    const text = make('p')
    text.append(make('strong', event.label[lang]), ' ', make('span', event.title[lang]), ' ')
    text.append(...whenOf(event, lang), ' ')
    if (/^https?:/.test(event.url)) text.append(make('a', words.details, { href: event.url }))
    const button = make('button', words.dismiss, { type: 'button' })
    button.addEventListener('click', () => {
      stored(keyOf(event), '1')
      region.remove()
    })
    banner.append(text, button)
    setTimeout(() => region.append(banner), 50)
  }

  async function run() {
    const answer = await fetch(new URL('banner.json', base), { credentials: 'omit' })
    if (!answer.ok) return
    const { version, events, words, languages } = await answer.json()
    const event = version === 1 && choose(events)
    if (!event) return
    if (style !== 'none')
      document.head.append(make('link', undefined, { rel: 'stylesheet', href: new URL('banner.css', base) }))
    const lang = pick(languages)
    if (document.readyState === 'loading') await new Promise((done) => addEventListener('DOMContentLoaded', done))
    show(event, words[lang], lang)
  }

  // A page must not suffer from a status page that is not there.
  run().catch(() => undefined)
})()
