import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { found } from "#app/found.ts"
import { requireStaff } from "#app/session.ts"
import { SavedViewsView } from "#components/review/saved-views-view.tsx"
import { randomId } from "#lib/platform/clock.ts"
import { readQueueAddress } from "#lib/review/queue-tabs.ts"
import { maySaveForTeam, savedViews } from "#lib/review/saved-views.ts"
import { removeViewHere, saveViewHere } from "./actions.ts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.views"))("title") }
}

type ViewsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ViewsPage({ searchParams }: ViewsPageProps) {
  const actor = await requireStaff()
  return (
    <SavedViewsView
      view={readQueueAddress(await searchParams)}
      saved={await found(savedViews(actor))}
      mayForTeam={maySaveForTeam(actor)}
      save={saveViewHere}
      remove={removeViewHere}
      formKey={randomId()}
    />
  )
}
