import { expect, test } from "vitest"
import { effortMs } from "./effort.fixture.ts"
import { emailOrNone, emailSchema, isMailAddress, sendableAddress, shownAddress } from "./mail_address.ts"

test("mail addresses are checked in linear time and in lower case", () => {
  expect(emailSchema.parse("  Ada.Lovelace+shop@Example.CO.UK ")).toBe("ada.lovelace+shop@example.co.uk")
  expect(emailSchema.parse("Grete@Müller.example")).toBe("grete@xn--mller-kva.example")
  expect(emailOrNone.parse(" ")).toBe("")
  expect(emailOrNone.safeParse("a@b").success).toBe(false)
  for (const bad of ["grété@example.com", "a@mü ller.de", "a@ü", "@müller.de"]) {
    expect([bad, emailSchema.safeParse(bad).success]).toEqual([bad, false])
  }
  for (const bad of [
    "",
    "a",
    "a@b",
    "a b@c.de",
    "a@b..de",
    "a@-b.de",
    "a@b.de\n",
    '"a"@b.de',
    "a@b.d",
    `${"a".repeat(250)}@b.de`,
  ]) {
    expect([bad, isMailAddress(bad)]).toEqual([bad, false])
  }
  // Mail servers take 64 octets before the @.
  for (const [letters, isTaken] of [
    [64, true],
    [65, false],
  ] as const) {
    const address = `${"a".repeat(letters)}@example.com`
    expect([letters, isMailAddress(address)]).toEqual([letters, isTaken])
    expect([letters, emailSchema.safeParse(address).success]).toEqual([letters, isTaken])
    expect([letters, emailOrNone.safeParse(address).success]).toEqual([letters, isTaken])
  }
  expect(emailSchema.safeParse(`${"a".repeat(65)}@example.com`).error?.issues).toMatchObject([
    { message: "A mail address has at most 64 characters before the @." },
  ])
  const effort = effortMs(() => {
    isMailAddress(`${"a.".repeat(120)}@`)
    emailSchema.safeParse(`a@${"a-".repeat(140)}`)
  })
  expect(effort).toBeLessThan(50)
})

test("a domain with umlauts is sent as mail servers know it, and shown as people write it", () => {
  for (const written of ["grete@müller.example", "a@sub.straße.example", "me@почта.example"]) {
    expect(sendableAddress(written)).toMatch(/^[\x21-\x7e]+$/)
    expect(shownAddress(sendableAddress(written))).toBe(written)
  }
  for (const plain of ["ada@example.com", "", "no address", "xn--@example.com"]) {
    expect([sendableAddress(plain), shownAddress(plain)]).toEqual([plain, plain])
  }
})
