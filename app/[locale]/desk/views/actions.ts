"use server"
import { formAction } from "#app/form-action.ts"
import { removeView } from "#lib/review/remove-view.ts"
import { saveView } from "#lib/review/save-view.ts"
import { removeViewSchema, saveViewSchema } from "#lib/review/schema.ts"

export const saveViewHere = formAction("saveViewHere", saveViewSchema, saveView, ({ address }) => address)
export const removeViewHere = formAction("removeViewHere", removeViewSchema, removeView, () => "/desk/views")
