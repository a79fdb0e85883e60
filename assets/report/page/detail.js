import { linkTo } from './blocks.js'
import { rows, wordsOf } from './data.js'
import { h, remembered, segmented } from './dom.js'
import { hasWidths, previewOf } from './previews.js'
import { addressOf, state } from './state.js'
import { actionWords, counted, fromNow, full, languageName, people, when, windowOf } from './words.js'

const width = remembered('width', 'desktop')
const scheme = remembered('scheme', 'light')

/** One notice: who, when, what, and the message itself. */
export function createDetail() {
  const element = h('section', { class: 'detail', 'aria-label': 'The notice' })
  let turn = 0
  let redraw = () => {}

  async function show(row) {
    const own = ++turn
    const words = await wordsOf(row)
    // Another one was opened meanwhile.
    if (own !== turn) return
    const look = { part: 'as' }
    const stage = h('div', { class: 'stage' })
    redraw = () => {
      const seen = { ...look, width: width.get(), scheme: scheme.get() }
      stage.dataset.scheme = seen.scheme
      stage.replaceChildren(previewOf(row, words, seen))
    }
    element.replaceChildren(
      h('a', { class: 'back', href: addressOf({ ...state, open: undefined }), text: '← All notices' }),
      ...headOf(row),
      factsOf(row, words),
      ...siblingsOf(row),
      ...(words.short === undefined
        ? [silence(row)]
        : [controls(row, words, look, () => redraw()), stage, footOf(row, words)]),
    )
    element.scrollTop = 0
    if (words.short !== undefined) redraw()
  }

  function controls(row, words, look, draw) {
    const parts = {
      as: 'As they see it',
      ...(words.text === undefined ? {} : { text: 'Text' }),
      ...(row.channel.form === 'mail' ? { short: 'Short' } : {}),
    }
    return h(
      'div',
      { class: 'controls' },
      Object.keys(parts).length > 1 &&
        segmented('Form', parts, 'as', (value) => {
          look.part = value
          draw()
        }),
      hasWidths(row) &&
        segmented('Width', { desktop: 'Desktop', phone: 'Phone' }, width.get(), (value) => {
          width.set(value)
          draw()
        }),
      segmented('Colours', { light: 'Light', dark: 'Dark' }, scheme.get(), (value) => {
        scheme.set(value)
        draw()
      }),
    )
  }

  return {
    element,
    show,
    clear() {
      turn++
      redraw = () => {}
      element.replaceChildren(
        h(
          'div',
          { class: 'empty' },
          h('p', { text: 'Choose a notice to read it as people will see it.' }),
          h(
            'p',
            { class: 'soft' },
            h('kbd', { text: 'j' }),
            ' and ',
            h('kbd', { text: 'k' }),
            ' go through them, ',
            h('kbd', { text: '?' }),
            ' lists every key.',
          ),
        ),
      )
    },
    /** Presses the other button of a group, if it is there. */
    toggle(group) {
      element.querySelector(`[aria-label="${group}"] button[aria-pressed="false"]`)?.click()
    },
    focus() {
      element.querySelector('h2')?.focus({ preventScroll: true })
    },
  }
}

function headOf(row) {
  const { sign, words } = actionWords[row.action]
  return [
    h(
      'p',
      { class: 'crumbs' },
      h(
        'span',
        { class: `badge ${row.action}` },
        h('span', { 'aria-hidden': 'true', text: sign }),
        ` ${words}${row.reason === null ? '' : `: ${row.reason}`}`,
      ),
      h('span', { text: row.moment }),
      h('span', { class: 'soft', text: when(row) }),
    ),
    h('h2', {
      tabindex: '-1',
      lang: row.language || undefined,
      dir: 'auto',
      text: row.subject || `${row.moment} of ${row.event.id}`,
    }),
  ]
}

