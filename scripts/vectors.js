#!/usr/bin/env node
// Runs reference vectors of OTOBO's behaviour through the library: `npm run vectors -- DIR`. This file only translates
// between their format and the library's types; what is right is decided by the vectors, what happens by the library.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'

const text = (value) => (value === null || value === undefined ? null : String(value))
const value = (given) =>
  Array.isArray(given) ? given.flatMap((item) => (item === null ? [] : [String(item)])) : text(given)
const attributes = (map) => Object.fromEntries(Object.entries(map ?? {}).map(([key, given]) => [key, value(given)]))
const instant = (wall) => `${wall.replace(' ', 'T')}Z`

const systemUser = {
  UserID: '1',
  UserLogin: 'root@localhost',
  UserFirstname: 'Admin',
  UserLastname: 'OTOBO',
  ValidID: '1',
}

/** world.json, and what a vector changes of it, as the library's world. */
export function toWorld(world, vector) {
  const input = vector.input
  const idOf = (login) => (login === 'root' ? '1' : world.agents[login].UserID)
  const ids = (logins) => (logins ?? []).map(idOf)
  const groupId = (name) => Object.keys(world.groups).find((id) => world.groups[id] === name)
  const ruleIds = new Map((input.rules ?? []).map((rule, index) => [rule.Name, index + 1]))
  const preferenceKey = vector.category.includes('appointment')
    ? 'AppointmentNotificationTransport'
    : 'NotificationTransport'
  const preferences = (login) => {
    const given = input.preferences?.[login]
    if (!given) return {}
    const entries = Object.entries(given).flatMap(([rule, byTransport]) =>
      Object.entries(byTransport).map(([transport, on]) => [`Notification-${ruleIds.get(rule)}-${transport}`, on]),
    )
    return { [preferenceKey]: JSON.stringify(Object.fromEntries(entries)) }
  }
  const agents = Object.entries(world.agents).map(([login, data]) => ({
    id: data.UserID,
    login,
    isValid: data.ValidID === '1',
    attributes: { ...attributes(data), ...preferences(login) },
  }))
  const settings = Object.fromEntries(
    Object.entries({ ...world.config, ...input.config }).map(([key, given]) => [
      key,
      typeof given === 'object' && given !== null ? given : text(given),
    ]),
  )
  if (input.richText !== undefined) settings['Frontend::RichText'] = input.richText ? '1' : '0'
  const directory = {
    agents: [{ id: '1', login: 'root@localhost', isValid: true, attributes: systemUser }, ...agents],
    groups: Object.entries(world.groups).map(([id, name]) => ({
      id,
      name,
      members: Object.fromEntries(
        Object.entries(world.agentGroupPermissions).flatMap(([login, groups]) =>
          groups[name] ? [[idOf(login), groups[name]]] : [],
        ),
      ),
    })),
    roles: Object.entries(world.roles).map(([id, name]) => ({
      id,
      name,
      members: ids(world.roleMembers[name]),
      permissions: Object.fromEntries(
        Object.entries(world.roleGroupPermissions[name] ?? {}).map(([group, granted]) => [groupId(group), granted]),
      ),
    })),
    customers: Object.fromEntries(Object.entries(world.customers).map(([login, data]) => [login, attributes(data)])),
    queues: Object.entries(world.queues).map(([name, queue]) => ({
      id: queue.QueueID,
      name,
      groupId: groupId(queue.Group),
      calendar: queue.Calendar,
      systemAddress: { name: queue.SystemAddress.RealName, email: queue.SystemAddress.Email },
      subscribers: ids(world.queueSubscribers[name]),
    })),
    services: Object.entries(world.services).map(([name, id]) => ({
      id,
      name,
      subscribers: ids(world.serviceSubscribers[name]),
    })),
    serviceLevels: Object.entries(world.slas).map(([name, id]) => ({
      id,
      name,
      calendar: /^Calendar(\d+)$/.exec(name)?.[1] ?? '',
    })),
    calendars: Object.values(world.calendars).map(attributes),
    dynamicFields: Object.entries(world.dynamicFields).map(([name, field]) => ({
      name,
      type: field.FieldType,
      possibleValues: field.PossibleValues,
      isTranslatable: field.TranslatableValues ?? false,
    })),
    systemAddresses: world.systemAddresses,
    securityKeys: [],
  }
  const locales = Object.fromEntries(
    Object.entries(world.locales).map(([language, locale]) => [
      language,
      { dateFormat: locale.DateFormat, dateFormatShort: locale.DateFormatShort, words: locale.words },
    ]),
  )
  return { settings, locales, directory }
}

