"use server"
import { formAction } from "#app/form-action.ts"
import { searchSchema } from "#lib/review/schema.ts"
import { beginSearch } from "#lib/review/search/begin-search.ts"

export const searchHere = formAction("searchHere", searchSchema, beginSearch, ({ id }) => `/desk/search?of=${id}`)
