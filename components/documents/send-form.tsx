"use client"
import { type FormEvent, useState } from "react"
import { HintAndMessage } from "#components/ui/field.tsx"
import { describedBy } from "#components/ui/form-context.ts"
import type { Sending } from "./send-file.ts"

type SendFormProps = {
  /** Where the form posts to, its kind of document in the address. */
  action: string
  problem?: string | undefined
  words: {
    label: string
    hint: string
    submit: string
    shrinking: string
    /** With "{percent}" where the figure goes. */
    sending: string
    waiting: string
    looking: string
    stopped: string
  }
}

const types = "image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif,application/pdf"

/**
 * One file to send. Without scripts it posts the file whole; with them it goes in parts, shows how far it is, and goes
 * on by itself after the connection was lost.
 */
export function SendForm({ action, problem, words }: SendFormProps) {
  const [sending, setSending] = useState<Sending | null>(null)
  const busy = sending !== null && sending.at !== "stopped"

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    const file = new FormData(event.currentTarget).get("file")
    // Nothing chosen, or a browser that can't compare what it sent: the page's own form does what it can.
    if (!(file instanceof File) || file.size === 0 || !globalThis.crypto?.subtle) return
    event.preventDefault()
    if (busy) return
    setSending({ at: "shrinking" })
    const { sendFile } = await import("./send-file.ts")
    const next = await sendFile(file, action, setSending)
    if (next) window.location.assign(next)
    else setSending({ at: "stopped" })
  }

  return (
    <form className="form" action={action} method="post" encType="multipart/form-data" onSubmit={onSubmit}>
      <div className={problem ? "field wrong" : "field"}>
        <label htmlFor="file">{words.label}</label>
        <HintAndMessage id="file" hint={words.hint} error={problem} />
        <input
          id="file"
          name="file"
          type="file"
          accept={types}
          aria-describedby={describedBy("file", words.hint, problem)}
          aria-invalid={problem ? true : undefined}
        />
      </div>
      <div className="sending" role="status">
        {sending && <p>{saying(sending, words)}</p>}
      </div>
      {sending?.at === "sending" && (
        <progress className="sending" value={sending.percent} max={100} aria-label={words.label} />
      )}
      <button className="btn" type="submit" aria-disabled={busy || undefined}>
        {words.submit}
      </button>
    </form>
  )
}

function saying(sending: Sending, words: SendFormProps["words"]): string {
  if (sending.at !== "sending") return words[sending.at]
  return words.sending.replace("{percent}", String(sending.percent))
}
