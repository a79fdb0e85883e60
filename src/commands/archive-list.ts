import { closeSync, openSync, writeSync } from 'node:fs'
import type { Row } from '../model/delivery.ts'

const columns = [
  'occurrence',
  'rule',
  'moment',
  'recipient',
  'channel',
  'address',
  'language',
  'timezone',
  'state',
  'reason',
  'due',
  'told',
  'receipt',
  'receiptAt',
  'attempts',
  'subject',
] as const

/** Who heard what, a line a delivery, while the rows pass by. */
export function openDeliveryList(path: string): { add(row: Row): void; close(): void } {
  const file = openSync(path, 'wx')
  let lines = [columns.join(',')]
  const flush = () => {
    writeSync(file, `${lines.join('\r\n')}\r\n`)
    lines = []
  }
  const iso = (at: number | null) => (at === null ? '' : new Date(at).toISOString())
  return {
    add(row) {
      const cells: Record<(typeof columns)[number], string> = {
        occurrence: row.occurrence,
        rule: row.rule,
        moment: row.moment,
        recipient: row.recipient,
        channel: row.channel,
        address: row.address,
        language: row.language,
        timezone: row.timezone,
        state: row.state,
        reason: row.reason ?? '',
        due: iso(row.due),
        told: iso(row.toldAt),
        receipt: row.receipt ?? '',
        receiptAt: iso(row.receiptAt),
        attempts: String(row.attempts),
        subject: row.subject,
      }
      lines.push(columns.map((name) => cellOf(cells[name])).join(','))
      if (lines.length >= 1_000) flush()
    },
    close() {
      if (lines.length > 0) flush()
      closeSync(file)
    },
  }
}

/** RFC 4180; what a spreadsheet would take for a formula begins with an apostrophe. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
