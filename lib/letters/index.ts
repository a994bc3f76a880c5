export { ownLetterData } from "./own-data.ts"
export { addressOf, returnedAddress } from "./returned-address.ts"
export { type ShownLetter, type StoredLetter, shownLetters } from "./shown.ts"
export { lettersAbout } from "./stored.ts"
