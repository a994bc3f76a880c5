export { isAsked } from "./look-up.ts"
export { type LookupCheck, lookupsOf } from "./lookups-of.ts"
export { orderLookupAgain, orderLookups, orderLookupsAgain } from "./order.ts"
export { type Lookup, lookups } from "./schema.ts"
