export { type Action, claimable, live, type Status, statuses, transitions } from "./lifecycle.ts"
export { move } from "./move.ts"
