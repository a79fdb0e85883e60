import { type ApiAnswer, type ApiRequest, type ApiSink, exactly, listOf, openApiSink, shapeFault, text } from './api.ts'

export interface OneDeskItem {
  id: number
  externalId: string
  name: string
  description: string
}

export interface OneDeskSink extends ApiSink {
  items: OneDeskItem[]
  messages: { conversationExternalId: string; content: string; isInternal: boolean }[]
  /** Whether messages become what they say. */
  honoursVisibility: boolean
}

const itemShape = {
  name: text(255),
  type: exactly('Ticket', 'Task'),
  'description?': text(30_000),
  'projectExternalId?': 'string',
  'priority?': 'number',
  'customFields?': 'object',
} as const
const property = (value: unknown) =>
  shapeFault(value, { property: exactly('name'), operation: exactly('CONTAINS'), value: 'string' })
const filterShape = { properties: listOf(10, property), isAsc: 'boolean', limit: 'number', offset: 'number' } as const

/** OneDesk's public API as far as items and their conversations go. */
export async function openOneDesk(options: { key: string }): Promise<OneDeskSink> {
  const refuse = (status: number, message: string): ApiAnswer => ({ status, body: { message } })

  function handle({ method, path, headers, json }: ApiRequest): ApiAnswer {
    if (headers['od-public-api-key'] !== options.key) return refuse(401, 'Unauthorized')
    const route = `${method} ${path}`
    if (route === 'GET /organization/profileAndPolicy') return { status: 200, body: { data: { name: 'Acme' } } }
    if (route === 'GET /organization/itemTypes')
      return { status: 200, body: { data: [{ label: 'Ticket' }, { label: 'Task' }] } }
    const external = /^GET \/items\/externalId\/(.+)$/.exec(route)?.[1]
    if (external !== undefined) {
      const found = sink.items.find(({ externalId }) => externalId === external)
      return found === undefined ? refuse(404, 'no such item') : { status: 200, body: { data: found } }
    }
    if (route === 'POST /items/filter/details') {
      const fault = shapeFault(json, filterShape)
      if (fault !== undefined) return refuse(400, fault)
      const [{ value }] = (json as { properties: [{ value: string }] }).properties
      return { status: 200, body: { data: sink.items.filter(({ name }) => name.includes(value)) } }
    }
    if (route === 'POST /items/') {
      const fault = shapeFault(json, itemShape)
      if (fault !== undefined) return refuse(400, fault)
      const id = sink.items.length + 1
      const item = { ...(json as OneDeskItem), id, externalId: `ITEM-${id}` }
      sink.items.push(item)
      return { status: 200, body: { data: item } }
    }
    if (route !== 'POST /conversation-messages/') return refuse(404, 'not found')
    const fault = shapeFault(json, { conversationExternalId: text(100), content: text(30_000), isInternal: 'boolean' })
    if (fault !== undefined) return refuse(400, fault)
    const message = json as OneDeskSink['messages'][number]
    if (!sink.items.some(({ externalId }) => externalId === message.conversationExternalId))
      return refuse(400, 'no conversation')
    const kept = sink.honoursVisibility ? message : { ...message, isInternal: false }
    sink.messages.push(kept)
    return { status: 200, body: { data: kept } }
  }

  const sink: OneDeskSink = Object.assign(await openApiSink(handle), {
    items: [] as OneDeskItem[],
    messages: [] as OneDeskSink['messages'],
    honoursVisibility: true,
  })
  return sink
}
