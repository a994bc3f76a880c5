"use client"
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react"
import type { FormAction } from "#lib/platform/form-state.ts"
import { readKept, writeKept } from "./kept-store.ts"
import type { Keep } from "./kept-typing.ts"

export type KeptNote = "restored" | "offline" | null

/**
 * Keeps what is typed in the browser until the server has it, puts it back when the page is opened again, and holds a
 * form back while the browser is offline. With `saves` it is also sent when the page is left by a link. What does it is
 * fetched at the first input.
 */
export function useKeptTyping(keep: Keep | undefined, form: RefObject<HTMLFormElement | null>, saves?: FormAction) {
  const [note, setNote] = useState<KeptNote>(null)
  const loading = useRef<Promise<typeof import("./kept-typing.ts") | null> | null>(null)
  const pressed = useRef<HTMLElement | null>(null)
  const stopSaving = useRef<() => void>(undefined)

  function load() {
    loading.current ??= begin().catch(() => {
      loading.current = null // offline already: tried again at the next input
      return null
    })
    return loading.current
  }

  async function begin() {
    const [kept, { saveOnLeaving }] = await Promise.all([import("./kept-typing.ts"), import("./save-on-leaving.ts")])
    if (keep && saves && form.current) {
      const onSaved = () => writeKept(keep[0], null)
      stopSaving.current = saveOnLeaving({ form: form.current, action: saves, onSaved })
    }
    return kept
  }
  useEffect(() => () => stopSaving.current?.(), [])

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
