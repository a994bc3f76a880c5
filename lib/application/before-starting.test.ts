import { expect, test } from "vitest"
import { checkAddress, readCheckAddress, whatIsAgainst } from "./before-starting.ts"

const categories = ["web-development", "other"]
const all = { clients: "abroad", as: "self", work: "web-development", ready: "yes" }

test("the first question without an answer is asked, and nothing is held against who has not answered", () => {
  expect(readCheckAddress({}, categories)).toEqual({ answers: {}, next: "clients", isUnanswered: false })
  const begun = { clients: "abroad", as: "self" }
  expect(readCheckAddress(begun, categories)).toEqual({ answers: begun, next: "work", isUnanswered: false })
})

test("a form sent without an answer, or with one that is not on offer, asks again and says so", () => {
  expect(readCheckAddress({ asked: "clients" }, categories)).toMatchObject({ next: "clients", isUnanswered: true })
  expect(readCheckAddress({ ...all, work: "nonsense" }, categories)).toMatchObject({ next: "work", isUnanswered: true })
  expect(readCheckAddress({ clients: ["abroad", "pakistan"] }, categories)).toMatchObject({ next: "clients" })
})

test("with every answer there is a result, and each of them can be given anew", () => {
  expect(readCheckAddress(all, categories)).toEqual({ answers: all, next: null, isUnanswered: false })
  expect(checkAddress(all, "clients")).toBe("/check")
  expect(checkAddress(all, "work")).toBe("/check?clients=abroad&as=self")
})

test("registration is for who works for themselves and is paid from abroad, now or soon", () => {
  expect(whatIsAgainst(all)).toEqual([])
  expect(whatIsAgainst({ ...all, clients: "not_yet" })).toEqual([])
  expect(whatIsAgainst({ ...all, clients: "pakistan", ready: "young" })).toEqual(["pakistan", "young"])
  expect(whatIsAgainst({ ...all, as: "company" })).toEqual(["company"])
})
