export { findDuplicates, forgetDuplicates, holdDuplicates, markDuplicates, otherThan } from "./find.ts"
