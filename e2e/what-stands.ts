import { database } from "#lib/platform/database.ts"

/**
 * All that the database holds of these accounts (and invitations) and this application, as text to compare: rows, and what
 * the audit log says. That an officer has read something is noted and changes nothing, so it is left out; so is what the
 * worker notes meanwhile.
 */
export async function whatStands(accounts: readonly string[], application: string): Promise<string> {
  const [row] = await database.$queryRaw<{ stands: string }[]>`
    with mine as (
      select * from application where account_id = any(${accounts}::uuid[]) or id = ${application}::uuid
    )
    select jsonb_build_object(
      'accounts', (select jsonb_agg(a order by a.id) from account a where a.id = any(${accounts}::uuid[])),
      'applications', (select jsonb_agg(to_jsonb(a) - '{holder_seen_at,is_ready}'::text[] order by a.id) from mine a),
      'hashes', (select jsonb_agg(h order by h.hash) from number_hash h join mine on mine.id = h.application_id),
      'holders', (select jsonb_agg(h order by h.hash) from identity_holder h join mine using (account_id)),
      'pairs', (select jsonb_agg(p order by p.lower_id) from duplicate_pair p join mine on mine.id in (lower_id, higher_id)),
      'lookups', (select jsonb_agg(l order by l.what) from lookup_check l join mine on mine.id = l.application_id),
      'seconds', (select jsonb_agg(s order by s.id) from second_review s join mine on mine.id = s.application_id),
      'notes', (select jsonb_agg(n order by n.id) from review_note n join mine on mine.id = n.application_id),
      'marks', (select jsonb_agg(s order by s.section) from section_mark s join mine on mine.id = s.application_id),
      'earlier', (select jsonb_agg(b order by b.field) from answer_before b join mine on mine.id = b.application_id),
      'messages', (select jsonb_agg(m order by m.id) from message m join mine on mine.id = m.application_id),
      'documents', (select jsonb_agg(d order by d.id) from document d join mine on mine.id = d.application_id),
      'slips', (select jsonb_agg(s order by s.psid) from payment_slip s join mine on mine.id = s.application_id),
      'payments', (select jsonb_agg(p order by p.psid) from payment p join payment_slip s using (psid)
        join mine on mine.id = s.application_id),
      'registrations', (select jsonb_agg(r order by r.id) from registration r join mine on mine.id = r.application_id),
      'requests', (select jsonb_agg(d order by d.id) from dollar_account_request d
        join mine on mine.id = d.application_id),
      'enquiries', (select jsonb_agg(q order by q.id) from enquiry q where q.account_id = any(${accounts}::uuid[])),
      'answers', (select jsonb_agg(l order by l.id) from enquiry_letter l join enquiry q on q.id = l.enquiry_id
        where q.account_id = any(${accounts}::uuid[])),
      'addresses', (select jsonb_agg(c order by c.id) from email_change_by_desk c
        where c.account_id = any(${accounts}::uuid[])),
      'letters', (select jsonb_agg(l.id order by l.id) from letter l where l.account_id = any(${accounts}::uuid[])),
      'bulks', (select jsonb_agg(b order by b.id) from bulk_work b where b.account_id = any(${accounts}::uuid[])),
      'items', (select count(*) from bulk_item i join bulk_work b on b.id = i.bulk_id
        where b.account_id = any(${accounts}::uuid[])),
      'views', (select jsonb_agg(v order by v.id) from saved_view v where v.account_id = any(${accounts}::uuid[])),
      'sessions', (select jsonb_agg(jsonb_build_object(s.public_id::text, s.ended_at) order by s.public_id) from session s
        where s.account_id = any(${accounts}::uuid[])),
      'passkeys', (select jsonb_agg(p.id order by p.id) from passkey p where p.account_id = any(${accounts}::uuid[])),
      'invitations', (select jsonb_agg(i order by i.id) from staff_invitation i where i.id = any(${accounts}::uuid[])),
      'answered', (select count(*) from form_key f where f.account_id = any(${accounts}::uuid[])),
      'said', (select jsonb_agg(e.type order by e.id) from audit_entry e where e.type not in ('application.read', 'document.viewed')
        and (e.actor_id = any(${accounts}::uuid[]) or e.subject_id = any(${[...accounts, application]}::text[])))
    )::text as stands`
  return row?.stands ?? ""
}
