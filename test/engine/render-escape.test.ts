import { describe, expect, test } from 'vitest'
import { isTruthy } from '../../src/engine/template-functions.ts'
import { bodyOf, event, recipient, rendererOf, request, ruleSaying, say, textsOf } from './render-sample.ts'

const hostile = {
  markup: '**Bob** _x_ `code` # head [link](https://evil.example) ![img](https://evil.example/x.png) | cell |',
  html: '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&',
  lines: 'one\r\nBcc: all@evil.example\r\n\r\n# heading\n- item\n1. item',
  template: '{{event.title}} {{{x}}} {{#if y}}',
  bidi: '\u202Eevil\u2066hidden\u2069',
  controls: 'a\u0000b\u0007c\u009Bd\u2028e\u0085f',
  half: 'x\uD800y',
  marks: '\uE0000\uE001',
}

function withName(name: string) {
  return { recipient: { ...recipient, name } }
}

function withTitle(title: string) {
  return { event: { ...event, title } }
}

const parts = {
  subject: 'S {{recipient.name}} {{event.title}}',
  short: 'K {{recipient.name}} {{event.title}}',
  body: 'Hello **{{recipient.name}}**\n\n- {{event.title}}\n\n| a | b |\n|---|---|\n| {{recipient.name}} | {{event.title}} |\n',
}

describe('data is never markup', () => {
  for (const [name, value] of Object.entries(hostile)) {
    test(`${name} in a personal and in a shared value gives the same structure as plain words`, () => {
      const plain = say(parts, { ...withName('Bob'), ...withTitle('Title') })
      const texts = say(parts, { ...withName(value), ...withTitle(value) })
      const tags = (html: string) => html.match(/<\/?[a-z][^>]*>/gi)?.filter((tag) => tag !== '<br>')
      expect(tags(texts.html)).toEqual(tags(plain.html))
      expect(texts.subject).not.toMatch(/[\r\n\u0000-\u001F\u0085\u2028\u202E\u2066]/)
      expect(texts.short).not.toMatch(/[\r\n\u0000-\u001F\u0085\u2028\u202E\u2066]/)
      expect(texts.html + texts.text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u0080-\u009F\u2028\u202E\u2066]/)
    })
  }

  test('Markdown in a value is printed as it is', () => {
    const { html, text } = say({ body: 'Hello {{recipient.name}}' }, withName('**Bob** <b>'))
    expect(bodyOf(html)).toBe('<p style="margin:0 0 16px">Hello **Bob** &lt;b&gt;</p>')
    expect(text).toMatch(/^Hello \*\*Bob\*\* <b>\n/)
  })

  test('a line break in a value is a break in HTML and an indented line in plain text', () => {
    const { html, text } = say({ body: '- {{event.title}}\n\n> {{event.title}}' }, withTitle('one\r\n- two'))
    expect(html).toContain('>one<br>- two</li>')
    expect(text).toMatch(/^- one\n {2}- two\n\n> one\n> - two\n/)
  })

  test('template syntax in data is text', () => {
    expect(say({ subject: '{{event.title}}' }, withTitle('{{recipient.name}}')).subject).toBe('{{recipient.name}}')
  })

  test('a value cannot name another value', () => {
    const { subject, html } = say(
      { subject: '{{event.title}}', body: '{{event.title}} {{event.id}}' },
      withTitle('\uE0001\uE001'),
    )
    expect(subject).toBe('\uE0001\uE001')
    expect(bodyOf(html)).toContain('\uE0001\uE001 pg16-upgrade')
  })

  test('marks in a template are replaced, also where they are written as entities', () => {
    expect(say({ subject: 'a \uE0000\uE001 {{event.id}}' }).subject).toBe('a \uFFFD0\uFFFD pg16-upgrade')
    expect(bodyOf(say({ body: '&#xE000;9&#xE001;x' }).html)).toBe('<p style="margin:0 0 16px">x</p>')
  })

  test('HTML in a template is text', () => {
    expect(bodyOf(say({ body: '<b>x</b>\n\n<script>\nalert(1)\n</script>' }).html)).not.toMatch(/<(b|script)>/)
  })
})

describe('headers', () => {
  test('line ends of every kind become one space', () => {
    for (const end of ['\r\n', '\n', '\r', '\u2028', '\u2029', '\u0085', '\u000B', '\u000C']) {
      const { subject } = say({ subject: 'New: {{event.title}}' }, withTitle(`a${end}Bcc: x@y.example`))
      expect(subject).toMatch(/^New: a ?Bcc: x@y\.example$/)
    }
  })

  test('a template whose subject spans lines gives one line', () => {
    expect(say({ subject: 'a\n{{event.id}}\n\n  b ' }).subject).toBe('a pg16-upgrade b')
  })

  test('the page title has the subject, escaped', () => {
    expect(say({ subject: '{{event.title}}' }, withTitle('</title><script>')).html).toContain(
      '<title>&lt;/title&gt;&lt;script&gt;</title>',
    )
  })
})

