import { describe, expect, it } from 'vitest'
import { holds, parseCondition } from '../../src/engine/condition.ts'
import { checkEventPath, conditionData, matchRules, ruleMatches } from '../../src/engine/match.ts'
import type { Facts } from '../../src/model/delivery.ts'
import type { Event, Rule } from '../../src/model/project.ts'

const at = { file: 'x.yaml', line: 1, column: 1 }
const start = Date.UTC(2026, 11, 5, 21)
const end = Date.UTC(2026, 11, 5, 23)

const event: Event = {
  id: 'pg16',
  was: [],
  type: 'maintenance',
  urgency: 'routine',
  status: 'scheduled',
  autoStart: true,
  title: { en: 'PostgreSQL upgrade', it: 'Aggiornamento di PostgreSQL' },
  services: ['Billing API', 'Invoices'],
  window: { start, end },
  timezone: 'Europe/Rome',
  impact: { level: 'outage' },
  updates: [
    { id: 'one', at: start, text: 'First' },
    { id: 'two', at: end, text: 'Second' },
  ],
  fields: { region: 'eu-west', owner: { team: 'db' } },
  at,
}
const facts: Facts = { start, end, status: 'in_progress', updates: ['one'] }

function rule(id: string, when: unknown, validity: Rule['validity'] = 'valid'): Rule {
  return {
    id,
    was: [],
    validity,
    on: [],
    when: parseCondition(when, (_path, _code, message) => expect.fail(message)),
    to: { audiences: [], emails: [] },
    via: [],
    oncePerDay: false,
    sendWhenOutOfOffice: true,
    missed: 'newest',
    corrections: true,
    message: { inline: {}, on: {} },
    at,
  }
}

describe('conditionData', () => {
  it.each<[unknown, boolean]>([
    [{ type: 'maintenance', 'impact.level': ['partial', 'outage'], 'fields.region': { matches: '^eu-' } }, true],
    [{ status: 'in_progress' }, true],
    [{ status: 'scheduled' }, false],
    [{ severity: { exists: false } }, true],
    [{ severity: { not: 'low' } }, true],
    [{ services: 'Invoices' }, true],
    [{ title: { matches: '^Aggiornamento' } }, true],
    [{ 'title.en': { matches: '^PostgreSQL' } }, true],
    [{ 'title.en': { matches: '^Aggiornamento' } }, false],
    [{ 'window.start': { gte: '2026-12-05', lt: '2026-12-06' } }, true],
    [{ 'window.end': { gt: '2026-12-06T00:00:00+01:00' } }, false],
    [{ 'window.timezone': 'Europe/Rome' }, true],
    [{ 'updates.id': 'one' }, true],
    [{ 'updates.id': 'two' }, false],
    [{ 'fields.owner.team': 'db' }, true],
    [{ autoStart: true }, true],
    [{ at: { exists: true } }, false],
  ])('%j: %j', (when, expected) => {
    expect(holds(rule('r', when).when, conditionData(event, facts))).toBe(expected)
  })

  it('leaves out what the event does not say', () => {
    const { window: _window, impact: _impact, ...bare } = event
    const data = conditionData(bare, { start: null, end: null, status: 'scheduled', updates: [] })
    expect(data).not.toHaveProperty('window')
    expect(data).not.toHaveProperty('impact')
    expect(conditionData({ ...event, window: { start } }, { ...facts, end: null }).window).toEqual({
      start: '2026-12-05T21:00:00.000Z',
      timezone: 'Europe/Rome',
    })
  })
})

describe('matchRules', () => {
  it('says which rules apply, and why the others do not', () => {
    const rules = [
      rule('all', undefined),
      rule('deploys', { type: 'deploy', urgency: 'routine' }),
      rule('off', {}, 'invalid'),
    ]
    const matches = matchRules(rules, event, facts)
    expect(rules.map((each) => ruleMatches(each, event, facts))).toEqual([true, false, true])
    expect(matches.map((match) => [match.rule.id, match.applies])).toEqual([
      ['all', true],
      ['deploys', false],
      ['off', true],
    ])
    expect(matches[1]?.conditions.map(({ path, actual, held }) => [path, actual, held])).toEqual([
      ['type', 'maintenance', false],
      ['urgency', 'routine', true],
    ])
  })
})

describe('checkEventPath', () => {
  it('knows the paths an event can have', () => {
    for (const path of [
      'type',
      'impact.level',
      'impact',
      'window',
      'title',
      'title.it',
      'fields.a.b',
      'updates.text.de',
    ]) {
      expect(checkEventPath(path)).toEqual({ isKnown: true })
    }
    for (const path of Object.keys(conditionData(event, facts))) {
      if (path !== 'fields') expect(checkEventPath(path), path).toEqual({ isKnown: true })
    }
  })

  it('suggests what was meant', () => {
    expect(checkEventPath('tpye')).toEqual({ isKnown: false, suggestion: 'type' })
    expect(checkEventPath('impact.levle')).toEqual({ isKnown: false, suggestion: 'impact.level' })
    expect(checkEventPath('field.region')).toEqual({ isKnown: false, suggestion: 'fields.region' })
    expect(checkEventPath('weather')).toEqual({ isKnown: false })
    expect(checkEventPath('type.name').isKnown).toBe(false)
  })
})
