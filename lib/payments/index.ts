export { confirmPayment } from "./confirm.ts"
export { isFeePaid } from "./is-fee-paid.ts"
export { lapseUnpaidFees } from "./lapse-unpaid.ts"
export { raiseFee } from "./raise-fee.ts"
