"use client"
import { forgetKept } from "./kept-store.ts"

/** Signing out changes something, so it is a form and no link. What the browser kept of unsent answers goes with it. */
export function SignOut({ action, label }: { action: () => Promise<void>; label: string }) {
  return (
    <form action={action} onSubmit={forgetKept}>
      <button type="submit" className="as-link">
        {label}
      </button>
    </form>
  )
}
