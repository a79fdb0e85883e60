import { describe, expect, test } from 'vitest'
import type { Event, Moment } from '../../src/model/project.ts'
import { bodyOf, event, rendererOf, request, rule, say, textsOf, words } from './render-sample.ts'

function htmlOf(moment: Moment, changes: Partial<Event> = {}, language = 'en'): string {
  const speaking = {
    ...rule,
    on: [moment],
    message: { inline: { [language]: words({ subject: 's', body: 'x {{event.statusPage}}' }) }, on: {} },
  }
  return textsOf(rendererOf().render(request({ rule: speaking, moment, language, event: { ...event, ...changes } })))
    .html
}
const state = (name: string) => ({ kind: 'state', name }) as Moment

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

describe('colours have the contrast of WCAG AA', () => {
  const cases: [string, Moment, Partial<Event>][] = [
    ['plan', state('announced'), {}],
    ['urgent', state('announced'), { urgency: 'urgent' }],
    ['change', state('rescheduled'), {}],
    ['good', state('completed'), {}],
    ['bad', state('failed'), {}],
    ['emergency', state('announced'), { urgency: 'emergency' }],
    ['calm', state('cancelled'), {}],
  ]
  test.each(cases)('%s', (_, moment, changes) => {
    const html = htmlOf(moment, changes)
    const label = /class="label" style="[^"]*background-color:(#\w{6});color:(#\w{6})/.exec(html)!
    expect(contrast(label[1]!, label[2]!)).toBeGreaterThanOrEqual(4.5)
    const dark = /\.label\{background-color:transparent!important;color:(#\w{6})/.exec(html)!
    expect(contrast(dark[1]!, '#1e2229')).toBeGreaterThanOrEqual(4.5)
  })
  test('words, soft words and links, light and dark', () => {
    const html = htmlOf(state('announced'))
    const light = { card: '#ffffff', page: '#eef1f5' }
    const dark = { card: '#1e2229', page: '#14171c' }
    for (const colour of [...Object.values(light), ...Object.values(dark)]) expect(html).toContain(colour)
    for (const ground of Object.values(light))
      for (const ink of ['#1d2430', '#566072', '#0b57d0']) expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5)
    for (const ground of Object.values(dark))
      for (const ink of ['#e8eaed', '#a9b2c0', '#8ab4f8']) expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5)
    for (const ink of ['#1d2430', '#566072', '#0b57d0', '#e8eaed', '#a9b2c0', '#8ab4f8']) expect(html).toContain(ink)
  })
  test('the label’s dark colours are told apart from the light ones by urgency and moment', () => {
    const bars = cases.map(
      ([, moment, changes]) => /height="5" style="[^"]*background-color:(#\w{6})/.exec(htmlOf(moment, changes))![1],
    )
    expect(new Set(bars).size).toBe(5)
  })
})

describe('the document', () => {
  test('names language, direction and title, adapts to dark mode and loads nothing', () => {
    const html = htmlOf(state('announced'), {}, 'it')
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="it" dir="ltr">/)
    expect(html).toContain('<meta name="color-scheme" content="light dark">')
    expect(html).toContain('@media (prefers-color-scheme:dark)')
    expect(html).not.toMatch(/<img|<script|<link|url\(|@import|src=/)
  })
  test('runs from right to left where its language does', () => {
    expect(htmlOf(state('announced'), {}, 'ar')).toContain('<html lang="ar" dir="rtl">')
  })
  test('opens and closes every element in order', () => {
    const { html } = say({
      subject: 's',
      body: '# H\n\ntext *a* **b** `c` ~~d~~ [e](https://e.example)  \nf\n\n- one\n- two\n\n  more\n\n1. x\n2. y\n\n> quote\n>\n> - z\n\n```\ncode {{event.id}}\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n',
    })
    const open: string[] = []
    for (const [, slash, name = ''] of html
      .replace(/<!--.*?-->|<!DOCTYPE html>|<style>.*?<\/style>/gs, '')
      .matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
      if (['meta', 'br', 'hr'].includes(name)) continue
      if (slash) expect(open.pop()).toBe(name)
      else open.push(name)
    }
    expect(open).toEqual([])
  })
  test('has a label only in a language that has words for it', () => {
    expect(htmlOf(state('rescheduled'), {}, 'pl')).toContain('>Prace serwisowe · Nowy termin</span>')
    expect(htmlOf(state('rescheduled'), {}, 'nl')).not.toContain('class="label"')
    expect(htmlOf(state('rescheduled'), {}, 'nl')).not.toContain('You receive')
  })
  test('a line break in a contact does not add a line to the footer', () => {
    const { text } = say({ body: 'x' }, { event: { ...event, contact: 'a\r\nBcc: b' } })
    expect(text).toContain('\nContact: a Bcc: b\n')
  })
  test('the footer names the project, whom to ask, where to follow and why, in both forms', () => {
    const { html, text } = say({ body: 'x' }, { event: { ...event, contact: 'https://help.acme.example/<x>' } })
    expect(html).toMatch(/Acme &nbsp;·&nbsp; <a href="https:\/\/help\.acme\.example\/&lt;x&gt;"/)
    expect(html).toContain('>Status page</a>')
    expect(text).toBe(
      'x\n\n-- \nAcme\nContact: https://help.acme.example/<x>\nStatus page: https://status.acme.example\nYou receive this message because Acme keeps you informed about the services you use.\n',
    )
  })
})

