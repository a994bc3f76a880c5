/** Where the portal is, as the world sees it, and which names it answers to. */
export type Address = { publicUrl: URL; trial: boolean }

const loopbackNames = ["localhost", "127.0.0.1", "[::1]"]

/** Whether a Host header names us. In the trial every loopback name does, and nothing else. */
export function isOurHost(host: string, { publicUrl, trial }: Address): boolean {
  const named = host.toLowerCase()
  if (!trial) return named === publicUrl.host || named === `${publicUrl.hostname}:${portOf(publicUrl)}`
  return loopbackNames.some((name) => named === withPort(name, publicUrl))
}

/** The one Origin whose forms we take: the page's own. `host` has passed `isOurHost`. */
export function ownOrigin(host: string, { publicUrl, trial }: Address): string {
  return trial ? `${publicUrl.protocol}//${host.toLowerCase()}` : publicUrl.origin
}

/** Whether a socket's far end is this machine. */
export function isLoopback(address: string | undefined): boolean {
  return address === "::1" || /^(::ffff:)?127(\.\d+){3}$/.test(address ?? "")
}

function portOf(url: URL): string {
  return url.port || (url.protocol === "https:" ? "443" : "80")
}

function withPort(name: string, { port }: URL): string {
  return port ? `${name}:${port}` : name
}
