import "server-only"
import { mkdir, open, readFile, rename, rm } from "node:fs/promises"
import path from "node:path"
import type { DocumentStore } from "./document-store.ts"

/** Files in a folder on this machine: for a portal of one node, or on a file system that all nodes share. */
export function folderStore(folder: string): DocumentStore {
  // Two letters of the key as a folder, so that no folder grows without end.
  const placeOf = (key: string) => path.join(path.resolve(folder), key.slice(0, 2).toLowerCase(), key)
  return {
    async put(key, content) {
      const place = placeOf(key)
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
      const file = await open(`${place}.arriving`, "w", 0o600)
      try {
        await file.writeFile(content)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(`${place}.arriving`, place)
    },
    get: (key) => readFile(placeOf(key)),
    async remove(key) {
      await rm(placeOf(key), { force: true })
      await rm(`${placeOf(key)}.arriving`, { force: true })
    },
  }
}