describe('Markdown', () => {
  const both = (body: string) => {
    const { html, text } = say({ body })
    return [bodyOf(html).replace(/ (style|class|role|scope)="[^"]*"/g, ''), text.split('\n\n-- \n')[0]]
  }
  test.each([
    [
      'lists',
      '- a\n- b\n  1. c\n  2. d',
      '<ul><li>a</li><li><p>b</p>\n<ol><li>c</li><li>d</li></ol>\n</li></ul>',
      '- a\n- b\n  1. c\n  2. d',
    ],
    ['a list that starts elsewhere', '3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>', '3. a\n4. b'],
    ['quotes', '> a\n>\n> b', '<blockquote><p>a</p>\n<p>b</p>\n</blockquote>', '> a\n>\n> b'],
    ['code', '```\na <b>\n  c\n```', '<pre>a &lt;b&gt;\n  c</pre>', 'a <b>\n  c'],
    [
      'tables',
      '| a | b |\n|---|---|\n| {{event.id}} | d |',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>pg16-upgrade</td><td>d</td></tr></table>',
      'a | b\npg16-upgrade | d',
    ],
    [
      'tables of names and values',
      '| | |\n|---|---|\n| When | now |',
      '<table><tr><th>When</th><td>now</td></tr></table>',
      'When: now',
    ],
    ['tables without a row', 'x\n\n| | |\n|---|---|\n{{#if event.fields.none}}\n| a | b |\n{{/if}}', '<p>x</p>', 'x'],
    [
      'rules, breaks and emphasis',
      'a  \n*b* **c** ~~d~~\n\n---',
      '<p>a<br><em>b</em> <strong>c</strong> <s>d</s></p>\n<hr>',
      'a\nb c d\n\n----------',
    ],
    ['lines of one paragraph', 'a\nb', '<p>a b</p>', 'a b'],
    ['indented text', '{{#if event.id}}\n    not code\n{{/if}}', '<p>not code</p>', 'not code'],
    [
      'images',
      '![alt](https://a.example/x.png)',
      '<p><a href="https://a.example/x.png">alt</a></p>',
      'alt (https://a.example/x.png)',
    ],
    [
      'addresses',
      'https://a.example/{{event.id}} and a@b.example',
      '<p><a href="https://a.example/pg16-upgrade">https://a.example/pg16-upgrade</a> and <a href="mailto:a@b.example">a@b.example</a></p>',
      'https://a.example/pg16-upgrade and a@b.example',
    ],
  ])('%s', (_, source, html, text) => {
    expect(both(source)).toEqual([html, text])
  })
})

test('a French label has a no-break space before its colon, in the text and in its footer', () => {
  const body = '| | |\n|---|---|\n| Quand | demain |'
  const inline = { fr: words({ subject: 's', body }), de: words({ subject: 's', body }) }
  const speaking = { ...rule, message: { inline, on: {} } }
  const textIn = (language: string) => textsOf(rendererOf().render(request({ rule: speaking, language }))).text
  expect(textIn('fr')).toContain('Quand\u00A0: demain')
  expect(textIn('fr')).toContain('\nContact\u00A0: ')
  expect(textIn('de')).toContain('Quand: demain')
})
