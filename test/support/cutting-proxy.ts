import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * What becomes of the next COMMIT: it does not arrive and both sides see the cut; it does not arrive and the server hears
 * nothing of the cut; it arrives and its answer does not.
 */
export type Cut = 'before' | 'unnoticed' | 'after'

export interface CuttingProxy {
  port: number
  cutNext(how: Cut): void
  close(): void
}

/** Stands between pg and the server and cuts the connection around one COMMIT. */
export async function openCuttingProxy(port: number): Promise<CuttingProxy> {
  const commit = Buffer.from('Q\0\0\0\x0bcommit\0', 'latin1')
  const sockets = new Set<Socket>()
  let next: Cut | undefined
  const server = createServer((client) => {
    const behind = connect(port, '127.0.0.1')
    let isCut = false
    for (const socket of [client, behind]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
    }
    client.on('data', (data) => {
      if (next !== undefined && data.includes(commit)) {
        const how = next
        next = undefined
        isCut = true
        if (how === 'after') behind.write(data)
        else client.destroy()
        if (how === 'before') behind.destroy()
      } else if (!isCut) behind.write(data)
    })
    behind.on('data', (data) => {
      if (isCut) client.destroy()
      else client.write(data)
    })
    client.on('close', () => {
      if (!isCut) behind.destroy()
    })
    behind.on('close', () => client.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    cutNext(how) {
      next = how
    },
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
