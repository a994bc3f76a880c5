import "server-only"
import { Prisma } from "#lib/platform/database.ts"

const SHOWN = 30

/**
 * The letters about an application, the newest first, as one value of a query that knows its id: an array of
 * `StoredLetter`, or null. Found by letter_application_id_queued_at_idx.
 */
export function lettersAbout(applicationId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select json_agg(json_build_object('id', id, 'channel', channel, 'kind', kind, 'state', state,
      'at', coalesce(sent_at, queued_at), 'to', to_masked, 'trouble', trouble) order by queued_at desc, id)
    from (select * from letter where application_id = ${applicationId} order by queued_at desc limit ${SHOWN}) letter)`
}
