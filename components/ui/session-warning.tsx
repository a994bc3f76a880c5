"use client"
import { useCallback, useEffect, useRef, useState } from "react"
import { warnSeconds } from "./session-end.tsx"

export type SessionWarningProps = {
  goOn: () => Promise<void>
  words: {
    title: string
    /** `#` stands for the minutes. */
    body: string
    last: string
    goOn: string
    back: string
    endedTitle: string
    ended: string
    signIn: string
    signInHref: string
  }
}

type Stand = { is: "open" | "ending" | "ended"; minutes: number; canGoOn: boolean }

const SOON_SECONDS = 20

/** Asks how long the session still lasts, which keeps nothing alive, and tells the person shortly before it ends, and when it has. */
export function SessionWarning({ goOn, words }: SessionWarningProps) {
  const [stand, setStand] = useState<Stand>({ is: "open", minutes: 0, canGoOn: true })
  const dialog = useRef<HTMLDialogElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const look = useCallback(async () => {
    clearTimeout(timer.current)
    const left = await secondsLeft()
    // Without a connection nobody can tell: asked again, and nothing said meanwhile.
    if (left) setStand(standAt(left))
    const wait = left && left.seconds > warnSeconds ? left.seconds - warnSeconds : SOON_SECONDS
    if (!left || left.seconds > 0) timer.current = setTimeout(look, Math.min(wait, 86_400) * 1000)
  }, [])

  useEffect(() => {
    look()
    const onVisible = () => document.visibilityState === "visible" && look()
    document.addEventListener("visibilitychange", onVisible)
    return () => {
      clearTimeout(timer.current)
      document.removeEventListener("visibilitychange", onVisible)
    }
  }, [look])

  useEffect(() => {
    if (stand.is === "open") dialog.current?.close()
    else if (!dialog.current?.open) dialog.current?.showModal()
  }, [stand.is])

  const ended = stand.is === "ended"
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby="session-end" aria-describedby="session-end-body">
      <h2 id="session-end">{ended ? words.endedTitle : words.title}</h2>
      <p id="session-end-body">
        {ended ? words.ended : (stand.canGoOn ? words.body : words.last).replace("#", String(stand.minutes))}
      </p>
      {ended && (
        <p>
          <a
            className="btn"
            href={`${words.signInHref}?next=${encodeURIComponent(location.pathname + location.search)}`}
          >
            {words.signIn}
          </a>
        </p>
      )}
      {!ended && stand.canGoOn && (
        <button type="button" className="btn" onClick={() => goOn().then(look)}>
          {words.goOn}
        </button>
      )}
      {!ended && !stand.canGoOn && (
        <button type="button" className="btn" onClick={() => dialog.current?.close()}>
          {words.back}
        </button>
      )}
    </dialog>
  )
}

function standAt({ seconds, canGoOn }: { seconds: number; canGoOn: boolean }): Stand {
  const is = seconds <= 0 ? "ended" : seconds <= warnSeconds ? "ending" : "open"
  return { is, minutes: Math.max(1, Math.round(seconds / 60)), canGoOn }
}

/** The server's word on it, by the server's own clock. Null where it can't be asked. */
async function secondsLeft(): Promise<{ seconds: number; canGoOn: boolean } | null> {
  try {
    const answer = await fetch("/api/auth/session", { cache: "no-store" })
    if (!answer.ok) return null
    const { expires, canGoOn }: { expires?: string; canGoOn?: boolean } = await answer.json()
    if (!expires) return { seconds: 0, canGoOn: false }
    const asked = Date.parse(answer.headers.get("date") ?? "")
    return { seconds: (Date.parse(expires) - asked) / 1000, canGoOn: canGoOn === true }
  } catch {
    return null
  }
}
