import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type ColumnsOf, checkTemplates } from '../../src/engine/check-template.ts'
import { templateFunctions } from '../../src/engine/template-functions.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Audience, Event, Moment, Project, Rule, TemplateSet, TextPart } from '../../src/model/project.ts'
import {
  announced,
  event,
  minimalEvent,
  part,
  recipient,
  rendererOf,
  request,
  rule,
  textsOf,
  words,
} from './render-sample.ts'

const place = { file: 'notify.yaml', line: 1, column: 1 }

function projectOf(rules: readonly Rule[], events: readonly Event[], more: Partial<Project> = {}): Project {
  return {
    dir: '/nowhere',
    name: 'acme',
    defaults: { language: 'en', timezone: 'UTC' },
    store: 'sqlite:ledger.db',
    delivery: 'at-least-once',
    events: new Map(events.map((each) => [each.id, each])),
    audiences: new Map(),
    channels: new Map(),
    rules: new Map(rules.map((each) => [each.id, each])),
    templates: new Map(),
    ...more,
  }
}

async function problems(project: Project, columnsOf: ColumnsOf = async () => undefined): Promise<Diagnostic[]> {
  const found: Diagnostic[] = []
  await checkTemplates(project, new Map(), (diagnostic) => found.push(diagnostic), columnsOf)
  return found
}

function saying(body: string): Rule {
  return { ...rule, message: { inline: { en: { body: part(body, 'rules/r.yaml') } }, on: {} } }
}

/** Each problem as `line:column code message`. */
async function check(body: string, events: readonly Event[] = [event]): Promise<string[]> {
  return (await problems(projectOf([saying(body)], events))).map(
    ({ at, code, message }) => `${at?.line}:${at?.column} ${code} ${message}`,
  )
}

describe('sound templates', () => {
  test.each([
    'Hello {{recipient.name}}, {{event.title}} {{list event.services}} {{date event.window.start}} {{project.name}}',
    '{{#each event.updates as |u i|}}{{i}} {{@index}} {{@first}} {{datetime u.at}} {{u.text}} {{text}} {{this.id}} {{../event.title}}{{else}}none{{/each}}',
    '{{#with event.window as |w|}}{{time start}} {{time w.end}} {{timezone}} {{../event.id}}{{/with}}',
    '{{#if event.fields.absent}}{{event.fields.absent}}{{/if}}{{#unless event.fields.absent}}x{{else}}{{event.fields.absent}}{{/unless}}',
    '{{#if (and told.window (ne told.window.start event.window.start))}}{{window told.window}}{{/if}}',
    '{{#each event.services}}{{this}}{{#unless @last}}, {{/unless}}{{/each}} {{event.services.[0]}} {{event.services.length}}',
    '{{#if (eq event.type "deploy")}}{{event.fields.commit}}{{/if}}',
    '{{default event.fields.absent "x"}} {{plural event.services one="a" other="b"}} {{plural event.fields.tickets other="#"}}',
    '{{#each news}}{{datetime at}} {{text}}{{/each}}{{#each recipient.groups as |g|}}{{g}}{{/each}}',
    '{{event.fields.region}} {{list event.fields.tags}} {{#each event.fields.tags}}{{this}}{{/each}}',
  ])('%s', async (body) => {
    expect(await check(body)).toEqual([])
    expect(() => rendererOf().render(request({ rule: saying(body) }))).not.toThrow()
  })
})

