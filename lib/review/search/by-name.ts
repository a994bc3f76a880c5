import "server-only"
import { database, Prisma } from "#lib/platform/database.ts"

/** `older`: the application from which on older ones are looked for; null where these are all. */
export type Found = { ids: string[]; older: string | null }

const PAGE = 50
/** More words than a name has are not looked for. */
const MOST_WORDS = 8
/** A typed word may mean so many words of the dictionary: the nearest of them. */
const MEANT = 12
/** So many bearers of the rarest word are looked at for the other words before a page is shown, if it is full or not. */
const WALKED = 20_000
const sql = Prisma.sql

/**
 * Applications in whose name each of the typed words stands: whole, in part, or spelt another way; the last begun first.
 *
 * A trigram index over whole names doesn't stay quick for a name that a fifth of the people bear: it finds them all and
 * sorts them. Here the words stand once in a dictionary, which is small, and each has its bearers in order of time, so
 * that fifty of the commonest are read as quickly as fifty of the rarest.
 */
export async function byName(typed: string, after: string | null): Promise<Found> {
  const words = await meantBy(typed)
  const [rarest, ...others] = words
  if (!rarest || words.some((meant) => meant.length === 0)) return { ids: [], older: null }
  // One ordered read for each word, merged: with `= any(…)` PostgreSQL would read all and sort.
  const bearers = rarest.map(
    (word) => sql`select application_id from name_bearer where word_id = ${word} ${beyond(after)}`,
  )
  const most = others.length > 0 ? WALKED : PAGE + 1
  const [found] = await database.$queryRaw<{ ids: string[]; last: string | null; isCut: boolean }[]>`
    with walked as materialized (
      select distinct application_id from (${Prisma.join(bearers, " union all ")}) _ -- name_bearer_pkey
      order by application_id desc limit ${most}
    )
    select array(
        select application_id::text from walked where true ${bearingToo(others)}
        order by application_id desc limit ${PAGE + 1}
      ) as ids,
      (select application_id::text from walked order by application_id limit 1) as last,
      (select count(*) from walked) = ${most} as "isCut"`
  if (!found) throw new Error("the search gave no row")
  const ids = found.ids.slice(0, PAGE)
  if (found.ids.length > PAGE) return { ids, older: ids.at(-1) ?? null }
  return { ids, older: found.isCut ? found.last : null }
}

function beyond(after: string | null) {
  return after ? sql`and application_id < ${after}::uuid` : Prisma.empty
}

function bearingToo(others: readonly number[][]) {
  const conditions = others.map(
    (words) => sql`and exists (
      select from name_bearer other
      where other.word_id = any(${words}::int[]) and other.application_id = walked.application_id limit 1
    )`,
  )
  return conditions.length > 0 ? Prisma.join(conditions, " ") : Prisma.empty
}

/** For each typed word the ids of the dictionary's words that it may mean; the typed word with the fewest bearers first. */
async function meantBy(typed: string): Promise<number[][]> {
  const words = await database.$queryRaw<{ ids: number[] }[]>`
    select coalesce(array_agg(meant.id) filter (where meant.id is not null), '{}') as ids
    from (select word, replace(replace(replace(word, '\\', '\\\\'), '%', '\\%'), '_', '\\_') as plain
      from name_words(${typed}) as said (word) limit ${MOST_WORDS}) as typed
    left join lateral (
      select id, (select count(*) from (select from name_bearer where word_id = id limit ${WALKED}) _) as bearers
      from (
        select id from name_word -- name_word_trigrams, name_word_sound_idx
        where word = typed.word or sound = name_sound(typed.word) or word % typed.word
          or (length(typed.word) > 2 and word like '%' || typed.plain || '%')
        order by word = typed.word desc, word like typed.plain || '%' desc, similarity(word, typed.word) desc, id
        limit ${MEANT}
      ) _
    ) as meant on true
    group by typed.word order by sum(meant.bearers)`
  return words.map(({ ids }) => ids)
}
