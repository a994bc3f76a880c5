/** Whether a host, as it stands in an address, is this machine: what is sent there passes no network. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|::1|\[::1\])$/.test(host)
}
