import { judge } from '../../scripts/lint-corpus.js'
import { faultsOf } from '../../src/engine/lint/message-rules.ts'
import { noticeOf } from '../../src/engine/lint/notice.ts'
import { defaultSettings, settingsWith } from '../../src/engine/lint/settings.ts'
import { parseMoment } from '../../src/engine/moment.ts'
import { createRenderer } from '../../src/engine/render.ts'
import { smsSize } from '../../src/engine/sms-text.ts'
import type { LintConfig } from '../../src/model/lint.ts'
import { textOf } from '../../src/model/text.ts'

/** What the corpus measures: the product's own code. */
export const lint = { createRenderer, noticeOf, faultsOf, defaultSettings, parseMoment, smsSize, textOf }

/** A notice as the corpus writes them; see test/lint/corpus/README.md. */
export interface TestNotice {
  id?: string
  type?: string
  moment?: string
  form?: 'mail' | 'chat' | 'push' | 'sms'
  segment?: string
  title?: string
  services?: readonly string[]
  window?: { start: string; end: string; timezone: string }
  impact?: string
  place?: string
  subject?: string
  preheader?: string
  body?: string
  short?: string
}

/** A mail that leaves nothing to wish for. */
export const good = {
  id: 'en',
  services: ['Billing API'],
  window: { start: '2026-12-05T22:00', end: '2026-12-06T00:00', timezone: 'Europe/Rome' },
  subject: 'Scheduled maintenance: Billing API, 5 December 2026',
  preheader: 'No invoices can be created on Saturday from 22:00 to midnight CET.',
  body: `Hello Ann,

the **Billing API** will be unavailable on **Saturday, 5 December 2026, from 22:00 to 24:00 CET**. No invoices can be created meanwhile.

We move it to faster servers, so that month-end runs finish sooner. Please send urgent invoices before 21:30.

Follow the work at https://status.acme.example. Questions? Write to support@acme.example.

Thank you for your patience.`,
} satisfies TestNotice

/** The rules that a notice violates. */
export function violated(notice: TestNotice, config?: LintConfig): readonly string[] {
  const settings = config === undefined ? lint.defaultSettings : settingsWith(config)
  return judge([{ id: 'en', services: ['Billing API'], ...notice }], { ...lint, defaultSettings: settings })[0]!.found
}

/** The same, in words. */
export function messages(notice: TestNotice): readonly string[] {
  return judge([{ id: 'en', services: ['Billing API'], ...notice }], lint)[0]!.faults.map(({ message }) => message)
}
