// 1Bill's prefix for government slips, as the Passport Office prints it; the board's own is given at onboarding.
const BILLER = "999999"

/** The payment slip's 17 digits: the biller, the slip's own number, and a check digit against typing errors (Luhn). */
export function psidOf(sequence: bigint): string {
  const body = `${BILLER}${String(sequence).padStart(10, "0")}`
  return `${body}${luhnDigit(body)}`
}

function luhnDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}
