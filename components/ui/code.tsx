/** A number or code (reference, PSID, IBAN) that reads left to right in every language. */
export function Code({ children }: { children: string }) {
  return <bdi className="ltr num">{children}</bdi>
}
