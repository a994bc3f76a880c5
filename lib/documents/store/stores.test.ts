import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import S3rver from "@20minutes/s3rver"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { DocumentStore } from "./document-store.ts"
import { folderStore } from "./folder.ts"
import { s3Store } from "./s3.ts"

const folder = mkdtempSync(join(tmpdir(), "portal-store-"))
const s3 = new S3rver({
  port: 0,
  address: "127.0.0.1",
  silent: true,
  directory: join(folder, "s3"),
  configureBuckets: [{ name: "documents", configs: [] }],
})
const stores: Record<string, () => DocumentStore> = { "a folder": () => folderStore(join(folder, "files")) }
const credentials = { region: "us-east-1", keyId: "S3RVER", secret: "S3RVER" }
let bucket = ""

beforeAll(async () => {
  const { port } = await s3.run()
  bucket = `http://127.0.0.1:${port}/documents`
})
afterAll(async () => {
  await s3.close()
  rmSync(folder, { recursive: true, force: true })
})
stores["an S3 server"] = () => s3Store({ url: bucket, ...credentials })

const content = Buffer.alloc(3_000_000, "sealed")

test.each(Object.keys(stores))("%s gives back what was put there, and nothing once it is removed", async (name) => {
  const store = stores[name]?.() as DocumentStore
  await store.put("Ab-_key", content)
  expect((await store.get("Ab-_key")).equals(content)).toBe(true)
  await store.remove("Ab-_key")
  await expect(store.get("Ab-_key")).rejects.toThrow()
  await store.remove("Ab-_key")
})

test("files in the folder are readable by the portal alone, and none is left half written", async () => {
  const place = join(folder, "own")
  await folderStore(place).put("Cd12", content)
  const [file] = readdirSync(join(place, "cd"))
  expect(file).toBe("Cd12")
  expect(statSync(join(place, "cd", "Cd12")).mode & 0o777).toBe(0o600)
})

test("a store that refuses is an error, and not an empty file", async () => {
  const stranger = s3Store({ url: bucket, ...credentials, secret: "wrong" })
  await expect(stranger.put("Ef34", content)).rejects.toThrow("403")
  await expect(s3Store({ url: `${bucket}-other`, ...credentials }).get("Ef34")).rejects.toThrow("404")
})
