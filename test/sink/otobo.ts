import { type ApiAnswer, type ApiRequest, type ApiSink, exactly, listOf, openApiSink, shapeFault, text } from './api.ts'

export interface DeskTicket {
  TicketID: string
  TicketNumber: string
  fields: Record<string, string>
  dynamic: Record<string, string>
  articles: Record<string, unknown>[]
}

export interface OtoboSink extends ApiSink {
  tickets: DeskTicket[]
}

const article = {
  CommunicationChannel: exactly('Internal', 'Email', 'Phone'),
  'IsVisibleForCustomer?': exactly(0, 1),
  'SenderType?': exactly('agent', 'system', 'customer'),
  Subject: text(255),
  Body: text(1_000_000),
  ContentType: exactly('text/plain; charset=utf8'),
  'HistoryType?': 'string',
  'HistoryComment?': 'string',
  'NoAgentNotify?': exactly(0, 1),
} as const
const ticket = {
  'Title?': text(255),
  'Queue?': exactly('Operations', 'Raw'),
  'State?': exactly('new', 'open', 'closed successful', 'closed unsuccessful'),
  'Priority?': exactly('3 normal', '5 very high'),
  'CustomerUser?': 'string',
} as const
const login = { UserLogin: 'string', Password: 'string' } as const

const operations: Readonly<Record<string, string>> = {
  'POST /Session': 'SessionCreate',
  'POST /TicketSearch': 'TicketSearch',
  'POST /Ticket': 'TicketCreate',
}

/** The Generic Interface of OTOBO over REST: errors of operations come with HTTP 200, those of the transport with 500 and text. */
export async function openOtobo(options: { user: string; password: string; field?: string }): Promise<OtoboSink> {
  const { user, password, field = 'NotifyKey' } = options
  const root = '/otobo/nph-genericinterface.pl/Webservice/Ops'
  const sessions = new Set<string>()
  const error = (code: string, message: string): ApiAnswer => ({
    status: 200,
    body: { Error: { ErrorCode: code, ErrorMessage: `${code.split('.')[0]}: ${message}` } },
  })
  const broken = (message: string): ApiAnswer => ({ status: 500, body: message })

  function search(json: Record<string, unknown>): ApiAnswer {
    const condition = json[`DynamicField_${field}`] as { Equals?: string; Like?: string; Empty?: number } | undefined
    const fits = ({ TicketID, TicketNumber, dynamic }: DeskTicket) => {
      if (json.TicketNumber !== undefined && json.TicketNumber !== TicketNumber) return false
      const value = dynamic[field] ?? ''
      if (json.TicketID !== undefined && json.TicketID !== TicketID) return false
      if (condition?.Empty === 1) return value === ''
      if (condition?.Equals !== undefined) return value === condition.Equals
      // A condition on a field that is not known is left out.
      return condition?.Like === undefined || value.startsWith(condition.Like.replace(/\*$/, ''))
    }
    const found = sink.tickets.filter(fits).map(({ TicketID }) => TicketID)
    return { status: 200, body: found.length === 0 ? {} : { TicketID: found } }
  }

  function write(operation: string, own: DeskTicket | undefined, json: unknown): ApiAnswer {
    const body = json as {
      Ticket?: Record<string, string>
      Article: Record<string, unknown>
      DynamicField?: { Name: string; Value: string }[]
    }
    const isNew = own === undefined
    const dynamic = listOf(10, (each) => shapeFault(each, { Name: exactly(field), Value: text(3_800) }))
    const fault =
      shapeFault(json, {
        ...login,
        [isNew ? 'Ticket' : 'Ticket?']: 'object',
        Article: 'object',
        'DynamicField?': dynamic,
      }) ??
      (body.Ticket === undefined ? undefined : shapeFault(body.Ticket, ticket)) ??
      shapeFault(body.Article, article)
    if (fault !== undefined)
      return error(`${operation}.${fault.startsWith('missing') ? 'MissingParameter' : 'InvalidParameter'}`, fault)
    const missing = isNew
      ? ['Title', 'Queue', 'State', 'Priority', 'CustomerUser'].find((name) => !body.Ticket?.[name])
      : undefined
    if (missing !== undefined) return error(`${operation}.MissingParameter`, `Ticket->${missing} parameter is missing!`)
    const kept = own ?? {
      TicketID: String(sink.tickets.length + 1),
      TicketNumber: `20261202000000${10 + sink.tickets.length}`,
      fields: {},
      dynamic: {},
      articles: [],
    }
    if (isNew) sink.tickets.push(kept)
    Object.assign(kept.fields, body.Ticket)
    for (const { Name, Value } of body.DynamicField ?? []) kept.dynamic[Name] = Value
    kept.articles.push(body.Article)
    return {
      status: 200,
      body: { TicketID: kept.TicketID, TicketNumber: kept.TicketNumber, ArticleID: String(kept.articles.length) },
    }
  }

  function handle({ method, path, query, json }: ApiRequest): ApiAnswer {
    const below = path.startsWith(root) ? path.slice(root.length) : undefined
    const session = /^\/Session\/(\w+)$/.exec(below ?? '')?.[1]
    if (method === 'GET' && session !== undefined)
      return sessions.has(session) ? { status: 200, body: { SessionData: [] } } : error('SessionGet.AuthFail', 'no')
    const id = /^\/Ticket\/(\w+)$/.exec(below ?? '')?.[1]
    const operation = operations[`${method} ${below}`]
    if (operation === undefined && !(method === 'PATCH' && id !== undefined))
      return broken(`HTTP::REST Error while determine Operation for request URI '${below}'.`)
    if ([...query.keys()].length > 0) return broken('a login does not belong into an address')
    const name = operation ?? 'TicketUpdate'
    const body = json as Record<string, unknown> | undefined
    if (body?.UserLogin !== user || body.Password !== password)
      return error(`${name}.AuthFail`, 'Authorization failing!')
    if (name === 'SessionCreate') {
      sessions.add(`s${sessions.size + 1}`)
      return { status: 200, body: { SessionID: `s${sessions.size}` } }
    }
    if (name === 'TicketSearch') return search(body)
    if (name === 'TicketCreate') return write(name, undefined, json)
    const own = sink.tickets.find(({ TicketID }) => TicketID === id)
    return own === undefined
      ? error('TicketUpdate.AccessDenied', 'User does not have access to the ticket!')
      : write(name, own, json)
  }

  const sink: OtoboSink = Object.assign(await openApiSink(handle), { tickets: [] as DeskTicket[] })
  return Object.assign(sink, { url: `${sink.url}${root}` })
}
