import { useTranslations } from "next-intl"
import { StatusTag } from "#components/ui/status-tag.tsx"
import type { MemberState } from "#lib/staff/list.ts"

const tones = { active: "go", no_factor: "wait", suspended: "stop" } as const

/** How a member of the staff stands, as its word. */
export function MemberTag({ state }: { state: MemberState }) {
  const t = useTranslations("desk.people.states")
  return <StatusTag tone={tones[state]}>{t(state)}</StatusTag>
}
