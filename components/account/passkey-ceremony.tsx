"use client"
import { useEffect, useRef, useState } from "react"
import { buttonClass } from "../ui/button.tsx"

type PasskeyCeremonyProps = { act: "add" | "use"; words: Record<"label" | "noScript" | "none" | "failed", string> }

/**
 * The part of a passkey that only a browser can do: asks the portal what to sign, has the key sign it, and sends the form
 * around it with the answer. The library for it is fetched at the press.
 */
export function PasskeyCeremony({ act, words }: PasskeyCeremonyProps) {
  const answer = useRef<HTMLInputElement>(null)
  const [stands, setStands] = useState<"unknown" | "ready" | "none" | "busy" | "failed">("unknown")
  useEffect(() => setStands("PublicKeyCredential" in window ? "ready" : "none"), [])
  // What the server sends: where no script takes its place, it stays.
  if (stands === "unknown") return <p>{words.noScript}</p>
  if (stands === "none") return <p>{words.none}</p>

  async function press() {
    setStands("busy")
    const signed = await ceremony(act).catch(() => null)
    setStands(signed ? "ready" : "failed")
    const input = answer.current
    if (!signed || !input) return
    input.value = JSON.stringify(signed)
    input.form?.requestSubmit()
  }

  return (
    <>
      <input type="hidden" name="passkey" ref={answer} />
      {stands === "failed" && (
        <p className="msg" role="alert">
          {words.failed}
        </p>
      )}
      <p>
        <button
          id="passkey"
          type="button"
          className={buttonClass("go")}
          aria-disabled={stands === "busy" || undefined}
          onClick={() => stands !== "busy" && press()}
        >
          {words.label}
        </button>
      </p>
    </>
  )
}

async function ceremony(act: "add" | "use"): Promise<object | null> {
  const [{ startAuthentication, startRegistration }, asked] = await Promise.all([
    import("@simplewebauthn/browser"),
    fetch(`/api/passkeys/${act}`, { method: "POST", body: new URLSearchParams({ act }) }),
  ])
  if (!asked.ok) return null
  const optionsJSON = await asked.json()
  return act === "add" ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON })
}
