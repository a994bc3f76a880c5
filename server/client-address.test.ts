import { expect, test } from "vitest"
import { clientAddress, trustedProxies } from "./client-address.ts"

const trusted = trustedProxies("10.0.0.0/8, 2001:db8::1")
const nobody = trustedProxies("")

test("without trusted proxies the socket says who asks, whatever the client writes", () => {
  expect(clientAddress("203.0.113.9", "198.51.100.1", nobody)).toBe("203.0.113.9")
  expect(clientAddress("::ffff:203.0.113.9", undefined, nobody)).toBe("203.0.113.9")
})

test("a trusted proxy says who is behind it; what the client wrote left of that means nothing", () => {
  expect(clientAddress("10.0.0.2", "127.0.0.1, 198.51.100.1", trusted)).toBe("198.51.100.1")
  expect(clientAddress("10.0.0.2", "127.0.0.1, 198.51.100.1, 10.9.9.9", trusted)).toBe("198.51.100.1")
  expect(clientAddress("2001:db8::1", "198.51.100.1:5020", trusted)).toBe("198.51.100.1")
})

test("from anybody else the same header is ignored", () => {
  expect(clientAddress("203.0.113.9", "198.51.100.1", trusted)).toBe("203.0.113.9")
})

test("a proxy that says nothing, or nonsense, is the client itself", () => {
  expect(clientAddress("10.0.0.2", undefined, trusted)).toBe("10.0.0.2")
  expect(clientAddress("10.0.0.2", "unknown", trusted)).toBe("10.0.0.2")
})

test("a setting that is no address is refused at start", () => {
  expect(() => trustedProxies("10.0.0.0/8, gateway")).toThrow("TRUSTED_PROXIES: gateway")
})
