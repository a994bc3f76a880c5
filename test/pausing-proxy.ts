import { once } from "node:events"
import { type AddressInfo, connect, createServer, type Socket } from "node:net"

/** A network between the portal and its database that can fall silent: what is sent waits, and no error is told. */
export async function startPausingProxy(target: URL) {
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on("error", () => undefined).on("close", () => sockets.delete(socket))
    }
    near.pipe(far).pipe(near)
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const url = new URL(target)
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    pause: () => sockets.forEach((socket) => void socket.pause()),
    resume: () => sockets.forEach((socket) => void socket.resume()),
    stop: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
