import "server-only"
import { createHash } from "node:crypto"
import { AwsClient } from "aws4fetch"
import type { DocumentStore } from "./document-store.ts"

const LONGEST_MILLISECONDS = 30_000

export type S3Settings = { url: string; region: string; keyId: string; secret: string }

/** Objects in a bucket of an S3-compatible store; `url` is the bucket's own address. */
export function s3Store({ url, region, keyId, secret }: S3Settings): DocumentStore {
  const client = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, region, service: "s3", retries: 2 })
  const bucket = url.replace(/\/$/, "")

  async function ask(method: "PUT" | "GET" | "DELETE", key: string, content?: Buffer): Promise<Response> {
    const answer = await client.fetch(`${bucket}/${key}`, {
      method,
      redirect: "error",
      signal: AbortSignal.timeout(LONGEST_MILLISECONDS),
      headers: {
        "accept-encoding": "identity",
        // The store compares what arrives with this, and refuses what was cut short.
        "x-amz-content-sha256": createHash("sha256")
          .update(content ?? "")
          .digest("hex"),
      },
      ...(content ? { body: new Uint8Array(content) } : {}),
    })
    if (answer.ok || (method === "DELETE" && answer.status === 404)) return answer
    await answer.body?.cancel()
    throw new Error(`the document store answered ${method} with ${answer.status}`)
  }

  return {
    put: async (key, content) => void (await (await ask("PUT", key, content)).body?.cancel()),
    get: async (key) => Buffer.from(await (await ask("GET", key)).arrayBuffer()),
    remove: async (key) => void (await (await ask("DELETE", key)).body?.cancel()),
  }
}
