import type { QuestionKey } from "../questions.ts"
import type { Context } from "./question.ts"

/** For tests: what somebody types who does everything right, as forms post it. */
export const goodAnswers = {
  "identity.name": {
    fullName: "Ayesha Khan",
    fullNameUrdu: "عائشہ خان",
    guardianKind: "father",
    guardianName: "Imran Khan",
  },
  "identity.card": {
    identityKind: "cnic",
    identityNumber: "35202-1234567-8",
    identityIssuedOn: { day: "3", month: "5", year: "2019" },
    identityExpiresOn: { day: "2", month: "5", year: "2029" },
  },
  "identity.person": { dateOfBirth: { day: "14", month: "8", year: "1994" }, gender: "woman" },
  "contact.mobile": { mobile: "0300 1234567" },
  "contact.address": {
    addressLine: "House 5, Street 3, Model Town",
    city: "Lahore",
    provinceCode: "punjab",
    districtCode: "lahore",
  },
  "work.category": { primaryCategory: "web-development", categoryOther: "", furtherCategories: ["design"] },
  "work.experience": {
    skills: "React, bookkeeping\nUrdu to English",
    yearsOfExperience: "4",
    platforms: ["upwork", "own_clients"],
  },
  "work.profiles": { profileLinks: "https://www.upwork.com/freelancers/~01\r\nhttps://github.com/ayesha" },
  "work.earnings": { earningsBand: "500_1000" },
  "tax.ntn": { ntn: "1234567-8" },
  "bank.account": { bankCode: "MEZN", iban: "PK12 MEZN 0099 9900 0000 0001", accountTitle: "Ayesha Khan" },
  "dollarAccount.choice": { wantsDollarAccount: "yes", dollarBankCode: "HABB", dollarCurrency: "USD" },
  "consents.agreement": { consentRegistration: "yes", consentBankSharing: "yes" },
} as const satisfies Record<QuestionKey, Record<string, unknown>>

export const context: Context = {
  today: "2026-11-30",
  minimumAge: 18,
  reference: {
    provinces: ["punjab", "sindh"],
    districts: [
      { code: "lahore", provinceCode: "punjab" },
      { code: "larkana", provinceCode: "sindh" },
    ],
    categories: ["web-development", "design", "other"],
    banks: [
      { code: "MEZN", offersDollarAccount: false },
      { code: "HABB", offersDollarAccount: true },
    ],
  },
}
