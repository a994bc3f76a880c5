import { getLocale } from "next-intl/server"
import type { QueueNames } from "#components/review/queue-names.ts"
import type { Person } from "#lib/identity/actor.ts"
import { districts, everyCategory, localName, provinces } from "#lib/reference/index.ts"
import { deskOfficers } from "#lib/review/officers.ts"

/** What the codes in the desk's lists are called, in the language of the page. */
export async function queueNames(actor: Person): Promise<QueueNames> {
  const [officers, categories, regions, places, locale] = await Promise.all([
    deskOfficers(actor),
    everyCategory(),
    provinces(),
    districts(),
    getLocale(),
  ])
  const named = (row: { code: string; nameEn: string; nameUr: string }) => [row.code, localName(row, locale)] as const
  return {
    categories: new Map(categories.map(named)),
    provinces: new Map(regions.map(named)),
    districts: new Map(places.map(named)),
    officers: new Map(officers.map(({ id, name }) => [id, name])),
  }
}
