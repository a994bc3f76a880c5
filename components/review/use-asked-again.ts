"use client"
import { useEffect } from "react"

/**
 * Asks an address every few seconds, and as soon as somebody looks again, and hears what it says. Only while somebody
 * looks, and not where there is no address any more. It keeps no session alive.
 */
export function useAskedAgain<Answer>(at: string | null, seconds: number, hear: (answer: Answer) => void): void {
  useEffect(() => {
    if (!at) return
    const ask = async () => {
      if (document.visibilityState !== "visible") return
      const answer = await fetch(at).catch(() => null)
      if (answer?.ok) hear(await answer.json())
    }
    const timer = setInterval(ask, seconds * 1000)
    document.addEventListener("visibilitychange", ask)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", ask)
    }
  }, [at, seconds, hear])
}