export function toRule(given, id) {
  return {
    id,
    name: given.Name ?? 'rule',
    validId: given.ValidID ?? 1,
    comment: given.Comment ?? null,
    createTime: given.CreateTime ?? '',
    changeTime: given.ChangeTime ?? '',
    createBy: given.CreateBy ?? 1,
    changeBy: given.ChangeBy ?? 1,
    data: Object.fromEntries(Object.entries(given.Data ?? {}).map(([key, items]) => [key, items.map(text)])),
    messages: Object.fromEntries(
      Object.entries(given.Message ?? {}).map(([language, message]) => [
        language,
        { subject: message.Subject, body: message.Body, contentType: message.ContentType },
      ]),
    ),
  }
}

export function toEvent(world, input) {
  const idOf = (login) => (login === 'root' ? '1' : world.agents[login].UserID)
  const eventData = input.eventData ?? {}
  const base = {
    name: input.event ?? '',
    now: instant(input.now ?? world.now),
    actingUser: idOf(input.actingUser ?? 'root'),
    forcedRecipients: [...(input.forcedRecipients ?? []).map(idOf), ...(eventData.Recipients ?? []).map(String)],
    skipRecipients: [...(input.skipRecipients ?? []).map(idOf), ...(eventData.SkipRecipients ?? []).map(String)],
  }
  if (input.ticket) {
    const { ticket, articles, watchers } = world.tickets[input.ticket]
    const parameters = input.customerMessageParams ?? eventData.CustomerMessageParams
    return {
      ...base,
      kind: 'ticket',
      ticket: {
        attributes: { ...attributes(ticket), ...attributes(input.ticketOverride) },
        articles: articles.map(({ Attachments, ...fields }) => ({
          attributes: attributes(fields),
          attachments: Attachments ?? [],
        })),
        watchers: watchers.map(idOf),
        history: [],
      },
      ...(input.articleIndex === undefined ? {} : { articleId: articles[input.articleIndex].ArticleID }),
      ...(parameters ? { messageParameters: attributes(parameters) } : {}),
    }
  }
  const given = input.appointment
  return {
    ...base,
    kind: 'appointment',
    appointment: given ? { ...attributes(world.appointments[given]), ...attributes(input.appointmentOverride) } : null,
    ...(input.calendar === undefined || input.calendar === null ? {} : { calendarId: String(input.calendar) }),
  }
}

function toRecipient(otobo, given, world, now, context) {
  if (typeof given !== 'string')
    return { type: given.Type ?? 'Agent', id: text(given.UserID) ?? '', attributes: attributes(given) }
  const [kind, name] = [given.slice(0, given.indexOf(':')), given.slice(given.indexOf(':') + 1)]
  if (kind === 'email') return otobo.addressRecipient(name)
  if (kind === 'agent')
    return otobo.agentRecipient(context.agents.get(name === 'root' ? '1' : world.agents[name].UserID), now, context)
  const record = context.world.directory.customers[name]
  return otobo.customerRecipient(record, otobo.customerName(record), context)
}

const strict = { strict: true, passwordPlaceholders: ['fixed-hash'] }

function render(otobo, vector, { world, defaultRules }) {
  const { input } = vector
  const context = otobo.prepareWorld(toWorld(world, vector), strict)
  const event = toEvent(world, input)
  const rule = input.defaultRuleID
    ? defaultRules().find((one) => one.id === input.defaultRuleID)
    : toRule({ Message: input.message }, 1)
  const recipient = toRecipient(otobo, input.recipient, world, event.now, context)
  if (event.kind === 'appointment') {
    const { subject, body, contentType } = otobo.renderAppointmentMessage(rule, recipient, event, context)
    return 'subjectBeforePrefix' in vector.expect
      ? { subject, subjectBeforePrefix: subject, body, contentType }
      : { subject, body, contentType }
  }
  const scene = otobo.prepareTicketScene(event, event.ticket, context)
  const { subject, plainSubject, body, contentType } = otobo.renderTicketMessage(rule, recipient, scene, context)
  return { subject, subjectBeforePrefix: plainSubject, body, contentType }
}

function match(otobo, vector, { world }) {
  const context = otobo.prepareWorld(toWorld(world, vector), strict)
  const rule = toRule({ Data: vector.input.data }, 1)
  return { matches: otobo.matchRule(rule, toEvent(world, vector.input), context).matches }
}