describe('links', () => {
  const link = (url: string, template = '[x]({{event.fields.url}})') =>
    bodyOf(say({ body: template }, { event: { ...event, fields: { url } } }).html)

  test('a web address as a value of running text becomes a link', () => {
    expect(link('https://a.example/?q=1&r=2', 'See {{event.fields.url}}.')).toContain(
      '<a href="https://a.example/?q=1&amp;r=2" style="color:#0b57d0;text-decoration:underline">https://a.example/?q=1&amp;r=2</a>.',
    )
  })

  test('a mail address becomes a link to it', () => {
    expect(link('ops@acme.example', '{{event.fields.url}}')).toContain('<a href="mailto:ops@acme.example"')
  })

  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\u0000script:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/relative',
    'https://',
    '',
  ])('%j leads nowhere', (url) => {
    expect(link(url)).not.toContain('<a ')
    expect(link(url, '{{event.fields.url}}')).not.toContain('<a ')
  })

  test('a personal address that leads nowhere becomes #', () => {
    const rule = ruleSaying({ body: '[x]({{recipient.fields.url}})' })
    const texts = (url: string) =>
      bodyOf(textsOf(rendererOf().render(request({ rule, recipient: { ...recipient, fields: { url } } }))).html)
    expect(texts('javascript:alert(1)')).toContain('href="#"')
    expect(texts('https://a.example/"><script>')).toContain('href="https://a.example/%22%3E%3Cscript%3E"')
  })

  test('a value inside an address is one piece of it', () => {
    expect(link('../a b?c=d&e#f"', '[x](https://a.example/{{event.fields.url}}/z)')).toContain(
      'href="https://a.example/..%2Fa%20b%3Fc%3Dd%26e%23f%22/z"',
    )
  })

  test('a value cannot finish a scheme that the template began', () => {
    expect(link('script:alert(1)', '[x](java{{event.fields.url}})')).not.toContain('<a ')
    expect(link('javascript:alert(1)', '[x](javascript:{{event.fields.url}})')).not.toContain('<a ')
  })

  test('a template link to javascript: is its label alone', () => {
    expect(bodyOf(say({ body: '[x](javascript:alert(1)) and [y](&#106;avascript:z)' }).html)).toBe(
      '<p style="margin:0 0 16px">x and y</p>',
    )
  })

  test('a value that is an address does not begin a link inside a link', () => {
    expect(link('https://b.example', '[{{event.fields.url}}](https://a.example)').match(/<a /g)).toHaveLength(1)
  })

  test('plain text names the address once', () => {
    const { text } = say({
      body: '[Status]({{event.statusPage}}) <https://a.example> [https://b.example](https://b.example) ops@c.example',
    })
    expect(text).toMatch(
      /^Status \(https:\/\/status\.acme\.example\) https:\/\/a\.example https:\/\/b\.example ops@c\.example\n/,
    )
  })
})

describe('names that reach for code', () => {
  const events = {
    event: { ...event, fields: JSON.parse('{"__proto__": {"x": "own"}, "constructor": "c", "ok": "fine"}') },
  }
  test.each([
    '{{event.constructor}}',
    '{{event.fields.__proto__.x}}',
    '{{#with event.__proto__}}x{{/with}}',
    '{{event.fields.[constructor]}}',
    '{{#each event.services as |s|}}{{s.constructor}}{{/each}}',
  ])('%s is refused', (body) => {
    expect(() => say({ body }, events)).toThrow(/is not a name that templates may use/)
  })

  test.each([
    '{{event.toString}}',
    '{{event.title.length}}',
    '{{event.services.map}}',
    '{{event.fields.hasOwnProperty}}',
    '{{event.window.start.getTime}}',
  ])('%s is unknown: only own properties are reached', (body) => {
    expect(() => say({ body }, events)).toThrow(/has no/)
  })

  test.each([
    '{{{event.title}}}',
    '{{&event.title}}',
    '{{> header}}',
    '{{#> layout}}{{/layout}}',
    '{{lookup event "constructor"}}',
    '{{log event.title}}',
    '{{@root.event.title}}',
    '{{* decorator}}',
    '{{(lookup event "title")}}',
  ])('%s is refused', (body) => {
    expect(() => say({ body })).toThrow()
  })

  test('inherited names are false in a test', () => {
    expect(isTruthy([])).toBe(false)
    expect(say({ subject: '{{#if event.toString}}yes{{else}}no{{/if}}' }).subject).toBe('no')
  })
})
