export type { AuditEvent } from "./events.ts"
export { lastChange } from "./last-change.ts"
export { ownEntries } from "./own-entries.ts"
export { record, recordAll, visitor } from "./record.ts"
