/**
 * What a browser may keep of an unsent answer until the server has it: these fields, and no others. Never an identity
 * number, an IBAN, an NTN, a date of birth or a password (docs/decisions, "Unsent answers in the browser"); whatever a form gets anew is
 * not kept until it is named here. A date's parts and a list's lines go by the name of their field.
 */
export const keptFields: readonly string[] = [
  "fullName",
  "fullNameUrdu",
  "guardianKind",
  "guardianName",
  "identityKind",
  "gender",
  "mobile",
  "addressLine",
  "city",
  "provinceCode",
  "districtCode",
  "primaryCategory",
  "categoryOther",
  "furtherCategories",
  "skills",
  "yearsOfExperience",
  "platforms",
  "profileLinks",
  "earningsBand",
  "bankCode",
  "accountTitle",
  "wantsDollarAccount",
  "dollarBankCode",
  "dollarCurrency",
  "words",
]