function factsOf(row, words) {
  const facts = []
  const add = (name, ...value) => facts.push(h('div', {}, h('dt', { text: name }), h('dd', {}, ...value)))
  const { event } = row
  add(
    'Event',
    event.title,
    h('span', { class: 'soft', text: ` ${event.occurrence === null ? event.id : `${event.id}, ${event.occurrence}`}` }),
  )
  const window = windowOf(event)
  if (window !== undefined) add('Window', window)
  if (row.action !== 'send' || row.dueLast > row.due)
    add(
      'Due',
      row.due === row.dueLast ? `${full(row.due)}, ${fromNow(row.due)}` : `${full(row.due)} to ${full(row.dueLast)}`,
    )
  add(
    'Who',
    row.channel.reach === 'place' ? `the place ${row.channel.id}` : people(row.recipients),
    ...chipsOf(row, words),
  )
  add(
    'Over',
    `${row.channel.id}`,
    h('span', { class: 'soft', text: row.channel.adapter === row.channel.id ? '' : ` ${row.channel.adapter}` }),
  )
  if (row.language !== '')
    add('Language', `${languageName(row.language)} `, h('span', { class: 'soft', text: row.language }))
  add('Rule', row.rule)
  if (words.digest) add('Digest', 'goes out in one message with others')
  if (words.detail !== undefined) add('Why not', words.detail)
  if (words.security !== undefined) add('Security', words.security)
  if (words.cost !== undefined && row.channel.form !== 'sms') add('Cost', counted(words.cost.units, words.cost.unit))
  return h('dl', { class: 'facts' }, facts)
}

function chipsOf(row, { segments }) {
  const named = row.audiences.map(
    ({ id, segment, count }) =>
      `${id}${segment === null ? '' : `, ${segment}`}${row.audiences.length > 1 || count !== row.recipients ? `: ${count.toLocaleString('en-US')}` : ''}`,
  )
  const rest =
    named.length > 0
      ? []
      : Object.entries(segments)
          .filter(([segment]) => segment !== '')
          .map(([segment]) => segment)
  return [...named, ...rest].map((text) => h('span', { class: 'chip', text }))
}

/** The same notice in other languages and over other channels. */
function siblingsOf(row) {
  const same = rows.filter(
    (other) => other.event === row.event && other.rule === row.rule && other.moment === row.moment,
  )
  const links = (name, found, wordsOf) =>
    found.length < 2
      ? []
      : [
          h(
            'p',
            { class: 'siblings' },
            h('span', { class: 'soft', text: name }),
            found.map((other) =>
              h('a', {
                href: addressOf({ ...state, open: other.id }),
                'aria-current': other === row && 'true',
                text: wordsOf(other),
              }),
            ),
          ),
        ]
  const once = (found, keyOf) =>
    [...new Map([...found.filter((other) => other !== row), row].map((other) => [keyOf(other), other])).values()].sort(
      (a, b) => a.at - b.at,
    )
  const languages = same.filter((other) => other.channel === row.channel && other.action === row.action)
  const channels = same.filter((other) => other.language === row.language || other.channel === row.channel)
  return [
    ...links(
      'Languages',
      once(languages, ({ language }) => language),
      ({ language }) => language || '–',
    ),
    ...links(
      'Channels',
      once(channels, ({ channel }) => channel.id),
      ({ channel }) => channel.id,
    ),
  ]
}

function silence(row) {
  const words = {
    cancel: 'It will not be said: what waited is called off.',
    done: 'It was said before; what was said then is for “notify archive”.',
  }
  return h('p', { class: 'silence', text: words[row.action] ?? 'There are no words for it.' })
}

/** Whose eyes these are, and where the links lead. */
function footOf(row, words) {
  const urls = [
    ...new Set((words.text ?? words.short).match(/\b(?:https?:\/\/|mailto:)[^\s<>"')\]]*[^\s<>"')\].,;:!?]/g) ?? []),
  ]
  return h(
    'footer',
    { class: 'beside' },
    row.channel.reach === 'people' &&
      row.recipients > 1 &&
      h('p', {
        class: 'soft',
        text: `As the first of ${people(row.recipients)} reads it; names and times in their zone differ.`,
      }),
    urls.length > 0 &&
      h(
        'p',
        { class: 'soft' },
        'Links: ',
        urls.flatMap((url, at) => [at > 0 ? ', ' : '', linkTo(url, [url])]),
      ),
  )
}
