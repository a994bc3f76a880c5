import type { ReactNode } from "react"
import { Kbd } from "./kbd.tsx"
import { Link } from "./link.tsx"

export type ButtonTone = "go" | "plain" | "warn" | "start"

/** The classes of a button or of a link that looks like one. */
export function buttonClass(tone: ButtonTone): string {
  return tone === "go" ? "btn" : `btn ${tone}`
}

type ButtonLinkProps = { href: string; tone?: ButtonTone; shortcut?: string; children: ReactNode }

/** A link that starts or goes on with something; `start` carries an arrow. */
export function ButtonLink({ href, tone = "go", shortcut, children }: ButtonLinkProps) {
  return (
    <Link href={href} className={buttonClass(tone)} aria-keyshortcuts={shortcut}>
      {children}
      {tone === "start" && <Arrow />}
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </Link>
  )
}

/** An arrow that points on, mirrored where the text runs from right to left. */
export function Arrow({ back = false }: { back?: boolean }) {
  return (
    <svg className={back ? "arrow back-arrow" : "arrow"} viewBox="0 0 20 16" aria-hidden="true" focusable="false">
      <path d="M1 8h17M12 2l6 6-6 6" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  )
}
