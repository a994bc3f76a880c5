import { addDays, type CalendarDate } from "#lib/platform/clock.ts"
import { ibanCheckDigits } from "#lib/platform/fields/iban.ts"
import type { Chance } from "./chance.ts"
import { family, menFirst, skills, womenFirst } from "./names.ts"

type District = { code: string; provinceCode: string; nameEn: string }

/** What the seed draws from: the reference data that a database holds. */
export type Reference = {
  districtsByProvince: (readonly [District[], number])[]
  categories: { code: string; purposeCode: string | null }[]
  banks: string[]
  dollarBanks: string[]
  declineReasons: string[]
  holidays: ReadonlySet<CalendarDate>
  feePaisa: number
}

// The census of 2023, roughly: where people live is where they freelance from.
const provinceWeights: Record<string, number> = {
  punjab: 53,
  sindh: 25,
  "khyber-pakhtunkhwa": 13,
  balochistan: 3,
  islamabad: 4,
  "azad-jammu-kashmir": 1.5,
  "gilgit-baltistan": 0.5,
}

const platforms = ["upwork", "fiverr", "freelancer", "linkedin", "github", "own_clients"] as const
const bands = ["none_yet", "under_500", "500_1000", "1000_2500", "2500_5000", "5000_10000", "over_10000"] as const

/** A freelancer's answers, made up. `index` makes the numbers that must differ differ. */
export function person(index: number, chance: Chance, reference: Reference, on: CalendarDate) {
  const woman = chance.is(0.27)
  const names = nameOf(woman, chance)
  const district = districtOf(chance, reference)
  const bankCode = chance.pickEarly(reference.banks)
  const identityNumber = identityNumberOf(index, woman, chance)
  const category = chance.pickEarly(reference.categories)
  return {
    ...names,
    gender: woman ? "woman" : "man",
    identityKind: chance.weighted([
      ["cnic", 94],
      ["nicop", 5],
      ["poc", 1],
    ] as const),
    identityNumber,
    identityIssuedOn: addDays(on, -chance.between(200, 3000)),
    identityForLife: chance.is(0.04),
    identityExpiresOn: addDays(on, chance.between(30, 3000)),
    dateOfBirth: addDays(on, -Math.round(365.25 * 18 + chance.next() ** 1.6 * 365.25 * 40) - 1),
    mobile: `+923${String(chance.between(0, 499_999_999)).padStart(9, "0")}`,
    addressLine: `House ${chance.between(1, 900)}, Street ${chance.between(1, 60)}`,
    city: district.nameEn,
    provinceCode: district.provinceCode,
    districtCode: district.code,
    primaryCategory: category.code,
    purposeCode: category.purposeCode,
    furtherCategories: chance.is(0.3)
      ? [chance.pick(reference.categories).code].filter((c) => c !== category.code)
      : [],
    skills: [...new Set([chance.pick(skills), chance.pick(skills), chance.pick(skills)])],
    yearsOfExperience: chance.between(0, 15),
    platforms: [...new Set([chance.pickEarly(platforms), chance.pickEarly(platforms)])],
    profileLinks: [`https://www.upwork.com/freelancers/seed-${index}`],
    earningsBand: chance.pickEarly(bands),
    ntn: chance.is(0.8) ? identityNumber : `${1_000_000 + ((index * 7_919) % 8_999_999)}-${chance.between(0, 9)}`,
    bankCode,
    iban: ibanOf(bankCode, index),
    accountTitle: chance.is(0.93) ? names.fullName.toUpperCase() : names.guardianName.toUpperCase(),
    dollar: chance.is(0.35)
      ? {
          bankCode: chance.pick(reference.dollarBanks),
          currency: chance.weighted([
            ["USD", 9],
            ["EUR", 1],
          ] as const),
        }
      : null,
  }
}
export type SeedPerson = ReturnType<typeof person>

function nameOf(woman: boolean, chance: Chance) {
  const first = chance.pickEarly(woman ? womenFirst : menFirst)
  const middle = !woman && first[0] === "Muhammad" ? chance.pick(menFirst) : null
  const last = chance.pickEarly(family)
  const father = chance.pickEarly(menFirst)
  const parts = [first, middle, last].filter((name) => name !== null)
  return {
    fullName: parts.map(([latin]) => latin).join(" "),
    fullNameUrdu: chance.is(0.55) ? parts.map(([, urdu]) => urdu).join(" ") : null,
    guardianKind: woman && chance.is(0.3) ? "spouse" : "father",
    guardianName: `${father[0]} ${last[0]}`,
  }
}

function districtOf(chance: Chance, { districtsByProvince }: Reference) {
  return chance.pickEarly(chance.weighted(districtsByProvince))
}

/** The districts of each province, with how likely it is that a freelancer lives there. */
export function byProvince(districts: readonly District[]): (readonly [District[], number])[] {
  const provinces = Map.groupBy(districts, ({ provinceCode }) => provinceCode)
  return [...provinces].map(([code, own]) => [own, provinceWeights[code] ?? 2] as const)
}

// Multiplying by a number that shares no factor with ten thousand million visits each of them once: no two are equal.
function identityNumberOf(index: number, woman: boolean, chance: Chance): string {
  const middle = (BigInt(index) * 7_368_787_933n + 1_234_567_890n) % 100_000_000_000n
  const last = woman ? chance.pick([2, 4, 6, 8]) : chance.pick([1, 3, 5, 7, 9])
  return `${chance.pickEarly([3, 4, 1, 5, 6, 7, 2])}${String(middle).padStart(11, "0")}${last}`
}

/** An IBAN with right check digits (ISO 13616: mod 97 is 1) and an account number that no bank gives. */
export function ibanOf(bankCode: string, index: number): string {
  const account = `9999${String(index).padStart(12, "0")}`
  return `PK${ibanCheckDigits(`${bankCode}${account}`)}${bankCode}${account}`
}
