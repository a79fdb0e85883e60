import Handlebars from 'handlebars'
import { expect, test } from 'vitest'
import { recipientData, sharedData } from '../../src/engine/template-data.ts'
import { announced, event, factsOf, recipient, rule, say } from './render-sample.ts'

// Our templates are Handlebars: what both can render must read the same. Subjects are compared, since Markdown leaves them alone.
const data = {
  ...sharedData(
    { event, facts: factsOf(event), rule, moment: announced, told: null, news: ['indexes'] },
    { name: 'Acme' },
    ['en'],
  ),
  recipient: recipientData({ ...recipient, groups: ['a', 'b'] }),
}

test.each([
  '{{event.title}} {{ event.id }} {{event.[type]}} {{event/id}} {{this.event.id}} {{./event.id}}',
  '{{#if event.reason}}yes{{else}}no{{/if}} {{#unless event.reason}}yes{{else}}no{{/unless}} {{^if event.reason}}no{{/if}}',
  '{{#if event.fields.none}}1{{else if event.reason}}2{{else}}3{{/if}}',
  '{{#if event.fields.empty}}{{else}}0 is false{{/if}}',
  '{{#each event.services}}{{@index}} {{@first}} {{@last}} {{@key}}={{this}};{{/each}}',
  '{{#each event.services as |s i|}}{{i}}{{s}}{{../event.id}};{{/each}}',
  '{{#each event.updates as |u|}}{{u.id}} {{id}} {{this.id}} {{#each ../event.services}}{{this}}{{@../index}}{{../id}}{{../../event.id}}{{/each}}{{/each}}',
  '{{#each event.updates}}{{#if text}}{{../event.id}}{{text}}{{/if}}{{/each}}',
  '{{#each event.fields.none}}x{{else}}none{{/each}} {{#each event.impact as |v k|}}{{k}}:{{v}};{{/each}}',
  '{{#with event.impact}}{{level}} {{../event.id}}{{/with}} {{#with event.fields.none}}x{{else}}none{{/with}}',
  '{{#with event.impact as |i|}}{{i.level}} {{summary}}{{/with}}',
  '{{#each recipient.groups as |g|}}{{g}}{{#each ../event.services as |s|}}{{g}}{{s}}{{../../recipient.name}}{{/each}}{{/each}}',
  '{{!-- a comment }} --}}x{{! another }}y',
  'a {{~event.id~}} b',
  '{{event.fields.tickets}} {{#if recipient.groups}}{{recipient.groups.length}}{{/if}}',
  '\\{{event.id}} \\\\{{event.id}}',
  'a  {{#if event.id}}  b  {{/if}}  c',
  '{{event.services.[0]}} {{event.services.length}}',
])('%s', (source) => {
  const expected = Handlebars.compile(source, { noEscape: true })(data)
  const { subject } = say({ subject: source }, { recipient: { ...recipient, groups: ['a', 'b'] }, news: ['indexes'] })
  expect(subject).toBe(expected.replace(/\s+/g, ' ').trim())
})