describe('faults, at their place', () => {
  test.each([
    ['a\n  {{event.titel}}', '2:5 template-unknown-path the data has no "event.titel"; did you mean "event.title"?'],
    ['{{evnt.title}}', '1:3 template-unknown-path the data has no "evnt.title"; did you mean "event"?'],
    [
      '{{date event.window.strat}}',
      '1:8 template-unknown-path the data has no "event.window.strat"; did you mean "event.window.start"?',
    ],
    [
      '{{#if event.workarond}}x{{/if}}',
      '1:7 template-unknown-path the data has no "event.workarond"; did you mean "event.workaround"?',
    ],
    [
      '{{#each event.updates as |u|}}{{u.txt}}{{/each}}',
      '1:33 template-unknown-path the data has no "u.txt"; did you mean "u.text"?',
    ],
    ['{{#each event.services}}{{event.title}}{{/each}}', '1:27 template-unknown-path the data has no "event.title"'],
    [
      '{{#each event.services}}{{../../x}}{{/each}}',
      '1:27 template-unknown-path "../../x" goes up further than there are blocks around it',
    ],
    [
      '{{#with event.window}}{{strat}}{{/with}}',
      '1:25 template-unknown-path the data has no "strat"; did you mean "start"?',
    ],
    [
      '{{event.fields.regoin}}',
      '1:3 template-unknown-path event "pg16-upgrade" has no field "regoin"; did you mean "region"?',
    ],
    [
      '{{#if event.fields.regoin}}x{{/if}}',
      '1:7 template-unknown-path event "pg16-upgrade" has no field "regoin"; did you mean "region"?',
    ],
    ['{{@index}}', '1:3 template-unknown-path "@index" has a meaning only inside {{#each}}'],
    [
      '{{#each event.services}}{{@indx}}{{/each}}',
      '1:27 template-unknown-path there is no "@indx"; did you mean "index"?',
    ],
    ['{{dat event.window.start}}', '1:3 template-unknown-helper there is no helper named "dat"; did you mean "date"?'],
    [
      '{{upper (lowr event.title)}}',
      '1:10 template-unknown-helper there is no helper named "lowr"; did you mean "lower"?',
    ],
    [
      '{{#ech event.services}}{{/ech}}',
      '1:4 template-unknown-helper there is no block named "ech"; did you mean "each"?',
    ],
    ['{{date}}', '1:3 template-bad-argument "date" takes 1 argument and got 0'],
    ['{{date event.window.start event.window.end}}', '1:3 template-bad-argument "date" takes 1 argument and got 2'],
    ['{{date event.title}}', '1:8 template-bad-argument "date" needs a time, and "event.title" is text'],
    ['{{date event.window}}', '1:8 template-bad-argument "date" needs a time, and "event.window" is a mapping'],
    [
      '{{window event.window.start}}',
      '1:10 template-bad-argument "window" needs a window, and "event.window.start" is a time',
    ],
    [
      '{{date (upper event.title)}}',
      '1:9 template-bad-argument "date" needs a time, and the result of "upper" is text',
    ],
    ['{{upper event.fields.tags}}', '1:9 template-bad-argument "upper" needs text, and "event.fields.tags" is a list'],
    [
      '{{date event.window.start style="big"}}',
      '1:27 template-bad-argument "style" of "date" must be one of full, long, short',
    ],
    [
      '{{date event.window.start styl="long"}}',
      '1:27 template-bad-argument "date" takes no "styl"; did you mean "style"?',
    ],
    ['{{plural event.services one="x"}}', '1:3 template-bad-argument "plural" needs other="…"'],
    ['{{#if}}x{{/if}}', '1:4 template-bad-argument {{#if}} takes one argument and got 0'],
    [
      '{{#each event.title}}x{{/each}}',
      '1:9 template-bad-argument "event.title" is no list that {{#each}} can go through',
    ],
    ['{{event.services}}', '1:3 template-bad-argument "event.services" is a list'],
    ['{{event}}', '1:3 template-bad-argument "event" is not text'],
    ['{{{event.title}}}', '1:1 template-unsafe unescaped output ({{{ }}} or {{& }}) is not allowed'],
    ['x {{&event.title}}', '1:3 template-unsafe unescaped output ({{{ }}} or {{& }}) is not allowed'],
    ['{{> header}}', '1:1 template-unsafe partials and decorators are not available in templates'],
    ['{{lookup event "title"}}', '1:3 template-unsafe "lookup" is not available in templates'],
    ['{{@root.event.title}}', '1:3 template-unsafe "@root" is not available in templates'],
    ['{{event.__proto__.x}}', '1:3 template-unsafe "__proto__" is not a name that templates may use'],
    [
      '{{#if (eq event.constructor 1)}}x{{/if}}',
      '1:11 template-unsafe "constructor" is not a name that templates may use',
    ],
    ['one\n{{#if event.title}}\ntwo', '2:1 template-syntax {{#if}} is never closed'],
    ['{{#if event.title}}x{{/each}}', "1:4 template-syntax if doesn't match each"],
    ['a {{/if}}', '1:3 template-syntax this is not Handlebars: "{{/" is unexpected here'],
    ['a {{event.title b', '1:16 template-syntax this is not Handlebars from here on; is there a "}}" missing?'],
    ['a {{}} b', '1:5 template-syntax this is not Handlebars: "}}" is unexpected here'],
  ])('%j', async (body, expected) => {
    expect(await check(body)).toEqual([expected])
  })

  test.each([
    ['{{moment}}', 'name one of its parts: moment.name, moment.slug'],
    [
      '{{event.window}}',
      'write {{window event.window}}, or name one of its parts: event.window.start, event.window.end, event.window.timezone',
    ],
    ['{{event.impact}}', 'name one of its parts: event.impact.level, event.impact.summary'],
    ['{{rule}}', 'name one of its parts: rule.id, rule.comment'],
  ])('the hint names the parts of %s', async (body, expected) => {
    const [problem] = await problems(projectOf([saying(body)], [event]))
    expect(problem?.hint).toBe(expected)
  })

  test('the hint leads out of the block', async () => {
    const [problem] = await problems(projectOf([saying('{{#each event.services}}{{event.title}}{{/each}}')], [event]))
    expect(problem?.hint).toBe('the data outside of this block is reached with ../event.title')
  })

  test('several faults of one template are all reported', async () => {
    expect((await check('{{event.a}}\n{{dat 1}}\n{{{x}}}')).map((line) => line.split(' ')[0])).toEqual([
      '2:3',
      '3:1',
      '1:3',
    ])
  })

  test('places in an indented block are those of its file', async () => {
    const source: TextPart = {
      text: 'Hello\n{{event.titel}}',
      origin: { file: 'rules/r.yaml', line: 20, column: 9, indentColumn: 9, exact: true },
    }
    const found = await problems(
      projectOf([{ ...rule, message: { inline: { en: { body: source } }, on: {} } }], [event]),
    )
    expect(found[0]?.at).toEqual({ file: 'rules/r.yaml', line: 21, column: 11, endColumn: 22 })
  })

  test('where the file’s text and the part differ, the part’s beginning is named', async () => {
    const source: TextPart = {
      text: 'Hello\n{{event.titel}}',
      origin: { file: 'rules/r.yaml', line: 20, column: 9, indentColumn: 9, exact: false },
    }
    const found = await problems(
      projectOf([{ ...rule, message: { inline: { en: { subject: source } }, on: {} } }], [event]),
    )
    expect(found[0]?.at).toEqual({ file: 'rules/r.yaml', line: 20, column: 9 })
  })
})

