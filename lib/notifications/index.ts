export type { Email, EmailPart, EmailWriter, EmailWriters } from "./email.ts"
export { emailWords, longDate, rupees } from "./words.ts"
