export type { AuditEvent } from "./events.ts"
export { lastChange } from "./last-change.ts"
export { record, visitor } from "./record.ts"
