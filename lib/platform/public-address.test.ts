import { expect, test } from "vitest"
import { isIn, isPublicAddress, readRanges } from "./public-address.ts"

const notPublic = [
  ..."0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 172.31.255.255".split(" "),
  ..."192.0.0.8 192.168.1.1 198.18.0.1 224.0.0.1 239.1.1.1 255.255.255.255".split(" "),
  ...":: ::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::a00:1 fc00::1 fd12::1 fe80::1 ff02::1 2002:7f00:1:: 2001:0:1::".split(
    " ",
  ),
  ..."localhost 0x7f000001 2130706433 example.org".split(" "),
  "",
]
for (const address of notPublic) {
  test(`${address || "nothing"} is not on the public network`, () => {
    expect(isPublicAddress(address)).toBe(false)
  })
}

test("what is on the public network is", () => {
  for (const address of ["8.8.8.8", "172.32.0.1", "203.124.40.1", "2606:4700::1111", "2400:cb00::1"]) {
    expect(isPublicAddress(address), address).toBe(true)
  }
})

test("a setting names addresses and ranges, and anything else is refused", () => {
  const ranges = readRanges("127.0.0.1, 10.20.0.0/16")
  expect(["127.0.0.1", "10.20.30.40"].map((address) => isIn(ranges, address))).toEqual([true, true])
  expect(["127.0.0.2", "10.21.0.1", "::1", "localhost"].some((address) => isIn(ranges, address))).toBe(false)
  for (const wrong of ["localhost", "10.0.0.0/99", "everything"]) expect(() => readRanges(wrong)).toThrow()
})
