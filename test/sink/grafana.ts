import { type ApiAnswer, type ApiRequest, type ApiSink, listOf, openApiSink, shapeFault } from './api.ts'

export interface Annotation {
  id: number
  time: number
  timeEnd: number
  text: string
  tags: string[]
  dashboardUID?: string
  panelId?: number
}

export interface GrafanaSink extends ApiSink {
  annotations: Annotation[]
}

const tags = listOf(50, (tag) => (typeof tag === 'string' ? undefined : 'is no text'))
const changed = { 'time?': 'number', 'timeEnd?': 'number', 'text?': 'string', 'tags?': tags } as const
const made = {
  time: 'number',
  'timeEnd?': 'number',
  text: 'string',
  tags,
  'dashboardUID?': 'string',
  'panelId?': 'number',
} as const

/** Grafana's annotations API. */
export async function openGrafana(options: { token: string }): Promise<GrafanaSink> {
  let count = 0
  const refuse = (status: number, message: string): ApiAnswer => ({ status, body: { message } })

  function handle({ method, path, query, headers, json }: ApiRequest): ApiAnswer {
    if (headers.authorization !== `Bearer ${options.token}`) return refuse(401, 'Invalid API key')
    const [, id] = /^\/api\/annotations(?:\/(\d+))?$/.exec(path) ?? [undefined, undefined]
    if (!path.startsWith('/api/annotations')) return refuse(404, 'Not found')
    for (const name of query.keys())
      if (!['tags', 'limit', 'from', 'to'].includes(name)) return refuse(400, `no ${name}`)
    const own = sink.annotations.find((each) => String(each.id) === id)
    if (id !== undefined && own === undefined) return refuse(404, 'Annotation not found')
    if (method === 'GET' && own !== undefined) return { status: 200, body: own }
    if (method === 'GET') {
      const wanted = query.getAll('tags')
      return { status: 200, body: sink.annotations.filter((each) => wanted.every((tag) => each.tags.includes(tag))) }
    }
    if (method === 'DELETE' && own !== undefined) {
      sink.annotations.splice(sink.annotations.indexOf(own), 1)
      return { status: 200, body: { message: 'Annotation deleted' } }
    }
    const fault = shapeFault(json, own === undefined ? made : changed)
    if (fault !== undefined) return refuse(400, fault)
    const fields = json as Annotation
    if (method === 'PATCH' && own !== undefined) {
      Object.assign(own, fields)
      return { status: 200, body: { message: 'Annotation patched' } }
    }
    if (method !== 'POST' || own !== undefined) return refuse(404, 'Not found')
    sink.annotations.push({ ...fields, timeEnd: fields.timeEnd ?? fields.time, id: ++count })
    return { status: 200, body: { message: 'Annotation added', id: count } }
  }

  const sink: GrafanaSink = Object.assign(await openApiSink(handle), { annotations: [] as Annotation[] })
  return sink
}
