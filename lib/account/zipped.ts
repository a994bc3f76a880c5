import { Zip, ZipDeflate } from "fflate"
import type { DataFile } from "./data-parts.ts"

/** Files as one zip, as they come: nothing is collected but what is being packed. */
export async function* zipped(files: AsyncIterable<DataFile>): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    packed.push(chunk)
  })
  for await (const { path, content } of files) {
    const entry = new ZipDeflate(path, { level: 6 })
    zip.add(entry)
    for await (const chunk of content) {
      entry.push(chunk)
      yield* packed.splice(0)
    }
    entry.push(new Uint8Array(0), true)
    yield* packed.splice(0)
  }
  zip.end()
  yield* packed.splice(0)
}
