import { auditText } from "#lib/audit/record.ts"
import { auditMac } from "#lib/platform/encryption.ts"
import type { Row } from "./copy.ts"

export type AuditRow = Parameters<typeof auditText>[0]

/** An audit entry as `record` would have written it, its keyed hash included. */
export function auditRow(entry: AuditRow): Row {
  const { keyId, mac } = auditMac(auditText(entry))
  return {
    at: entry.at,
    type: entry.type,
    actor_id: entry.actorId,
    actor_role: entry.actorRole,
    subject_kind: entry.subjectKind,
    subject_id: entry.subjectId,
    detail: JSON.stringify(entry.detail),
    key_id: keyId,
    mac,
  }
}
