import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export interface ReplyThief {
  url: string
  /** Keeps back the next reply to a request that begins so (`POST /incidents`), and runs `then` in its place. */
  steal(request: string, then: () => void): void
}

/**
 * Stands before an HTTP server. A reply that is stolen was given: the server has carried the request out, and whoever asked hears
 * nothing of it, which is where a process may be killed.
 */
export async function openReplyThief(target: string): Promise<ReplyThief> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let loot: { request: string; then: () => void } | undefined
  const server = createServer((client) => {
    const behind = connect(Number(port), hostname)
    let then: (() => void) | undefined
    for (const socket of [client, behind]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
    }
    client.on('data', (data) => {
      if (loot !== undefined && data.toString('latin1').startsWith(loot.request)) {
        then = loot.then
        loot = undefined
      }
      behind.write(data)
    })
    behind.on('data', (data) => {
      if (then === undefined) client.write(data)
      else then()
    })
    client.on('close', () => behind.destroy())
    behind.on('close', () => client.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    steal(request, then) {
      loot = { request, then }
    },
  }
}
