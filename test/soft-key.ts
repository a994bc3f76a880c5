import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto"

/** A passkey in software (ES256, no attestation): what a phone's would answer, and what a thief's might. */
export type SoftKey = {
  counter: number
  origin: string
  /** Answers `navigator.credentials.create`, and begins at 0. */
  make: (challenge: string) => object
  /** Answers `navigator.credentials.get`; each time the counter is one more. */
  sign: (challenge: string) => object
}

export function newKey(origin: string): SoftKey {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const { x = "", y = "" } = publicKey.export({ format: "jwk" })
  const id = randomBytes(16)
  const rpHash = createHash("sha256").update(new URL(origin).hostname).digest()
  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: key.origin, crossOrigin: false }))
  const authData = (flags: number) => {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(key.counter)
    return Buffer.concat([rpHash, Buffer.from([flags]), counter])
  }
  const answer = (response: object) => ({
    id: id.toString("base64url"),
    rawId: id.toString("base64url"),
    type: "public-key",
    clientExtensionResults: {},
    response,
  })
  const key: SoftKey = {
    counter: 0,
    origin,
    make(challenge) {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const data = Buffer.concat([authData(userPresent | withKey), Buffer.alloc(16), length, id, coseKey(x, y)])
      return answer({
        clientDataJSON: clientData("webauthn.create", challenge).toString("base64url"),
        attestationObject: attestation(data).toString("base64url"),
        transports: ["internal"],
      })
    },
    sign(challenge) {
      key.counter += 1
      const data = authData(userPresent)
      const client = clientData("webauthn.get", challenge)
      const signed = Buffer.concat([data, createHash("sha256").update(client).digest()])
      return answer({
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: sign("sha256", signed, privateKey).toString("base64url"),
      })
    },
  }
  return key
}

const userPresent = 0x01
const withKey = 0x40

// CBOR by hand: {1: 2, 3: -7, -1: 1, -2: x, -3: y}, an ES256 key on P-256.
function coseKey(x: string, y: string): Buffer {
  const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20])
  return Buffer.concat([
    head,
    Buffer.from(x, "base64url"),
    Buffer.from([0x22, 0x58, 0x20]),
    Buffer.from(y, "base64url"),
  ])
}

// {"fmt": "none", "attStmt": {}, "authData": …}
function attestation(authData: Buffer): Buffer {
  const word = (text: string) => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])
  const bytes = Buffer.concat([Buffer.from([0x58, authData.length]), authData])
  return Buffer.concat([
    Buffer.from([0xa3]),
    word("fmt"),
    word("none"),
    word("attStmt"),
    Buffer.from([0xa0]),
    word("authData"),
    bytes,
  ])
}
