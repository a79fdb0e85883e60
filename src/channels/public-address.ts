import { type LookupAddress, lookup } from 'node:dns'
import { BlockList, isIP } from 'node:net'

/** Code of the error where a name leads to no public address. */
export const privateCode = 'ERR_PRIVATE_ADDRESS'

/** Addresses that are not on the public internet, by the IANA special-purpose registries. */
const notPublic = new BlockList()
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  notPublic.addSubnet(address, bits, 'ipv4')
// The last three carry an IPv4 address inside, so they could lead anywhere.
for (const [address, bits] of [
  ['::', 128],
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
  ['2001:db8::', 32],
  ['100::', 64],
  ['64:ff9b::', 96],
  ['2002::', 16],
  ['2001::', 32],
] as const)
  notPublic.addSubnet(address, bits, 'ipv6')

/** Whether an IP address leads into a private network, to this machine, or nowhere public. */
export function isPrivate(address: string): boolean {
  const bare = address.split('%', 1)[0]!
  const mapped = /^::(?:ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)
  if (mapped !== null) return isPrivate(mapped[1]!)
  return notPublic.check(bare, isIP(bare) === 6 ? 'ipv6' : 'ipv4')
}

/**
 * Used for every new connection, so the address that was checked is the one that is used; a name that is pointed elsewhere
 * between check and use gains nothing.
 */
export function publicLookup(
  hostname: string,
  options: object,
  callback: (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void,
): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) {
      callback(error, [])
      return
    }
    const found = addresses.filter(({ address }) => !isPrivate(address))
    const first = found[0]
    if (first === undefined)
      callback(Object.assign(new Error('the name leads to a private address'), { code: privateCode }), [])
    else if ((options as { all?: boolean }).all === true) callback(null, found)
    else callback(null, first.address, first.family)
  })
}
