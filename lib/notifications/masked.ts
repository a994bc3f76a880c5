/** An e-mail address as far as its owner knows it again: "ay•••@example.org". */
export function maskedEmail(address: string): string {
  const at = address.lastIndexOf("@")
  return `${address.slice(0, Math.min(2, Math.max(1, at - 1)))}•••${address.slice(at)}`
}
