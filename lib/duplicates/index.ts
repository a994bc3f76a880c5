export { findDuplicates, forgetDuplicates, holdDuplicates, joinDuplicates, markDuplicates, otherThan } from "./find.ts"
