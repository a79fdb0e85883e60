import { createServer } from 'node:http'
import { test } from 'node:test'
import { testChannel } from 'notify-as-code/testing'
import pager from './index.js'

const token = 'token-of-the-test'

/** A paging service on this machine; `answer` takes the place of its yes. */
async function service(answer) {
  const pages = new Map()
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    if (answer === 'silence') return
    if (answer !== undefined) return response.writeHead(answer.status, answer.headers).end(answer.body ?? `no: ${token}`)
    if (request.headers.authorization !== `Bearer ${token}`) return response.writeHead(401).end()
    if (request.url === '/account') return response.writeHead(200).end()
    const page = JSON.parse(body)
    pages.set(page.id, page)
    response.writeHead(201).end(JSON.stringify({ page: page.id.slice(0, 8) }))
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    config: { url: `http://127.0.0.1:${server.address().port}`, token, timeout: answer === 'silence' ? 400 : 10_000 },
    received: () => pages.size,
    close: () => {
      server.closeAllConnections()
      return new Promise((closed) => server.close(closed))
    },
  }
}

const status = (code, outcome, headers = {}) => ({
  [code]: { peer: () => service({ status: code, headers }), outcome },
})

testChannel(test, {
  channel: pager,
  address: '4711',
  secrets: [token],
  accepting: () => service(),
  silent: () => service('silence'),
  malformed: () => service({ status: 201, body: '<html>' }),
  answers: {
    ...status(401, { kind: 'rejected', scope: 'channel' }),
    ...status(404, { kind: 'rejected', scope: 'recipient' }),
    ...status(422, { kind: 'rejected', scope: 'content' }),
    ...status(429, { kind: 'retry', after: 7_000 }, { 'retry-after': '7' }),
    ...status(503, { kind: 'retry' }),
  },
})
