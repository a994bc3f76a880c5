import { BlockList, isIP } from "node:net"

// IANA's special-purpose registries: what no address on the public network is. Of IPv6 only 2000::/3 is public at all,
// without what leads back to some IPv4 address (6to4, Teredo) and what is for documents.
const notPublic = new BlockList()
for (const range of [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "3fff::/20",
]) {
  add(notPublic, range)
}
const publicIpv6 = new BlockList()
add(publicIpv6, "2000::/3")

/** Whether an IP address is one on the public network. False for what is no IP address. */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address)
  if (kind === 4) return !notPublic.check(address, "ipv4")
  return kind === 6 && publicIpv6.check(address, "ipv6") && !notPublic.check(address, "ipv6")
}

/** Addresses and ranges ("10.1.0.0/16", "127.0.0.1") as they stand in a setting, by comma. Throws at what is none. */
export function readRanges(list: string): BlockList {
  const ranges = new BlockList()
  for (const range of list.split(/[\s,]+/).filter(Boolean)) add(ranges, range)
  return ranges
}

/** Whether an IP address is in one of the ranges. */
export function isIn(ranges: BlockList, address: string): boolean {
  const kind = isIP(address)
  return kind !== 0 && ranges.check(address, kind === 4 ? "ipv4" : "ipv6")
}

function add(ranges: BlockList, range: string) {
  const [address = "", bits] = range.split("/")
  const kind = isIP(address)
  if (kind === 0) throw new Error("not an IP address or range")
  const family = kind === 4 ? "ipv4" : "ipv6"
  ranges.addSubnet(address, bits === undefined ? (kind === 4 ? 32 : 128) : Number(bits), family)
}
