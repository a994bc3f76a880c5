import { connect } from "node:net"
import { get, portal } from "../by-http.ts"
import { expect, test } from "../own-portal.ts"
import { troubleLogged } from "./harmless.ts"
import { hostileWire } from "./wire.ts"

/** What comes over the wire and is no honest request. */

test.describe.configure({ mode: "parallel", timeout: 60_000 })

for (const [name, wire] of Object.entries(hostileWire)) {
  test(`${name}: an answer that is no 500, and the portal goes on`, async () => {
    const { host, port } = new URL(portal())
    const said = await answerTo(Number(port), wire(host))
    // Node itself hangs up on who wants a tunnel through us.
    expect(said).toMatch(name === "a method that tunnels" ? /^$/ : /^HTTP\/1\.1 [234]\d\d /)
    expect((await get("/api/health")).status).toBe(200)
    expect(troubleLogged()).toEqual([])
  })
}

/** The first that is said on a connection of its own. */
function answerTo(port: number, sent: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1").once("error", reject)
    socket.once("data", (data) => {
      resolve(data.toString("latin1"))
      socket.destroy()
    })
    socket.once("close", () => resolve(""))
    socket.write(Buffer.from(sent, "utf8"))
  })
}
