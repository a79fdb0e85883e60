import { describe, expect, it } from 'vitest'
import type { Notice, Plan } from '../../src/model/plan.ts'
import { commentLimit } from '../../src/output/markdown.ts'
import { type PlanMarkdownOptions, planMarkdown } from '../../src/output/plan-markdown.ts'

const project = {
  defaults: { language: 'en', timezone: 'UTC' },
  events: new Map(),
  rules: new Map(),
} as PlanMarkdownOptions['project']
const options = {
  project,
  matrix: { version: 1 as const, project: 'acme', event: null, rules: [], cells: [] },
  limit: commentLimit,
  fullAt: '`notify plan` shows all of it.',
}

function notice(event: number, moment: string, language: string, recipients: number): Notice {
  const hour = String(event % 24).padStart(2, '0')
  return {
    event: `database-maintenance-region-${event}`,
    occurrence: null,
    rule: 'customers-of-the-region',
    moment,
    action: event % 10 === 0 ? 'withheld' : event % 2 === 0 ? 'send' : 'schedule',
    reason: event % 10 === 0 ? 'opted-out' : null,
    due: `2026-12-0${1 + (event % 9)}T${hour}:00:00.000Z`,
    dueLast: `2026-12-0${1 + (event % 9)}T${hour}:30:00.000Z`,
    channel: 'email',
    language,
    recipients,
    recipientsDigest: 'sha256:0',
    subject: `Scheduled maintenance of the database in region ${event}, with a long | subject that says @everything in #1`,
    contentDigest: 'sha256:0',
    senderDigest: 'sha256:0',
    states: null,
  }
}

function planOf(notices: Notice[]): Plan {
  const summary = { send: 0, schedule: 0, reschedule: 0, cancel: 0, pending: 0, withheld: 0, done: 0 }
  for (const { action, recipients } of notices) summary[action] += recipients
  const head = {
    version: 1 as const,
    project: 'acme',
    now: '2026-12-01T08:00:00.000Z',
    digest: 'sha256:0',
    ledger: null,
  }
  return { ...head, summary, notices, warnings: [] }
}

describe('a plan in Markdown', () => {
  // 50,000 deliveries each.
  const shapes: [string, Notice[]][] = [
    ['one notice of each of 400 events', Array.from({ length: 400 }, (_, i) => notice(i, 'announced', 'en', 125))],
    [
      '8 notices of each of 50 events',
      Array.from({ length: 400 }, (_, i) =>
        notice(
          Math.floor(i / 8),
          ['announced', '24h before start', '1h before start', 'started'][i % 4]!,
          i % 8 < 4 ? 'en' : 'it',
          125,
        ),
      ),
    ],
    [
      '400 languages and moments of one event',
      Array.from({ length: 400 }, (_, i) => notice(1, `${i}h before start`, `l${i}`, 125)),
    ],
  ]

  it.each(shapes)('says who, when and what within the length of a comment: %s', (_, notices) => {
    const plan = planOf(notices)
    const text = planMarkdown(plan, options)
    expect(text.length).toBeLessThanOrEqual(commentLimit)
    expect(text).toMatch(/^<!-- notify:plan:acme -->\n/)
    // Who: every message is counted in some row. When: every row has its time. What: every row has a subject.
    const rows = text.split('\n').filter((line) => /^\|.*UTC/.test(line))
    const counted = rows.map((row) => Number(/\| ([\d,]+) \|/.exec(row)?.[1]?.replaceAll(',', '')))
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(50_000)
    for (const row of rows) expect(row).toMatch(/\d \w+ 2026, \d\d:\d\d UTC.*Scheduled maint/)
    for (const event of new Set(notices.map(({ event }) => event))) expect(text).toContain(`${event} `.trim())
    if (text.includes('Left out')) expect(text).toContain('`notify plan` shows all of it.')
  })

  it('of any size keeps its promise, and says how much it does not show', () => {
    const notices = Array.from({ length: 20_000 }, (_, i) => notice(i, 'announced', 'en', 3))
    const text = planMarkdown(planOf(notices), options)
    expect(text.length).toBeLessThanOrEqual(commentLimit)
    expect(text).toMatch(/… and [\d,]+ rows more: [\d,]+ messages, 2026-12-01 to 2026-12-09\./)
    expect(text).toContain('30,000 schedule')
  })

  it('escapes what people wrote', () => {
    const one = { ...notice(1, 'announced', 'en', 1), subject: 'Tonight | @everyone see #12' }
    const text = planMarkdown(planOf([one]), options)
    const row = text.split('\n').find((line) => line.includes('announced'))!
    expect(row.split('|')).toHaveLength(9)
    expect(row).not.toMatch(/@everyone|#12\b(?!4)/)
    expect(row.replaceAll('\u200b', '')).toContain('Tonight &#124; @everyone see #12')
  })

  it('tells first which guards stop it, then which were let pass', () => {
    const guard = (message: string, allowed: boolean) => ({
      guard: 'growth' as const,
      allowed,
      event: 'upgrade',
      rule: 'customers',
      about: message,
      count: 3,
      message,
      hint: 'look at @everyone',
    })
    const text = planMarkdown(
      { ...planOf([]), guards: [guard('let pass', true), guard('many more | people', false)] },
      options,
    )
    expect(text).toContain(
      '**Stopped by 1 guard: nothing is sent unless it is allowed**\n\n- growth: many more &#124; people',
    )
    expect(text.indexOf('many more')).toBeLessThan(text.indexOf('let pass'))
    expect(text).not.toContain('@everyone')
  })

  it('that has nothing to do says so', () => {
    expect(planMarkdown(planOf([]), options)).toContain('**Nothing to do.**')
  })
})
