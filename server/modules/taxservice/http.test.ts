import { afterAll, beforeAll, expect, test } from "vitest"
import { keepsTheTaxContract } from "./provider.contract.ts"
import type { Failure, TaxQuestion } from "./provider.ts"
import { startTaxTwin, type TaxTwin, type TwinFault } from "./providers/http/http.twin.ts"
import { httpTaxProviders } from "./providers/http/index.ts"
import { checkUrl, digestOf, ratesFrom } from "./rules.ts"

const apiKey = "a-key-of-the-twin"
const ratePpm = ({ country }: TaxQuestion["to"], category: string) =>
  category === "zero" ? 0 : country === "US" ? 88_750 : 200_000

let twin: TaxTwin
beforeAll(async () => {
  twin = await startTaxTwin({ apiKey, ratePpm })
})
afterAll(() => twin.close())

keepsTheTaxContract("http", async () => {
  const own = await startTaxTwin({ apiKey, ratePpm })
  return { provider: httpTaxProviders()({ url: own.url, apiKey }), close: own.close }
})

const question: TaxQuestion = {
  currency: "USD",
  taxIncluded: false,
  to: { country: "US", region: "US-NY", postalCode: "10001" },
  lines: [{ id: "cln_1", sku: "MUG", category: "standard", quantity: 1, amountMinor: 2_000 }],
  deliveryMinor: 500,
}

const askOnce = async (options = {}) =>
  ratesFrom(
    question,
    await httpTaxProviders({ timeoutMs: 200, ...options })({ url: twin.url, apiKey }).quote(question),
  )

test.each<[TwinFault, Failure]>([
  ["silent", "silent"],
  ["error", "error"],
  ["half", "unreachable"],
  ["nonsense", "unreadable"],
  ["huge_rate", "unreadable"],
  ["lines", "lines"],
  ["sums", "sums"],
])("a fault of kind %s is a failure that is called %s, and never an exception", async (fault, failure) => {
  twin.faults.push(fault)
  expect(await askOnce()).toEqual({ kind: "failed", failure })
  expect(await askOnce()).toMatchObject({ kind: "rates", rates: { lines: { cln_1: 88_750 } } })
})

test("a wrong key and an address where nobody is are told apart", async () => {
  const ask = (url: string, key: string) =>
    httpTaxProviders({ timeoutMs: 500 })({ url, apiKey: key }).quote(question)
  expect(await ask(twin.url, "another-key")).toEqual({ kind: "failed", failure: "key" })
  expect(await ask("http://127.0.0.1:9", apiKey)).toEqual({ kind: "failed", failure: "unreachable" })
})

test("after three failures nobody waits for the service until it has rested", async () => {
  let now = 1_000
  const provider = httpTaxProviders({ timeoutMs: 200, restMs: 30_000, now: () => now })({
    url: twin.url,
    apiKey,
  })
  twin.faults.push("error", "error", "error")
  for (const _ of [1, 2, 3]) expect(await provider.quote(question)).toMatchObject({ failure: "error" })
  const asked = twin.questions.length
  expect(await provider.quote(question)).toEqual({ kind: "failed", failure: "resting" })
  expect(twin.questions.length).toBe(asked)
  now += 30_000
  expect(await provider.quote(question)).toMatchObject({ kind: "quote" })
})

test("questions that are alike have one digest; what delivery costs is no part of it", () => {
  const [line] = question.lines
  const two = { ...question, lines: [line, { ...line, id: "cln_2" }] as TaxQuestion["lines"] }
  expect(digestOf({ ...two, lines: [...two.lines].reverse(), deliveryMinor: 1 })).toBe(digestOf(two))
  expect(digestOf({ ...two, to: { ...two.to, postalCode: "10002" } })).not.toBe(digestOf(two))
})

test("a key goes over https, or to this very machine", () => {
  for (const url of ["https://tax.example.com/v1", "http://localhost:4100", "http://127.0.0.1:4100/x"]) {
    expect(() => checkUrl(url)).not.toThrow()
  }
  for (const url of [
    "http://tax.example.com",
    "https://me:word@tax.example.com",
    "https://tax.example.com/?a=1",
  ]) {
    expect(() => checkUrl(url)).toThrow(expect.objectContaining({ code: "taxservice.url" }))
  }
})
