import { type ApiAnswer, type ApiRequest, type ApiSink, openApiSink } from './api.ts'

export const twilioAccount = 'AC0123456789abcdef0123456789abcdef'
export const twilioKey = 'SK0123456789abcdef0123456789abcdef'
export const twilioSecret = 'twilio-api-secret-of-the-test'

export interface TwilioMessage {
  sid: string
  to: string
  from: string | null
  body: string
  status: string
  error_code: number | null
  date_created: string
}

export interface TwilioSink extends ApiSink {
  messages: TwilioMessage[]
  calls: { sid: string; to: string; twiml: string; status: string; date_created: string }[]
  config: object
}

const messageFields = [
  'To',
  'From',
  'MessagingServiceSid',
  'Body',
  'ContentSid',
  'ContentVariables',
  'ValidityPeriod',
  'StatusCallback',
]
const callFields = ['To', 'From', 'Twiml', 'StatusCallback']

/** Twilio's messages, calls and account, as strict as its documentation: unknown parameters are refused as well. */
export async function openTwilioSink(): Promise<TwilioSink> {
  const messages: TwilioMessage[] = []
  const calls: TwilioSink['calls'] = []
  const root = `/2010-04-01/Accounts/${twilioAccount}`
  const no = (status: number, code: number, message = 'no'): ApiAnswer => ({
    status,
    body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
  })
  let number = 0
  const sid = (prefix: string) => `${prefix}${(++number).toString(16).padStart(32, '0')}`
  const now = () => new Date().toUTCString()

  function createMessage({ body, headers }: ApiRequest): ApiAnswer {
    if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return no(400, 20001)
    const form = new URLSearchParams(body)
    const unknown = [...form.keys()].find((name) => !messageFields.includes(name))
    if (unknown !== undefined) return no(400, 21628, `unknown parameter ${unknown}`)
    const to = form.get('To') ?? ''
    if (!/^(whatsapp:|rcs:)?\+[1-9]\d{6,14}$|^messenger:\w+$/.test(to)) return no(400, 21211, 'Invalid To')
    if ((form.get('From') === null) === (form.get('MessagingServiceSid') === null)) return no(400, 21603)
    if ((form.get('Body') === null) === (form.get('ContentSid') === null)) return no(400, 21619)
    const text = form.get('Body')
    if (text !== null && (text === '' || text.length > 1_600)) return no(400, text === '' ? 21602 : 21617)
    const variables = form.get('ContentVariables')
    if (
      variables !== null &&
      Object.values(JSON.parse(variables)).some((value) => value === '' || /[\n\t]/.test(String(value)))
    )
      return no(400, 21656)
    const validity = Number(form.get('ValidityPeriod') ?? 36_000)
    if (!Number.isInteger(validity) || validity < 1 || validity > 36_000) return no(400, 21624)
    const made: TwilioMessage = {
      sid: sid('SM'),
      to,
      from: form.get('From'),
      body: text ?? `template ${form.get('ContentSid')} ${variables}`,
      status: 'queued',
      error_code: null,
      date_created: now(),
    }
    messages.push(made)
    return { status: 201, body: made }
  }

  function createCall({ body }: ApiRequest): ApiAnswer {
    const form = new URLSearchParams(body)
    const unknown = [...form.keys()].find((name) => !callFields.includes(name))
    if (unknown !== undefined) return no(400, 21628, `unknown parameter ${unknown}`)
    const twiml = form.get('Twiml') ?? ''
    if (twiml === '' || twiml.length > 4_000) return no(400, 21205)
    const made = { sid: sid('CA'), to: form.get('To')!, twiml, status: 'queued', date_created: now() }
    calls.push(made)
    return { status: 201, body: made }
  }

  const sink = await openApiSink((request) => {
    const { method, path, query, headers } = request
    const login = Buffer.from(`${twilioKey}:${twilioSecret}`).toString('base64')
    if (headers.authorization !== `Basic ${login}`) return no(401, 20003, 'Authenticate')
    if (path === `${root}.json`)
      return { status: 200, body: { sid: twilioAccount, friendly_name: 'Acme', status: 'active' } }
    if (path === `${root}/Messages.json` && method === 'POST') return createMessage(request)
    if (path === `${root}/Calls.json` && method === 'POST') return createCall(request)
    const mine = <T extends { to: string }>(all: T[]) => all.filter(({ to }) => to === query.get('To')).reverse()
    if (path === `${root}/Messages.json`) return { status: 200, body: { messages: mine(messages), page_size: 50 } }
    if (path === `${root}/Calls.json`) return { status: 200, body: { calls: mine(calls), page_size: 50 } }
    const found = [...messages, ...calls].find((each) => path.endsWith(`/${each.sid}.json`))
    return found === undefined ? no(404, 20404) : { status: 200, body: found }
  })
  return Object.assign(sink, {
    messages,
    calls,
    config: {
      accountSid: twilioAccount,
      apiKey: twilioKey,
      apiSecret: twilioSecret,
      from: '+390612345678',
      apiUrl: sink.url,
    },
  })
}
