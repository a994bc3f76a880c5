export { openRequest } from "./open-request.ts"
export { ownDollarAccountData } from "./own-data.ts"
export { withdrawRequests } from "./withdraw.ts"
