import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface PausingProxy {
  port: number
  /** What the server answers stays here until `resume`. */
  pause(): void
  resume(): void
  /** Every connection is lost, and none is made until `restore`. */
  cut(): void
  restore(): void
  close(): void
}

/** Stands before a server that can then be slow, or gone for a while. */
export async function openPausingProxy(port: number): Promise<PausingProxy> {
  const behind = new Set<Socket>()
  const sockets = new Set<Socket>()
  let isPaused = false
  let isCut = false
  const server = createServer((client) => {
    if (isCut) {
      client.destroy()
      return
    }
    const upstream = connect(port, '127.0.0.1')
    behind.add(upstream)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        client.destroy()
        upstream.destroy()
        behind.delete(upstream)
      })
    }
    client.on('data', (data) => upstream.write(data))
    upstream.on('data', (data) => client.write(data))
    if (isPaused) upstream.pause()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    pause() {
      isPaused = true
      for (const socket of behind) socket.pause()
    },
    resume() {
      isPaused = false
      for (const socket of behind) socket.resume()
    },
    cut() {
      isCut = true
      for (const socket of sockets) socket.destroy()
      sockets.clear()
    },
    restore() {
      isCut = false
    },
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