describe('values that an event lacks', () => {
  test.each([
    ['{{event.reason}}', '1:3 template-empty-value event "plain" has no reason, so nothing will stand here'],
    ['{{window event.window}}', '1:10 template-empty-value event "plain" has no window, so nothing will stand here'],
    [
      '{{date event.window.start}}',
      '1:8 template-empty-value event "plain" has no window.start, so nothing will stand here',
    ],
    [
      '{{#if event.title}}{{event.impact.level}}{{/if}}',
      '1:22 template-empty-value event "plain" has no impact.level, so nothing will stand here',
    ],
  ])('%s is a warning', async (body, expected) => {
    expect(await check(body, [event, minimalEvent])).toEqual([expected])
    const [problem] = await problems(projectOf([saying(body)], [minimalEvent]))
    expect(problem?.severity).toBe('warning')
  })

  test.each([
    '{{#if event.reason}}{{event.reason}}{{/if}}',
    '{{#unless event.reason}}x{{else}}{{event.reason}}{{/unless}}',
    '{{#if (and event.window.start event.reason)}}{{date event.window.start}} {{event.reason}}{{/if}}',
    '{{#if (not event.impact)}}x{{else}}{{event.impact.level}}{{/if}}',
    '{{#with event.impact}}{{level}}{{/with}}',
    '{{#if (eq event.impact.level "outage")}}{{event.impact.summary}}{{/if}}',
    '{{default event.reason "x"}}',
    '{{zone (or event.window.start event.window.end)}}',
  ])('%s is guarded', async (body) => {
    expect(await check(body, [event, minimalEvent])).toEqual([])
  })

  test('only events that match the rule count, and drafts do not', async () => {
    const narrow: Rule = { ...saying('{{event.reason}}'), when: [{ path: 'id', test: { op: 'is', value: event.id } }] }
    expect(await problems(projectOf([narrow], [event, minimalEvent]))).toEqual([])
    expect(await check('{{event.reason}}', [event, { ...minimalEvent, status: 'draft' }])).toEqual([])
  })

  test('words for a moment are not asked of events that do not have it', async () => {
    const before: Moment = {
      kind: 'offset',
      name: '1h before start',
      anchor: 'start',
      side: 'before',
      offset: { unit: 'ms', count: 1 },
    }
    const own = { en: words({ body: '{{time event.window.start}}' }) }
    const special: Rule = { ...rule, on: [before], message: { inline: {}, on: { '1h before start': own } } }
    expect(await problems(projectOf([special], [minimalEvent]))).toEqual([])
    expect(await problems(projectOf([{ ...special, message: { inline: own, on: {} } }], [minimalEvent]))).toHaveLength(
      1,
    )
  })

  test('a field that some event lacks is an error, for its message could not be made', async () => {
    const found = await problems(
      projectOf([saying('{{event.fields.region}}')], [event, minimalEvent, { ...minimalEvent, id: 'third' }]),
    )
    expect(found.map(({ severity, message }) => [severity, message])).toEqual([
      ['error', 'event "plain" and 1 more have no field "region"'],
    ])
    expect(() =>
      rendererOf().render(request({ rule: saying('{{event.fields.region}}'), event: minimalEvent })),
    ).toThrow('has no "event.fields.region"')
  })
})

