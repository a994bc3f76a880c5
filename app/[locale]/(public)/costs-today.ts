/** What the landing page says about money and time, each figure with the day from which it holds. */
export async function costsToday() {
  return {
    fee: { amountPaisa: 100_000, asOf: new Date("2026-07-01T00:00:00Z") },
    tax: { registeredBasisPoints: 25, otherBasisPoints: 100, asOf: new Date("2026-07-01T00:00:00Z") },
    reviewDays: 5,
  }
}
