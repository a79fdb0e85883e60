import { type ApiAnswer, type ApiSink, exactly, listOf, openApiSink, shapeFault, text } from './api.ts'

export const metaToken = 'EAAGm0PX4ZCpsBAtoken-of-the-test'

export interface MetaSink extends ApiSink {
  messages: {
    id: string
    body: Record<string, unknown>
    events: { delivery_status: string; error_description?: string }[]
  }[]
  templates: { name: string; status: string; language: string; category: string; components: object[] }[]
}

/** Graph's error as it comes; the token is quoted, as a careless proxy would. */
export const graphError = (status: number, code: number, subcode?: number, headers = {}): ApiAnswer => ({
  status,
  headers,
  body: {
    error: {
      message: `no: ${metaToken}`,
      type: 'OAuthException',
      code,
      ...(subcode === undefined ? {} : { error_subcode: subcode }),
    },
  },
})

const parameter = (value: unknown) =>
  shapeFault(value, {
    type: exactly('text'),
    text: (words) =>
      typeof words !== 'string' || words === '' || /[\n\t]| {5}/.test(words) ? 'bad parameter' : undefined,
  })
const component = (value: unknown) => shapeFault(value, { type: exactly('body'), parameters: listOf(20, parameter) })

const whatsappFault = (body: unknown) =>
  shapeFault(body, {
    messaging_product: exactly('whatsapp'),
    recipient_type: exactly('individual'),
    to: (to) => (/^[1-9]\d{6,14}$/.test(String(to)) ? undefined : 'no number'),
    type: exactly('text', 'template'),
    'text?': (value) => shapeFault(value, { body: text(4_096), preview_url: 'boolean' }),
    'template?': (value) =>
      shapeFault(value, {
        name: 'string',
        language: (language) => shapeFault(language, { policy: exactly('deterministic'), code: 'string' }),
        components: listOf(4, component),
      }),
  })

const messengerFault = (body: unknown) =>
  shapeFault(body, {
    recipient: (to) => shapeFault(to, { id: 'string' }),
    messaging_type: exactly('UTILITY', 'UPDATE', 'RESPONSE', 'MESSAGE_TAG'),
    'tag?': exactly('HUMAN_AGENT'),
    message: (message) =>
      shapeFault(message, {
        'text?': text(2_000),
        'template?': (value) =>
          shapeFault(value, {
            name: 'string',
            language: (language) => shapeFault(language, { code: 'string' }),
            components: listOf(4, component),
          }),
      }),
  })

const instagramFault = (body: unknown) =>
  shapeFault(body, {
    recipient: (to) => shapeFault(to, { id: 'string' }),
    'messaging_type?': exactly('MESSAGE_TAG'),
    'tag?': exactly('HUMAN_AGENT'),
    message: (message) => shapeFault(message, { text: text(1_000) }),
  })

/** Meta's Graph API for WhatsApp, Messenger and Instagram, as strict as its documentation. */
export async function openMetaSink(kind: 'whatsapp' | 'messenger' | 'instagram'): Promise<MetaSink> {
  const messages: MetaSink['messages'] = []
  const templates: MetaSink['templates'] = []
  const faultOf = { whatsapp: whatsappFault, messenger: messengerFault, instagram: instagramFault }[kind]
  const sink = await openApiSink(({ method, path, query, headers, json }) => {
    if (headers.authorization !== `Bearer ${metaToken}`) return graphError(401, 190)
    const [, version, subject, edge] = path.split('/')
    if (!/^v\d+\.\d+$/.test(version ?? '')) return graphError(400, 2500)
    if (method === 'POST' && edge === 'messages') {
      const fault = faultOf(json)
      if (fault !== undefined) return { status: 400, body: { error: { message: fault, type: 'x', code: 100 } } }
      const id = `${kind === 'whatsapp' ? 'wamid.' : 'm_'}${messages.length + 1}`
      messages.push({ id, body: json as Record<string, unknown>, events: [{ delivery_status: 'SENT' }] })
      if (kind !== 'whatsapp') return { status: 200, body: { recipient_id: 'p', message_id: id } }
      return {
        status: 200,
        body: { messaging_product: 'whatsapp', contacts: [], messages: [{ id, message_status: 'accepted' }] },
      }
    }
    if (edge === 'message_history') {
      const found = messages.find(({ id }) => id === query.get('message_id'))
      const data = found === undefined ? [] : [{ id: 'h', message_id: found.id, events: { data: found.events } }]
      return { status: 200, body: { data } }
    }
    if (edge === 'message_templates') return { status: 200, body: { data: templates } }
    return {
      status: 200,
      body: {
        id: subject,
        name: 'Acme',
        username: 'acme',
        verified_name: 'Acme',
        display_phone_number: '+39 06 1',
        quality_rating: 'GREEN',
        messaging_limit_tier: 'TIER_1K',
      },
    }
  })
  return Object.assign(sink, { messages, templates })
}