describe('recipients’ fields', () => {
  const audience: Audience = {
    id: 'a',
    was: [],
    recipients: [{ ...recipient, fields: { tier: 'gold' } }],
    include: ['b'],
    exclude: [],
    at: place,
  }
  const other: Audience = {
    ...audience,
    id: 'b',
    recipients: [],
    include: ['a'],
    source: { format: 'csv', path: '/x.csv', file: 'x.csv', columns: {}, at: place } as never,
  }
  const asking = (field: string): Rule => ({
    ...saying(`Hi {{recipient.fields.${field}}}`),
    to: { audiences: ['a'], emails: [] },
  })
  const project = (field: string) =>
    projectOf([asking(field)], [event], {
      audiences: new Map([
        ['a', audience],
        ['b', other],
      ]),
    })

  test('are the columns of the sources and the keys of the recipients', async () => {
    expect(await problems(project('tier'), async () => ['city'])).toEqual([])
    expect(await problems(project('city'), async () => ['city'])).toEqual([])
    expect(
      (await problems(project('citi'), async () => ['city'])).map(({ message, at }) => [message, at?.column]),
    ).toEqual([['no recipient of rule "customers" has a field "citi"; did you mean "city"?', 6]])
  })

  test('are unknown where rows may differ', async () => {
    expect(await problems(project('citi'), async () => undefined)).toEqual([])
  })

  test('are not asked for where no template uses them', async () => {
    const asked: string[] = []
    await problems(
      projectOf([{ ...saying('Hi'), to: { audiences: ['b'], emails: [] } }], [event], {
        audiences: new Map([['b', other]]),
      }),
      async ({ file }) => {
        asked.push(file)
        return []
      },
    )
    expect(asked).toEqual([])
  })
})

test('the example of the documentation is sound', async () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/templates.md'), 'utf8')
  const [, head = '', body = ''] = /```markdown\n---\n(.*?)---\n(.*?)```/s.exec(page)!
  const { subject = '', short = '', preheader = '' } = parse(head) as Record<string, string>
  const example: Rule = { ...rule, message: { inline: { en: words({ subject, short, preheader, body }) }, on: {} } }
  expect(await problems(projectOf([example], [event]))).toEqual([])
  expect(textsOf(rendererOf().render(request({ rule: example }))).subject).toBe(
    'Scheduled maintenance: Billing API and Invoices, 5 December 2026',
  )
  for (const name of templateFunctions.keys()) expect(page).toContain(`\`${name}`)
})

describe('template sets', () => {
  const bad: TemplateSet = {
    name: 'bad',
    isBuiltIn: false,
    words: { '': { en: words({ subject: '{{event.titel}}', short: '{{dat 1}}', body: 'x' }) } },
  }

  test('are checked for the rules that use them, once a place', async () => {
    const using: Rule = { ...rule, message: { template: 'bad', inline: {}, on: {} } }
    const found = await problems(
      projectOf([using, { ...using, id: 'second' }], [event], { templates: new Map([['bad', bad]]) }),
    )
    expect(found.map(({ code }) => code)).toEqual(['template-unknown-path', 'template-unknown-helper'])
  })

  test('are checked for the names of the data where no rule uses them', async () => {
    expect(await problems(projectOf([], [event], { templates: new Map([['bad', bad]]) }))).toHaveLength(2)
  })

  test('that ship with the tool are not read', async () => {
    const found: Diagnostic[] = []
    await checkTemplates(
      projectOf([{ ...rule, on: [announced], message: { template: 'bad', inline: {}, on: {} } }], [event]),
      new Map([['bad', { ...bad, isBuiltIn: true }]]),
      (each) => found.push(each),
      async () => [],
    )
    expect(found).toEqual([])
  })
})
