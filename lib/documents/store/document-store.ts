import "server-only"
import { environment } from "#lib/platform/environment.ts"
import { folderStore } from "./folder.ts"
import { s3Store } from "./s3.ts"

/** Where sealed files rest. A key is chance and tells nothing. */
export type DocumentStore = {
  put: (key: string, content: Buffer) => Promise<void>
  /** Throws when it isn't there. */
  get: (key: string) => Promise<Buffer>
  /** Does nothing when it isn't there. */
  remove: (key: string) => Promise<void>
}

let opened: DocumentStore | undefined

/** The store of the settings: an S3-compatible one where its address is named, else a folder. */
export function documentStore(): DocumentStore {
  opened ??= fromSettings()
  return opened
}

function fromSettings(): DocumentStore {
  const { DOCUMENTS_S3_URL: url, DOCUMENTS_FOLDER: folder, ...env } = environment()
  if (!url) return folderStore(folder)
  const { DOCUMENTS_S3_REGION: region, DOCUMENTS_S3_KEY_ID: keyId = "", DOCUMENTS_S3_SECRET: secret = "" } = env
  return s3Store({ url, region, keyId, secret })
}
