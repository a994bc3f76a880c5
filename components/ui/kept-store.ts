/** Where a browser keeps unsent answers: one entry for each session and question, under this prefix. Small: on every page. */
export const keptPrefix = "portal.kept."

export type Kept = {
  /** When, in milliseconds since 1970 by the browser's clock. */
  at: number
  /** The page that it was typed on. */
  path: string
  /** It was sent to the server, which has not said yet what became of it. */
  sent?: boolean
  /** By name in the form, in its order. */
  values: [name: string, value: string][]
}

const DAY_MS = 86_400_000

/** The time as the browser has it. */
export function browserTime(): number {
  return performance.timeOrigin + performance.now()
}

/** What is kept under a name, or null. */
export function readKept(name: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(keptPrefix + name) ?? "null")
  } catch {
    return null // storage is closed to us, or holds something of somebody else's
  }
}

export function writeKept(name: string, kept: Kept | null): void {
  try {
    if (kept) localStorage.setItem(keptPrefix + name, JSON.stringify(kept))
    else localStorage.removeItem(keptPrefix + name)
  } catch {
    // Full, or closed to us: then nothing is kept.
  }
}

/** Forgets all that is kept: at sign-out. */
export function forgetKept(): void {
  forget(() => true)
}

/** Forgets what is older than a day, and what was sent from a page that one has come on from: the server has it. */
export function forgetAnswered(path: string): void {
  // The one page on the way that is no answer: it asks for the password, and leads back.
  const isAnswer = !path.endsWith("/confirm-it-is-you")
  forget((kept) => kept.at < browserTime() - DAY_MS || (kept.sent === true && isAnswer && kept.path !== path))
}

function forget(which: (kept: Kept) => boolean): void {
  try {
    const names = Object.keys(localStorage).filter((key) => key.startsWith(keptPrefix))
    for (const key of names) {
      const kept = readKept(key.slice(keptPrefix.length))
      if (!kept || which(kept)) localStorage.removeItem(key)
    }
  } catch {
    // Storage is closed to us, so nothing is kept either.
  }
}
