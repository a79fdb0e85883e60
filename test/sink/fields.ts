import type { ApiRequest, FieldTest } from './api.ts'

/** A time as RFC 3339 writes it. */
export const instant: FieldTest = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value)
    ? undefined
    : 'is no RFC 3339 time'

/** The requests that change something, as `POST /path`. */
export function changesIn(requests: readonly ApiRequest[]): string[] {
  return requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)
}

export const isChange = ({ method }: ApiRequest): boolean => method !== 'GET'
export const isQuestion = ({ method }: ApiRequest): boolean => method === 'GET'
