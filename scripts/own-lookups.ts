/** In the trial the portal plays those whom it asks itself, unless others are named. */
export function ownLookups({
  PORT = "3000",
  OUTGOING_PRIVATE,
  ...named
}: Record<string, string | undefined>): Record<string, string> {
  const names = ["identity", "tax", "account"]
  const own = names.flatMap((what) => [
    [`LOOKUP_${what.toUpperCase()}_URL`, `http://127.0.0.1:${PORT}/api/trial/lookups/${what}`],
    [`LOOKUP_${what.toUpperCase()}_TOKEN`, "nobody-asks-for-it-here"],
  ])
  if (own.some(([name = ""]) => named[name])) return {}
  return { ...Object.fromEntries(own), OUTGOING_PRIVATE: [OUTGOING_PRIVATE, "127.0.0.1"].filter(Boolean).join(",") }
}
