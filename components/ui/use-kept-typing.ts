"use client"
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react"
import { readKept } from "./kept-store.ts"
import type { Keep } from "./kept-typing.ts"

export type KeptNote = "restored" | "offline" | null

/**
 * Keeps what is typed in the browser until the server has it, puts it back when the page is opened again, and holds a
 * form back while the browser is offline. What does it is fetched at the first input.
 */
export function useKeptTyping(keep: Keep | undefined, form: RefObject<HTMLFormElement | null>) {
  const [note, setNote] = useState<KeptNote>(null)
  const loading = useRef<Promise<typeof import("./kept-typing.ts") | null> | null>(null)
  const pressed = useRef<HTMLElement | null>(null)

  function load() {
    loading.current ??= import("./kept-typing.ts").catch(() => {
      loading.current = null // offline already: tried again at the next input
      return null
    })
    return loading.current
  }

  async function keepNow(sent = false) {
    const element = form.current
    const kept = keep && (await load())
    if (kept && element) kept.keepTyping(element, keep, sent)
  }

  useEffect(() => {
    if (!keep?.some((name) => readKept(name))) return
    load().then((kept) => {
      if (form.current && kept?.putBack(form.current, keep)) setNote("restored")
    })
  }, [])

  useEffect(() => {
    if (note !== "offline") return
    const goOn = () => {
      setNote(null)
      form.current?.requestSubmit(pressed.current)
    }
    addEventListener("online", goOn, { once: true })
    return () => removeEventListener("online", goOn)
  }, [note])

  return {
    note,
    onInput: () => keepNow(),
    onSent: () => keepNow(true),
    /** True where the form may go. */
    maySend(event: FormEvent<HTMLFormElement>): boolean {
      pressed.current = (event.nativeEvent as SubmitEvent).submitter
      if (navigator.onLine) return true
      event.preventDefault()
      keepNow()
      setNote("offline")
      return false
    },
  }
}
