export type { Email, EmailPart, EmailWriter, EmailWriters } from "./email.ts"
export { type LetterIds, type LetterName, sendLetter } from "./send-letter.ts"
export type { Text, TextWriters } from "./sms.ts"
export { emailWords, longDate, rupees } from "./words.ts"