function recipients(otobo, vector, { world }) {
  const context = otobo.prepareWorld(toWorld(world, vector), strict)
  const { recipients: found } = otobo.resolveRecipients(
    toRule({ Data: vector.input.data }, 1),
    toEvent(world, vector.input),
    context,
  )
  if (vector.category === 'recipients-appointment')
    return { recipients: found.map(({ attributes: data }) => data.UserLogin) }
  const optional = (key, data) => (data === undefined || data === null || data === '' ? {} : { [key]: data })
  return {
    recipients: found.map(({ type, attributes: data }) =>
      type === 'Agent'
        ? { type, login: data.UserLogin, email: data.UserEmail }
        : {
            type,
            email: data.UserEmail,
            ...optional('login', data.UserLogin),
            ...optional('realname', data.Realname),
            ...optional('language', data.Language),
            ...optional('userLanguage', data.UserLanguage),
          },
    ),
  }
}

function dispatch(otobo, vector, { world }) {
  const { input } = vector
  const context = otobo.prepareWorld(toWorld(world, vector), strict)
  const rules = otobo.indexRules(
    input.rules.map((rule, index) => toRule(rule, index + 1)),
    strict,
  )
  const isTicket = vector.category === 'dispatch'
  let history = []
  let articleSends = new Set()
  const runs = (input.runs ?? [{}]).map((run) => {
    const event = toEvent(world, { ...input, ...(run.now ? { now: run.now } : {}) })
    if (event.ticket) event.ticket.history = history
    const result = otobo.dispatch(event, rules, context, { articleSends })
    if (result.aborted && vector.expect.error) throw new otobo.OtoboError(result.aborted.code, result.aborted.message)
    history = [...history, ...result.history]
    articleSends = result.articleSends
    const sent = result.mails.map((mail) => ({
      rule: mail.rule,
      recipientType: mail.recipient.type,
      to: mail.to,
      from: mail.from,
      subject: mail.subject,
      body: mail.body,
      contentType: mail.contentType,
      wrappedIn: mail.template,
      loop: mail.headers['X-Loop'] === 'yes' ? 1 : 0,
      ...(isTicket ? { attachments: [...mail.attachments] } : {}),
    }))
    return {
      sent,
      ...(isTicket
        ? {
            history: result.history.map(({ type, name }) => ({ type, name })),
            articles: result.articles.map(({ from, to, subject, contentType, senderType, isVisibleForCustomer }) => ({
              from,
              to,
              subject,
              contentType,
              senderType,
              isVisibleForCustomer: isVisibleForCustomer ? 1 : 0,
            })),
          }
        : {}),
      ...(run.now ? { now: run.now } : {}),
      ...(result.aborted ? { error: result.aborted.message } : {}),
    }
  })
  return { runs }
}

const existingRules = (world) =>
  world.existingRulesForImport.map((rule) => toRule({ ...rule, CreateTime: world.now, ChangeTime: world.now }, rule.ID))

function ruleAsText(rule) {
  const messages = Object.entries(rule.messages).map(([language, message]) => [
    language,
    { Body: message.body, ContentType: message.contentType, Subject: message.subject },
  ])
  return {
    ID: String(rule.id),
    Name: rule.name,
    ValidID: String(rule.validId),
    Comment: rule.comment,
    CreateBy: String(rule.createBy),
    ChangeBy: String(rule.changeBy),
    ...(Object.keys(rule.data).length > 0 ? { Data: { ...rule.data } } : {}),
    ...(messages.length > 0 ? { Message: Object.fromEntries(messages) } : {}),
  }
}

function runImport(otobo, vector, { world }) {
  const { yaml, overwrite, screen, importingUserID } = vector.input
  const options = {
    ...strict,
    overwrite: Boolean(overwrite),
    screen: screen.toLowerCase(),
    userId: importingUserID,
    now: world.now,
  }
  const result = otobo.importRules(yaml, existingRules(world), options)
  const rulesAfter = result.rules.map(ruleAsText)
  if (result.aborted) return { error: result.aborted.message, rulesAfter }
  if (!result.success) return { success: false, message: result.message, rulesAfter }
  const names = { added: result.added.join(', '), updated: result.updated.join(', '), errors: result.errors.join(', ') }
  const { singleExport } = vector.expect
  if (!singleExport) return { success: true, ...names, rulesAfter }
  const exported = Object.keys(singleExport).map((name) => {
    return [name, otobo.exportRule(result.rules.find((rule) => rule.name === name)).content]
  })
  return { success: true, ...names, rulesAfter, singleExport: Object.fromEntries(exported) }
}

function runExport(otobo, vector, { world }) {
  const { input, expect } = vector
  const rules = existingRules(world)
  if (input.exportAll) {
    const file = otobo.exportRules(rules, input.exportAll.toLowerCase())
    return { yaml: file.content, ...('fileName' in expect ? { fileName: file.fileName } : {}) }
  }
  const file = otobo.exportRule(
    rules.find((rule) => rule.name === input.exportSingle) ?? toRule({ Name: input.exportSingle }, 1),
  )
  return {
    ...('yaml' in expect ? { yaml: file.content } : {}),
    ...('fileName' in expect ? { fileName: file.fileName } : {}),
  }
}

