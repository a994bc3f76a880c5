import "server-only"
import { database, Prisma } from "#lib/platform/database.ts"

/** `older`: the application from which on older ones are looked for; null where these are all. */
export type Found = { ids: string[]; older: string | null }

const PAGE = 50
/** More words than a name has are not looked for. */
const MOST_WORDS = 8
/** A typed word may mean so many words of the dictionary: the nearest of them. */
const MEANT = 12
/** So many bearers of the rarest word are looked at for the other words first, and before a page is shown, full or not. */
const NEAR = 2_000
const WALKED = 20_000
/** Words with more bearers than this are equally common. */
const COMMON = 5_000
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
  if (others.length === 0) return shown(await walk(rarest, others, { after, most: 2 * (PAGE + 1) }))
  const near = await walk(rarest, others, { after, most: NEAR })
  // Names that many bear fill a page from the last few; what is rarer together is looked for further back.
  return shown(near.ids.length > PAGE || !near.isCut ? near : await walk(rarest, others, { after, most: WALKED }))
}

/** `last`: the last that was looked at; `isCut`: there are more behind it. */
type Walked = { ids: string[]; last: string | null; isCut: boolean }

function shown({ ids: found, last, isCut }: Walked): Found {
  const ids = found.slice(0, PAGE)
  return found.length > PAGE ? { ids, older: ids.at(-1) ?? null } : { ids, older: isCut ? last : null }
}

/** The last bearers of any of these words, so many of them, and of those who bear the others too a page and one more. */
async function walk(
  words: readonly number[],
  others: readonly number[][],
  { after, most }: { after: string | null; most: number },
): Promise<Walked> {
  // One ordered read for each word, each with a limit of its own, merged: in any other way (`= any(…)`, one limit for
  // all, `distinct` inside) PostgreSQL reads all the bearers and sorts them.
  const bearers = words.map(
    (word) => sql`(
      select application_id from name_bearer where word_id = ${word} ${beyond(after)}
      order by application_id desc limit ${most} -- name_bearer_pkey
    )`,
  )
  const [found] = await database.$queryRaw<Walked[]>`
    with walked as materialized (
      select application_id from (${Prisma.join(bearers, " union all ")}) _
      order by application_id desc limit ${most}
    )
    select array(
        select application_id::text from (select distinct application_id from walked) one
        where true ${bearingToo(others)} order by application_id desc limit ${PAGE + 1}
      ) as ids,
      (select application_id::text from walked order by application_id limit 1) as last,
      (select count(*) from walked) = ${most} as "isCut"`
  if (!found) throw new Error("the search gave no row")
  return found
}

function beyond(after: string | null) {
  return after ? sql`and application_id < ${after}::uuid` : Prisma.empty
}

function bearingToo(others: readonly number[][]) {
  const conditions = others.map(
    (words) => sql`and exists (
      select from name_bearer other
      where other.word_id = any(${words}::int[]) and other.application_id = one.application_id limit 1
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
      select id, (select count(*) from (select from name_bearer where word_id = id limit ${COMMON}) _) as bearers
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
