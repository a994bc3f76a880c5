"use server"
import { refresh } from "next/cache"
import { formAction } from "#app/form-action.ts"
import { documentPath } from "#lib/application/documents.ts"
import { removeDocument } from "#lib/documents/remove.ts"
import { removeDocumentSchema } from "#lib/documents/schema.ts"

export const removeFile = formAction(
  "removeFile",
  removeDocumentSchema,
  async (actor, document) => {
    const removed = await removeDocument(actor, document)
    // The browser's Back button would show the file, and the application's version of before.
    refresh()
    return removed
  },
  ({ kind }) => `/application/${documentPath(kind)}?done=removed`,
)