function load(otobo, vector) {
  const loaded = otobo.loadYaml(vector.input.yaml)
  // JSON drops the missing prototypes.
  return JSON.parse(JSON.stringify(loaded.ok ? loaded : { ok: false, value: null }))
}

function schedule(otobo, vector, { world }) {
  const zone = { ...world.config, ...vector.input.config }.OTOBOTimeZone ?? 'UTC'
  return { occurrences: otobo.appointmentOccurrences(attributes(vector.input.appointment), zone) }
}

function textFunction(otobo, vector, { world }) {
  const { function: name, text: plain, html, subject, ticketNumber, config } = vector.input
  if (name === 'toHtml') return { text: otobo.textToHtml(plain) }
  if (name === 'toText') return { text: otobo.htmlToText(html) }
  if (name === 'linkify') return { text: otobo.linkUrls(html) }
  return {
    text: otobo.buildTicketSubject(
      subject,
      ticketNumber,
      new otobo.Settings({ ...world.config, ...attributes(config) }),
    ),
  }
}

const runners = {
  'tags-ticket': render,
  'tags-appointment': render,
  'default-rules': render,
  language: render,
  'filters-ticket': match,
  'filters-appointment': match,
  'recipients-ticket': recipients,
  'recipients-appointment': recipients,
  dispatch,
  'dispatch-appointment': dispatch,
  import: runImport,
  export: runExport,
  'yaml-load': load,
  'yaml-dump': (otobo, vector) => ({ yaml: otobo.dumpYaml(vector.input.value) }),
  schedule,
  text: textFunction,
}

function runVector(otobo, vector, fixture) {
  const runner = runners[vector.category]
  if (!runner) return { error: `no such category: ${vector.category}` }
  try {
    return runner(otobo, vector, fixture)
  } catch (error) {
    // Only an error the library means counts as one; a crash must not pass for it.
    if (error instanceof otobo.OtoboError) return { error: error.message }
    return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

// Of an error only the fact counts; what was stored by then is compared.
function isExpected(actual, expected) {
  return isDeepStrictEqual(withoutErrorText(actual), withoutErrorText(expected))
}

function withoutErrorText(result) {
  const plain = 'error' in result ? { ...result, error: '' } : result
  return Array.isArray(plain.runs) ? { ...plain, runs: plain.runs.map(withoutErrorText) } : plain
}

/** Every vector of every file in the folder, with what came out. */
export function runVectors(otobo, folder) {
  const read = (name) => readFileSync(join(folder, name), 'utf8')
  const world = JSON.parse(read('world.json'))
  let rules
  const defaultRules = () => {
    rules ??= otobo.loadRuleSet(readFileSync(join(folder, '..', 'default-notifications.yml'))).set.rules
    return rules
  }
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'world.json')
  return files.sort().flatMap((name) => {
    const { category, vectors } = JSON.parse(read(name))
    return vectors.map((given) => {
      const vector = { ...given, category: given.category ?? category }
      const actual = runVector(otobo, vector, { world, defaultRules })
      const { id, note, expect: expected } = vector
      return { category: vector.category, id, note, expected, actual, isPassed: isExpected(actual, expected) }
    })
  })
}

function report(results) {
  const categories = Map.groupBy ? Map.groupBy(results, (result) => result.category) : groupBy(results)
  for (const [category, list] of categories) {
    const passed = list.filter((result) => result.isPassed).length
    console.log(
      `${category.padEnd(24)} ${String(passed).padStart(4)} passed ${String(list.length - passed).padStart(4)} failed`,
    )
  }
  const failed = results.filter((result) => !result.isPassed)
  for (const { id, note, expected, actual } of failed) {
    console.log(
      `\n${id}: ${note}\n  expected ${JSON.stringify(expected)}\n  actual   ${actual.crash ?? JSON.stringify(actual)}`,
    )
  }
  console.log(`\n${results.length - failed.length} of ${results.length} passed`)
  return failed.length === 0
}

function groupBy(results) {
  const groups = new Map()
  for (const result of results) groups.set(result.category, [...(groups.get(result.category) ?? []), result])
  return groups
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2]
  if (!folder || !existsSync(join(folder, 'world.json'))) {
    console.error('usage: npm run vectors -- DIR   (a folder with world.json and vector files)')
    process.exit(1)
  }
  const root = dirname(dirname(fileURLToPath(import.meta.url)))
  const dist = resolve(root, process.env.NOTIFY_DIST ?? 'dist')
  const otobo = await import(pathToFileURL(join(dist, 'otobo', 'index.js')).href)
  process.exitCode = report(runVectors(otobo, folder)) ? 0 : 1
}
