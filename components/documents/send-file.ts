import { shrunk } from "./shrink.ts"

/** How far a file is. */
export type Sending =
  | { at: "shrinking" }
  | { at: "sending"; percent: number }
  | { at: "waiting" } // for the connection
  | { at: "looking" } // all of it is there, and is being looked at
  | { at: "stopped" }

const PART_BYTES = 262_144
const LONGEST_WAIT_SECONDS = 15
const MOST_TRIES = 40

type Answer = { upload?: string; received?: number; next?: string }

/**
 * Sends a file in parts and answers the page to go to; null when it gave up after many tries. Sent again, it goes on
 * where it was. What is wrong with the file the server says, and the page to go to has the words.
 */
export async function sendFile(file: File, action: string, tell: (sending: Sending) => void): Promise<string | null> {
  const content = await shrunk(file)
  const bytes = new Uint8Array(await content.arrayBuffer())
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("")
  const [path = "", query = ""] = action.split("?")
  const begin = () => post(`${path}/uploads?${query}`, JSON.stringify({ name: file.name, size: bytes.length, sha256 }))
  let upload: string | null = null
  let received = 0
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const part = bytes.slice(received, received + PART_BYTES)
    if (upload)
      tell(part.length > 0 ? { at: "sending", percent: percentOf(received, bytes.length) } : { at: "looking" })
    if (upload && received + part.length === bytes.length) tell({ at: "looking" })
    const answer: Answer | number = upload
      ? await post(`${path}/uploads/${upload}?${query}&offset=${received}`, part)
      : await begin()
    if (typeof answer === "object") {
      if (answer.next) return answer.next
      // Each part that gets through is a new beginning for the tries.
      if (answer.received !== received || !upload) tries = 0
      upload = answer.upload ?? null
      received = answer.received ?? 0
      continue
    }
    // It was swept away, or another page finished it: from the beginning, where the server says how much it has.
    if (answer === 404) upload = null
    if (answer !== 404 && answer > 0 && answer < 500) return window.location.href
    if (answer === 0) tell({ at: "waiting" })
    await pause(tries)
  }
  return null
}

/** The answer, or the status of one that is none of ours; 0 without any. */
async function post(address: string, body: BodyInit): Promise<Answer | number> {
  const type = typeof body === "string" ? "application/json" : "application/octet-stream"
  try {
    const answer = await fetch(address, { method: "POST", headers: { "content-type": type }, body, redirect: "manual" })
    // Signed out meanwhile: the page itself, loaded again, leads to where one signs in.
    if (answer.type === "opaqueredirect") return 401
    return answer.ok ? await answer.json() : answer.status
  } catch {
    return 0
  }
}

/** Waits longer each time, and no longer than until the connection is back. */
function pause(tries: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, Math.min(2 ** tries, LONGEST_WAIT_SECONDS) * 1_000)
    addEventListener("online", done, { once: true })
    function done() {
      clearTimeout(timer)
      removeEventListener("online", done)
      resolve()
    }
  })
}

function percentOf(part: number, whole: number): number {
  return Math.floor((part / whole) * 100)
}
