import "server-only"
import { connect, type Socket } from "node:net"
import { environment } from "#lib/platform/environment.ts"
import { log } from "#lib/platform/log.ts"

export type Scan = "not_scanned" | "clean" | "refused"

const LONGEST_MILLISECONDS = 20_000
const CHUNK_BYTES = 65_536

/**
 * What ClamAV says of a file. Without one in the settings, or while it doesn't answer, "not_scanned": people can go on,
 * the desk sees it, and the night asks again.
 */
export async function scanFile(content: Buffer): Promise<Scan> {
  const { CLAMAV_URL } = environment()
  if (!CLAMAV_URL) return "not_scanned"
  try {
    return verdictIn(await answerOf(new URL(CLAMAV_URL), content))
  } catch (error) {
    log.warn("document.scan-failed", { error: error as Error })
    return "not_scanned"
  }
}

/** Whether there is a scanner at all. */
export function hasScanner(): boolean {
  return environment().CLAMAV_URL !== undefined
}

function verdictIn(answer: string): Scan {
  if (/: OK\0?\s*$/.test(answer)) return "clean"
  if (/ FOUND\0?\s*$/.test(answer)) return "refused"
  throw new Error(`clamd answered ${JSON.stringify(answer.slice(0, 60))}`)
}

// clamd(8), INSTREAM: chunks with their length in four bytes before each, a zero length at the end, and one answer.
function answerOf(url: URL, content: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket: Socket =
      url.protocol === "unix:" ? connect(url.pathname) : connect(Number(url.port || 3310), url.hostname)
    const parts: Buffer[] = []
    const timer = setTimeout(() => socket.destroy(new Error("clamd is silent")), LONGEST_MILLISECONDS)
    socket.on("data", (part) => parts.push(Buffer.from(part)))
    socket.once("error", reject)
    socket.once("close", () => {
      clearTimeout(timer)
      resolve(Buffer.concat(parts).toString("utf8"))
    })
    socket.write("zINSTREAM\0")
    for (let at = 0; at < content.length; at += CHUNK_BYTES) {
      const chunk = content.subarray(at, at + CHUNK_BYTES)
      socket.write(lengthOf(chunk.length))
      socket.write(chunk)
    }
    socket.write(lengthOf(0))
  })
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}
