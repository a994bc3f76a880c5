import { describe, expect, test } from "vitest"
import { isCommonPassword } from "./common-password.ts"

describe("passwords that guessing begins with are refused", () => {
  test.each([
    ["password123"],
    ["Password1234!"],
    ["P@ssw0rd2026"],
    ["iloveyou2020"],
    ["Pakistan123"],
    ["pakistanzindabad"],
    ["lahore@12345"],
    ["ayesha&ahmed"],
    ["qwertyuiop"],
    ["qwerty123456"],
    ["1234567890"],
    ["0987654321"],
    ["1q2w3e4r5t"],
    ["1qaz2wsx3edc"],
    ["abcdefghij"],
    ["aaaaaaaaaaaa"],
    ["abcabcabcabc"],
    ["123123123123"],
    ["03001234567"],
    ["+92 300 1234567"],
    ["3520212345671"],
    ["24112026"],
    ["freelancer1"],
    ["welcome_2026"],
    ["adm1nistrat0r"],
    ["passwordpassword"],
    ["qwertyuiop123"],
    ["1029384756"],
    ["123qweasdzxc"],
    ["Mississippi"],
    ["christopher1995!"],
    ["zxcasdqwe123"],
  ])("%s", (password) => expect(isCommonPassword(password)).toBe(true))

  test("one's own address with figures", () => {
    expect(isCommonPassword("zulqarnain99", "zulqarnain@example.com")).toBe(true)
    expect(isCommonPassword("zulqarnain99", "somebody@example.com")).toBe(false)
  })
})

describe("what is not easily guessed is taken, however it is made", () => {
  test.each([
    ["correct horse battery staple"],
    ["tulip-kettle-varnish"],
    ["xK9$mQ2!vL"],
    ["میرا پیارا گھر لاہور میں ہے"],
    ["9473610285 47"],
    ["brown cow jumps high"],
  ])("%s", (password) => expect(isCommonPassword(password)).toBe(false))
})

test("a long password is judged in a blink", () => {
  const before = performance.now()
  isCommonPassword(`${"ab1!".repeat(31)}wxyz`)
  expect(performance.now() - before).toBeLessThan(100)
})
