import { type ApiAnswer, type ApiSink, listOf, openApiSink, shapeFault, text } from './api.ts'

export interface NtfyMessage {
  id: string
  time: number
  event: 'message' | 'message_clear'
  topic: string
  title?: string
  message?: string
  sequence_id?: string
}

export interface NtfySink extends ApiSink {
  messages: NtfyMessage[]
  /** What a phone shows: by sequence, the newest, and nothing that was dismissed. */
  shown(): NtfyMessage[]
  config: object
}

export const ntfyToken = 'tk_AgQdq7mVBoFD37zQVN29RhuMzNIz2'

/** An ntfy server with one user; `isOld`: before 2.16, which knows no sequences. */
export async function openNtfySink({ isOld = false } = {}): Promise<NtfySink> {
  const messages: NtfyMessage[] = []
  const refuse = (code: number, error: string): ApiAnswer => ({
    status: Math.floor(code / 100),
    body: { code, http: Math.floor(code / 100), error },
  })
  const stored = ({ sequence_id, ...message }: NtfyMessage): NtfyMessage =>
    isOld ? message : { ...message, ...(sequence_id === undefined ? {} : { sequence_id }) }

  const sink = await openApiSink(({ method, path, query, headers, json }) => {
    if (path === '/v1/health') return { status: 200, body: { healthy: true } }
    if (headers.authorization !== `Bearer ${ntfyToken}`) return refuse(40101, 'unauthorized')
    if (path === '/v1/account') return { status: 200, body: { username: 'notify', role: 'user' } }
    const time = Math.floor(Date.now() / 1_000)
    if (method === 'POST' && path === '/') {
      const fault = shapeFault(json, {
        topic: (value) => (/^[-_A-Za-z0-9]{1,64}$/.test(String(value)) ? undefined : 'is no topic'),
        'title?': text(1_000),
        'message?': (value) =>
          typeof value === 'string' && Buffer.byteLength(value) <= 4_096 ? undefined : 'is too large',
        'priority?': (value) => ([1, 2, 3, 4, 5].includes(value as number) ? undefined : 'is no priority'),
        'tags?': listOf(10, (tag) => (typeof tag === 'string' ? undefined : 'is no text')),
        'click?': 'string',
        'actions?': listOf(3, (action) => shapeFault(action, { action: 'string', label: text(100), url: 'string' })),
        'sequence_id?': (value) => (/^[-_A-Za-z0-9]{1,64}$/.test(String(value)) ? undefined : 'is no sequence'),
      })
      if (fault !== undefined) return refuse(fault.includes('too large') ? 41301 : 40024, fault)
      const body = json as NtfyMessage
      const message = stored({ ...body, id: `m${messages.length}`, time, event: 'message' })
      messages.push(message)
      return { status: 200, body: message }
    }
    const [, topic, sequence] = /^\/([\w-]+)\/([\w-]+)\/clear$/.exec(path) ?? []
    if (method === 'PUT' && sequence !== undefined && !isOld) {
      messages.push({ id: `m${messages.length}`, time, event: 'message_clear', topic: topic!, sequence_id: sequence })
      return { status: 200, body: messages.at(-1) as object }
    }
    const [, polled] = /^\/([\w-]+)\/json$/.exec(path) ?? []
    if (method === 'GET' && polled !== undefined && query.get('poll') === '1') {
      const since = Number(query.get('since'))
      const lines = messages.filter((message) => message.topic === polled && message.time >= since)
      return {
        status: 200,
        headers: { 'content-type': 'application/x-ndjson' },
        body: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
      }
    }
    return refuse(40401, 'page not found')
  })
  return Object.assign(sink, {
    messages,
    shown() {
      const bySequence = new Map<string, NtfyMessage>()
      for (const message of messages) {
        const name = message.sequence_id ?? message.id
        if (message.event === 'message_clear') bySequence.delete(name)
        else bySequence.set(name, message)
      }
      return [...bySequence.values()]
    },
    config: { server: sink.url, token: ntfyToken },
  })
}
