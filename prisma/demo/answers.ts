import type { QuestionKey } from "#lib/application/questions.ts"
import { ibanCheckDigits } from "#lib/platform/fields/iban.ts"
import type { TrialKey } from "#lib/trial/people.ts"

/** What was typed into an application's pages, by question. */
export type TypedAnswers = Partial<Record<QuestionKey, Record<string, unknown>>>

/** Answers of the trial's freelancers. Who has begun has not got far. */
export const trialAnswers: Partial<Record<TrialKey, TypedAnswers>> = {
  begun: {
    "identity.name": {
      fullName: "Hina Baloch",
      fullNameUrdu: "حنا بلوچ",
      guardianKind: "father",
      guardianName: "Dad Muhammad Baloch",
    },
    "contact.mobile": { mobile: "0331 4567890" },
  },
  waits: answersOf({
    name: ["Usman Tariq", "عثمان طارق", "Tariq Mehmood"],
    identityNumber: "33100-9999901-3",
    born: { day: "9", month: "2", year: "1991" },
    gender: "man",
    mobile: "0321 7654321",
    address: {
      addressLine: "P-118, Peoples Colony",
      city: "Faisalabad",
      provinceCode: "punjab",
      districtCode: "faisalabad",
    },
    category: "software-development",
    link: "https://github.com/usman-tariq-example",
    account: "999900000001",
  }),
  registered: answersOf({
    name: ["Ayesha Siddiqui", "عائشہ صدیقی", "Naeem Siddiqui"],
    identityNumber: "42201-9999902-4",
    born: { day: "23", month: "7", year: "1994" },
    gender: "woman",
    mobile: "0300 2345678",
    address: {
      addressLine: "Flat 4, Block 13-D, Gulshan",
      city: "Karachi",
      provinceCode: "sindh",
      districtCode: "karachi-east",
    },
    category: "web-development",
    link: "https://www.upwork.com/freelancers/ayesha-example",
    account: "999900000002",
  }),
}

type Facts = {
  name: [latin: string, urdu: string, guardian: string]
  identityNumber: string
  born: { day: string; month: string; year: string }
  gender: string
  mobile: string
  address: Record<string, string>
  category: string
  link: string
  account: string
}

function answersOf({
  name,
  identityNumber,
  born,
  gender,
  mobile,
  address,
  category,
  link,
  account,
}: Facts): TypedAnswers {
  const [fullName, fullNameUrdu, guardianName] = name
  const bban = `MEZN9999${account}`
  return {
    "identity.name": { fullName, fullNameUrdu, guardianKind: "father", guardianName },
    "identity.card": {
      identityKind: "cnic",
      identityNumber,
      identityIssuedOn: { day: "12", month: "1", year: "2021" },
      identityExpiresOn: { day: "12", month: "1", year: "2031" },
    },
    "identity.person": { dateOfBirth: born, gender },
    "contact.mobile": { mobile },
    "contact.address": address,
    "work.category": { primaryCategory: category, furtherCategories: ["design-and-video"] },
    "work.experience": {
      skills: "TypeScript, PostgreSQL",
      yearsOfExperience: "6",
      platforms: ["upwork", "own_clients"],
    },
    "work.profiles": { profileLinks: link },
    "work.earnings": { earningsBand: "1000_2500" },
    "tax.ntn": { ntn: identityNumber },
    "bank.account": { bankCode: "MEZN", iban: `PK${ibanCheckDigits(bban)}${bban}`, accountTitle: fullName },
    "dollarAccount.choice": { wantsDollarAccount: "yes", dollarBankCode: "MEZN", dollarCurrency: "USD" },
    "consents.agreement": { consentRegistration: "yes", consentBankSharing: "yes", consentStatistics: "yes" },
  }
}
