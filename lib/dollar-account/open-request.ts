import "server-only"
import { record } from "#lib/audit/index.ts"
import type { Actor } from "#lib/identity/actor.ts"
import { now, randomId } from "#lib/platform/clock.ts"
import type { Tx } from "#lib/platform/database.ts"

/**
 * Opens the request that the application asked for, now that its owner is registered. Nothing without the wish or
 * without the consent to share with the bank, and nothing while an earlier request of theirs is still open.
 */
export async function openRequest(tx: Tx, actor: Actor, applicationId: string): Promise<void> {
  const [request] = await tx.$queryRaw<{ id: string; bank_code: string; currency: string }[]>`
    insert into dollar_account_request (id, account_id, application_id, bank_code, currency,
      consented_at, consent_wording, requested_at, status_changed_at)
    select ${randomId()}::uuid, account_id, id, dollar_bank_code, dollar_currency,
      consent_bank_sharing_at, coalesce(consent_wording, ''), ${now()}, ${now()}
    from application where id = ${applicationId}::uuid and wants_dollar_account
      and consent_bank_sharing_at is not null and dollar_bank_code is not null and dollar_currency is not null
    on conflict do nothing -- dollar_account_request_one_open, dollar_account_request_application_id_key
    returning id::text, bank_code, currency`
  if (!request) return
  const { id, bank_code: bankCode, currency } = request
  await record(tx, actor, {
    type: "dollar_account.requested",
    request: id,
    application: applicationId,
    bankCode,
    currency,
  })
}
