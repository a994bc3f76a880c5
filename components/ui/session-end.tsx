"use client"
import { usePathname } from "next/navigation"
import { type ComponentType, useEffect, useState } from "react"
import { forgetAnswered } from "./kept-store.ts"
import type { SessionWarningProps } from "./session-warning.tsx"

export type SessionEndProps = {
  /** After so many seconds without a request the session ends, as the page was made. */
  inSeconds: number
  /** The server action that keeps it alive. */
  goOn: () => Promise<void>
}

/** So long before the end a person is told. WCAG 2.2.1 asks for twenty seconds. */
export const warnSeconds = 300

/**
 * Says in time that the session is about to end. What says it is fetched only then; until then this is a timer. It also
 * clears what was kept of forms that the server has answered since.
 */
export function SessionEnd({ inSeconds, goOn, words }: SessionEndProps & Pick<SessionWarningProps, "words">) {
  const [Warning, setWarning] = useState<ComponentType<SessionWarningProps> | null>(null)
  const path = usePathname()
  useEffect(() => forgetAnswered(path), [path])
  useEffect(() => {
    const show = () =>
      import("./session-warning.tsx")
        .then(({ SessionWarning }) => setWarning(() => SessionWarning))
        .catch(() => undefined)
    const timer = setTimeout(show, Math.max(0, inSeconds - warnSeconds) * 1000)
    // A phone that slept has stopped the timer too.
    const onVisible = () => document.visibilityState === "visible" && show()
    document.addEventListener("visibilitychange", onVisible)
    return () => {
      clearTimeout(timer)
      document.removeEventListener("visibilitychange", onVisible)
    }
  }, [inSeconds])
  return Warning && <Warning goOn={goOn} words={words} />
}
