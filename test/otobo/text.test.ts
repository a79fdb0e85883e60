import { describe, expect, test } from 'vitest'
import { buildTicketSubject, htmlToText, linkUrls, Settings, textToHtml } from '../../src/otobo/index.ts'

test('text to HTML escapes again and keeps blanks', () =>
  expect(textToHtml("&amp; 'q'\r\n  <b>\r\"")).toBe("&amp;amp; 'q'<br/>\n  &lt;b&gt;<br/>\n&quot;"))

describe('HTML to text', () => {
  test.each([
    ['a<br />\n\n b', 'a\nb'],
    ['<p>one</p><p>two</p>', '\none\n\ntwo\n\n'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', '\na b \n\n'],
    ['<ol><li>x</li></ol>y', '\n - x\n\ny'],
    ['&#x41;&#66;&Uuml;&nope;&nbsp;', 'ABÜ&nope;\u00a0'],
    ['&amp;lt;', '&lt;'],
    ['<script>x</script><img src="a>b">', 'xb">'],
  ])('%j', (html, text) => expect(htmlToText(html)).toBe(text))
  test('quotes are prefixed line by line, wrapped on their own', () => {
    expect(htmlToText('a<blockquote>one<br>two</blockquote>b')).toBe('a> one\n> two\nb')
    expect(htmlToText('<div class="x" type="cite">one</div>b')).toBe('> one\nb')
  })
  test('preformatted text is kept', () => expect(htmlToText('a<pre>x  <b>\n  y</pre>b')).toBe('a\nx  <b>\n  y\nb'))
  test('a word longer than the line is not cut', () =>
    expect(htmlToText(`${'w'.repeat(90)} ${'v'.repeat(10)}`)).toBe(`${'w'.repeat(90)}\n${'v'.repeat(10)}\n`))
})

describe('links', () => {
  const linked = (url: string, target = url): string => `<a href="${target}" title="${target}">${url}</a>`
  test.each([
    ['https://a.example', 'https://a.example'],
    ['(https://a.example)', '(https://a.example)'],
    [
      ' https://a.example:8080/p/q.html?x=1&amp;y=2#z, then',
      ` ${linked('https://a.example:8080/p/q.html?x=1&amp;y=2#z')}, then`,
    ],
    ['<b>www.a.example</b>', `<b>${linked('www.a.example', 'http://www.a.example')}</b>`],
    [' https://a.example/x. End', ` ${linked('https://a.example/x.')} End`],
    ['&quot;http://a.example&quot;', `&quot;${linked('http://a.example')}&quot;`],
    ['<img src="x" title=" http://a.example ">', '<img src="x" title=" http://a.example ">'],
    [
      ' <a href="http://a.example">see http://a.example now</a>',
      ' <a href="http://a.example">see http://a.example now</a>',
    ],
  ])('%j', (html, expected) => expect(linkUrls(html)).toBe(expected))
})

describe('ticket subject', () => {
  const subject = (text: string, settings: Record<string, string> = {}): string =>
    buildTicketSubject(text, '42', new Settings(settings))
  test.each([
    ['RE: re[2]: [Ticket#42] Hi', '[Ticket#42] Hi'],
    ['[ Ticket#: 42 ] Hi Ticket#:42 there', '[Ticket#42] Hi there'],
    ['Re:Hi', '[Ticket#42] Re:Hi'],
    ['Fwd: Re: Hi', '[Ticket#42] Re: Hi'],
    ['  Hi ', '[Ticket#42] Hi '],
    ['Hi ', '[Ticket#42] Hi'],
  ])('%j', (text, expected) => expect(subject(text)).toBe(expected))
  test('formats, divider and size', () => {
    expect(subject('Hi', { 'Ticket::SubjectFormat': 'Right', 'Ticket::HookDivider': '::' })).toBe('Hi [Ticket#::42]')
    expect(subject('[Ticket#42] Hi', { 'Ticket::SubjectFormat': 'None' })).toBe('Hi')
    expect(subject('12345', { 'Ticket::SubjectSize': '5' })).toBe('[Ticket#42] 12345 [...]')
    expect(subject('1234', { 'Ticket::SubjectSize': '5' })).toBe('[Ticket#42] 1234')
  })
})
