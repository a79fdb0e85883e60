// Measures lint against the labelled notices in test/lint/corpus: `npm run lint-corpus`. With `-- --list` it names what was missed
// or found by mistake, but for the frozen part: nobody tunes a rule by it. `-- --open` leaves it out of sight altogether.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DateTime } from 'luxon'
import { parse } from 'yaml'

const corpus = fileURLToPath(new URL('../test/lint/corpus', import.meta.url))

/** Of the frozen files, in the order of their names: whoever changes a notice or a label of theirs changes what is measured. */
const frozenDigest = 'fb67500b5161867215657424a44259e0c50b4e71713992751452f6eac9228d76'

const adapters = { mail: 'smtp', chat: 'slack', push: 'webpush', sms: 'twilio' }

/** The notices of one part: `frozen`, `open` or `later`. */
export function readNotices(part) {
  const folder = join(corpus, part)
  return readdirSync(folder)
    .sort()
    .flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')).map((notice) => ({ ...notice, part })))
}

/** Throws if the frozen part is not what it was when it was written. */
export function checkFrozen() {
  const hash = createHash('sha256')
  for (const file of readdirSync(join(corpus, 'frozen')).sort()) hash.update(readFileSync(join(corpus, 'frozen', file)))
  const digest = hash.digest('hex')
  if (digest !== frozenDigest) throw new Error(`test/lint/corpus/frozen was changed: its digest is ${digest}`)
}

/** What lint finds in each notice: rendered and judged by the product's own code, as one of a project with default settings. */
export function judge(notices, { createRenderer, noticeOf, faultsOf, defaultSettings, parseMoment, smsSize, textOf }) {
  const renderer = createRenderer({
    templates: new Map(),
    builtIns: new Map(),
    defaults: { language: 'en', timezone: 'UTC' },
    projectName: 'Acme',
  })
  return notices.map((notice) => {
    const language = notice.id.slice(0, 2)
    const event = eventOf(notice)
    const moment = parseMoment(notice.moment ?? 'announced')
    const words = wordsOf(notice)
    const segment = notice.segment ?? 'customer'
    const rule = { id: 'rule', was: [], on: [moment], message: { inline: { [language]: words }, on: {} } }
    const recipient = { id: 'ann', addresses: {}, channels: [], optOut: [], groups: [], roles: [], fields: {}, segment }
    const { start = null, end = null } = event.window ?? {}
    const message = renderer.render({
      event,
      facts: { start, end, status: event.status, updates: [] },
      rule,
      moment,
      recipient,
      language,
      timezone: event.timezone,
      told: null,
      news: [],
      now: 0,
    })
    const form = notice.form ?? 'mail'
    const reach = form === 'chat' ? 'place' : 'people'
    const segments = [segment]
    const sms = form === 'sms' ? { segments: smsSize(textOf(message.short)).segments } : undefined
    const input = { event, rule, moment, adapter: adapters[form], reach, segments, message, words, sms }
    const faults = faultsOf(noticeOf(input), defaultSettings)
    return { ...notice, language, found: [...new Set(faults.map(({ code }) => code))], faults }
  })
}

function eventOf(notice) {
  const { window, impact = 'partial', place } = notice
  const instant = (local) => DateTime.fromISO(local, { zone: window.timezone }).toMillis()
  return {
    id: notice.id,
    was: [],
    type: notice.type ?? 'maintenance',
    urgency: notice.urgency ?? 'routine',
    status: 'scheduled',
    title: notice.title ?? notice.services[0],
    services: notice.services,
    ...(window === undefined ? {} : { window: { start: instant(window.start), end: instant(window.end) } }),
    timezone: window?.timezone ?? 'UTC',
    impact: { level: impact },
    updates: [],
    fields: place === undefined ? {} : { address: place },
  }
}

function wordsOf(notice) {
  const part = (text) => ({ text, origin: { file: notice.id, line: 1, column: 1, indentColumn: 1, exact: true } })
  const parts = ['subject', 'preheader', 'body', 'short'].filter((name) => notice[name] !== undefined)
  return Object.fromEntries(parts.map((name) => [name, part(notice[name])]))
}

/** Right and wrong findings, and labels that were missed; by rule and by language, and all together. */
export function measure(judged) {
  const all = { hits: 0, wrong: 0, missed: 0 }
  const byRule = new Map()
  const byLanguage = new Map()
  const count = (rule, language, key) => {
    all[key]++
    for (const [map, name] of [
      [byRule, rule],
      [byLanguage, language],
    ]) {
      if (!map.has(name)) map.set(name, { hits: 0, wrong: 0, missed: 0 })
      map.get(name)[key]++
    }
  }
  for (const { violates, found, language } of judged) {
    for (const rule of found) count(rule, language, violates.includes(rule) ? 'hits' : 'wrong')
    for (const rule of violates) if (!found.includes(rule)) count(rule, language, 'missed')
  }
  return { all: rates(all), byRule: rated(byRule), byLanguage: rated(byLanguage) }
}

const rated = (map) => new Map([...map].sort().map(([name, counts]) => [name, rates(counts)]))

function rates({ hits, wrong, missed }) {
  return { hits, wrong, missed, precision: ratio(hits, hits + wrong), recall: ratio(hits, hits + missed) }
}

const ratio = (part, whole) => (whole === 0 ? 1 : part / whole)

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { createRenderer } = await import('../dist/engine/render.js')
  const { noticeOf } = await import('../dist/engine/lint/notice.js')
  const { faultsOf } = await import('../dist/engine/lint/message-rules.js')
  const { defaultSettings } = await import('../dist/engine/lint/settings.js')
  const { parseMoment } = await import('../dist/engine/moment.js')
  const { smsSize } = await import('../dist/engine/sms-text.js')
  const { textOf } = await import('../dist/model/text.js')
  const lint = { createRenderer, noticeOf, faultsOf, defaultSettings, parseMoment, smsSize, textOf }
  checkFrozen()
  const parts = process.argv.includes('--open') ? ['open', 'later'] : ['frozen', 'open', 'later']
  for (const part of parts) {
    const judged = judge(readNotices(part), lint)
    const { all, byRule, byLanguage } = measure(judged)
    process.stdout.write(`\n${part}: ${judged.length} notices\n`)
    table([...byRule, ...byLanguage, ['in total', all]])
    if (part !== 'frozen' && process.argv.includes('--list')) list(judged)
  }
}

function table(rows) {
  process.stdout.write(`${['', 'right', 'wrong', 'missed', 'precision', 'recall'].map(cell).join('')}\n`)
  for (const [name, { hits, wrong, missed, precision, recall }] of rows) {
    const cells = [name, hits, wrong, missed, precision.toFixed(2), recall.toFixed(2)]
    process.stdout.write(`${cells.map(cell).join('')}\n`)
  }
}

function cell(value, column) {
  return column === 0 ? String(value).padEnd(18) : String(value).padStart(11)
}

function list(judged) {
  for (const { id, violates, found, faults } of judged) {
    for (const rule of violates.filter((each) => !found.includes(each))) process.stdout.write(`${id} missed ${rule}\n`)
    for (const { code, message } of faults.filter((fault) => !violates.includes(fault.code)))
      process.stdout.write(`${id} wrong  ${code}: ${message}\n`)
  }
}
