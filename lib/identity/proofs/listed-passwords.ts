import "server-only"
import { dictionary } from "@zxcvbn-ts/language-common"
import { passwordLength } from "../schema.ts"

/** The long ones among the passwords that leaked lists have most often, in small letters: some 1,500. Shorter ones are refused as such. */
export const listedPasswords: ReadonlySet<string> = new Set(
  dictionary["passwords-common"].filter((password) => password.length >= passwordLength.min),
)
