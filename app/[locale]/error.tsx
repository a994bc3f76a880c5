"use client"
import { TroublePage } from "#components/ui/trouble-page.tsx"

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <TroublePage reference={error.digest} />
}
