/** A row's name in a page's language: its Urdu name on Urdu pages, its English one elsewhere. */
export function localName(row: { nameEn: string; nameUr: string }, locale: string): string {
  return locale === "ur" ? row.nameUr : row.nameEn
}
