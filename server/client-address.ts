import { BlockList, isIP } from "node:net"

/** The proxies whose word we take about who is behind them, from `TRUSTED_PROXIES`: addresses or networks, with commas. */
export function trustedProxies(setting: string): BlockList {
  const list = new BlockList()
  for (const entry of setting
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [network = "", bits] = entry.split("/")
    const family = familyOf(network)
    if (!family)
      throw new Error(`Settings to correct:\n  TRUSTED_PROXIES: ${entry} is neither an address nor a network`)
    if (bits === undefined) list.addAddress(network, family)
    else list.addSubnet(network, Number(bits), family)
  }
  return list
}

/**
 * Who asks: the socket's far end, or, when that is a trusted proxy, the last address in X-Forwarded-For that is not one.
 * What stands left of it was written by the client and means nothing.
 */
export function clientAddress(
  socket: string | undefined,
  forwardedFor: string | undefined,
  trusted: BlockList,
): string {
  const hops = (forwardedFor ?? "")
    .split(",")
    .map((hop) => plain(hop.trim()))
    .filter((hop) => isIP(hop) > 0)
  let client = plain(socket ?? "")
  while (isTrusted(client, trusted) && hops.length > 0) client = hops.pop() ?? client
  return client
}

// IPv4 inside IPv6, and an address with its port, as some proxies write it.
function plain(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, "")
  return /^(\d+\.){3}\d+:\d+$/.test(bare) ? bare.slice(0, bare.lastIndexOf(":")) : bare
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const family = familyOf(address)
  return family !== undefined && trusted.check(address, family)
}

function familyOf(address: string): "ipv4" | "ipv6" | undefined {
  return ({ 4: "ipv4", 6: "ipv6" } as const)[isIP(address) as 4 | 6]
}
