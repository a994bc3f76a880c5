/** Which documents an application takes, in the order in which they are asked. Browser-safe. */
export const documentKinds = [
  "cnic_front",
  "cnic_back",
  "ntn_certificate",
  "bank_certificate",
  "proof_of_work",
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** How many of a kind an application may have. A second card front takes the first one's place. */
export const mostOf: Record<DocumentKind, number> = {
  cnic_front: 1,
  cnic_back: 1,
  ntn_certificate: 1,
  bank_certificate: 1,
  proof_of_work: 10,
}

/**
 * What is there of each kind; "not_asked" for an application that was submitted before the portal took documents: it
 * owes none, and one that is added is welcome.
 */
export type DocumentsThere = readonly DocumentKind[] | "not_asked"

/** The kinds that are still to be added before the application can be sent. */
export function missingDocuments(there: DocumentsThere): DocumentKind[] {
  return there === "not_asked" ? [] : documentKinds.filter((kind) => !there.includes(kind))
}

/** Below `/application/`: "documents/cnic-front"; without a kind the page that lists them all. */
export function documentPath(kind?: DocumentKind): string {
  return kind ? `documents/${kind.replaceAll("_", "-")}` : "documents"
}

/** The kind at an address, if there is one. */
export function documentKindAt(part: string): DocumentKind | undefined {
  return documentKinds.find((kind) => documentPath(kind) === `documents/${part}`)
}
