import { textOf } from 'notify-as-code'

/** A pager shows so many characters. */
const longestText = 80

/** @type {import('notify-as-code').Channel} */
const pager = {
  // `notify validate` checks `config:` against this, and shows descriptions and examples in editors.
  schema: {
    type: 'object',
    description: 'Pages people over the HTTP API of a paging service.',
    additionalProperties: false,
    required: ['url', 'token'],
    examples: [{ url: 'https://pages.example', token: '${env:PAGER_TOKEN}' }],
    properties: {
      url: { type: 'string', description: 'Where the service is.', examples: ['https://pages.example'] },
      token: {
        type: 'string',
        description: 'The service’s token.',
        'x-secret': true,
        examples: ['${env:PAGER_TOKEN}'],
      },
      timeout: {
        type: 'integer',
        description: 'Milliseconds that the service may take.',
        default: 10_000,
        examples: [5_000],
      },
    },
  },
  reach: 'people',

  // A pager's number stands under `addresses: {pager: "4711"}`, which is looked up before this is asked.
  address: () => undefined,

  // Pure: a preview and a test see the very request that leaves.
  compose: (message, to, _config, about) => ({
    pager: to.address,
    text: textOf(message.short).slice(0, longestText),
    // The service drops a page whose id it knows, so a repeated attempt pages nobody twice.
    id: about.key,
  }),

  open: (config, env) => {
    const call = async (method, path, body, signal) => {
      const limit = AbortSignal.timeout(config.timeout ?? 10_000)
      const response = await (env.fetch ?? fetch)(new URL(path, config.url), {
        method,
        headers: { authorization: `Bearer ${config.token}`, 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.any([signal, limit]),
      })
      return { status: response.status, after: response.headers.get('retry-after'), text: await response.text() }
    }
    return {
      async send(payload, _key, signal) {
        if (signal.aborted) return { kind: 'retry', reason: 'interrupted', scope: 'channel' }
        let answer
        try {
          answer = await call('POST', '/pages', payload, signal)
        } catch (error) {
          // The service drops repeated ids, so a page that may have arrived can simply be tried again.
          return { kind: 'retry', reason: error.name === 'TimeoutError' ? 'timeout' : 'connection', scope: 'channel' }
        }
        return outcomeOf(answer)
      },
      async check(_deep, signal) {
        try {
          const { status } = await call('GET', '/account', undefined, signal)
          return status === 200
            ? { ok: true, detail: 'the token is good' }
            : { ok: false, detail: `the service answers ${status}` }
        } catch {
          return { ok: false, detail: 'the service cannot be reached' }
        }
      },
    }
  },
}

export default pager

function outcomeOf({ status, after, text }) {
  if (status === 201) {
    try {
      return { kind: 'sent', ref: JSON.parse(text).page }
    } catch {
      return { kind: 'unknown', reason: 'protocol' }
    }
  }
  if (status === 401 || status === 403) return { kind: 'rejected', reason: 'auth', scope: 'channel' }
  if (status === 404) return { kind: 'rejected', reason: 'no-such-pager', scope: 'recipient', address: 'dead' }
  if (status === 429) return { kind: 'retry', reason: 'rate-limited', scope: 'channel', after: Number(after ?? 0) * 1_000 }
  if (status >= 500) return { kind: 'retry', reason: 'server-error', scope: 'channel' }
  if (status >= 400) return { kind: 'rejected', reason: 'content-refused', scope: 'content' }
  return { kind: 'unknown', reason: 'protocol' }
}
