import { expect, test } from "vitest"
import { askedFor } from "./rules.ts"

test("digits are a phone number, compared from its end without the zeros of the country", () => {
  expect(askedFor("030 123456")).toEqual({ by: "phone", begin: "65432103" })
  expect(askedFor("+49 30 123456")).toEqual({ by: "phone", begin: "6543210394" })
  expect(askedFor("0000")).toEqual({ by: "phone", begin: "0000" })
})

test("what has an at sign is a mail address, everything else may be a name too", () => {
  expect(askedFor("ada@exa")).toEqual({ by: "email", begin: "ada@exa" })
  expect(askedFor("  Ada   Love ")).toEqual({ by: "words", begin: "Ada Love" })
  expect(askedFor("123")).toEqual({ by: "words", begin: "123" })
})
