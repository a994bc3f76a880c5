import { useTranslations } from "next-intl"
import { StatusTag, type Tone } from "#components/ui/status-tag.tsx"
import type { RequestStatus } from "#lib/dollar-account/lifecycle.ts"

const tones: Record<RequestStatus, Tone> = {
  requested: "wait",
  referred: "info",
  opened: "go",
  refused: "stop",
  withdrawn: "grey",
}

/** How a dollar-account request stands. */
export function RequestTag({ status }: { status: RequestStatus }) {
  const t = useTranslations("dollarAccount.status")
  return <StatusTag tone={tones[status]}>{t(status)}</StatusTag>
}
