export { confirmPayment } from "./confirm.ts"
export { lapseUnpaidFees } from "./lapse-unpaid.ts"
export { raiseFee } from "./raise-fee.ts"
