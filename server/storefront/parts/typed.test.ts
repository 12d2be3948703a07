import { expect, test } from "vitest"
import { Refusal } from "../../kit/errors.ts"
import { placeOf } from "../place.ts"
import { market, sampleShop } from "../samples.fixture.ts"
import { problemsFrom, secretOf, textOf, typedOf } from "./typed.ts"

const place = placeOf({ shop: sampleShop((plain) => plain), market, markets: [market], locale: "de" })
const typed = (values: Record<string, string>) => ({ values, problems: {} })
const invalid = (...fields: string[]) =>
  new Refusal("request.invalid", 422, "no", { errors: fields.map((field) => ({ field, message: "no" })) })

test("a field that is wrong gets a sentence in the reader's language, by its own name", () => {
  const { problems, general } = problemsFrom(invalid("email", "address.postalCode"), place, {
    ...typed({ email: "x", postalCode: "1", country: "DE" }),
  })
  expect(general).toBeUndefined()
  expect(problems).toEqual({
    email: "Das sieht nicht nach einer Mailadresse aus.",
    postalCode: "Eine Postleitzahl in Deutschland sieht aus wie 10115.",
  })
})

test("a mail address with too much before the @ is told so", () => {
  const errors = [{ field: "email", code: "email_name", message: "no" }]
  const refusal = new Refusal("request.invalid", 422, "no", { errors })
  expect(problemsFrom(refusal, place, typed({ email: "a" })).problems).toEqual({
    email: "Eine Mailadresse hat vor dem @ höchstens 64 Zeichen.",
  })
})

test("a field that is empty is asked for", () => {
  expect(problemsFrom(invalid("token"), place, typed({})).problems).toEqual({
    token: "Bitte füllen Sie dieses Feld aus.",
  })
  const empty = typed({ email: "", name: "", postalCode: "", country: "DE" })
  expect(problemsFrom(invalid("email", "address.name", "address.postalCode"), place, empty).problems).toEqual(
    {
      email: "Bitte schreiben Sie Ihre Mailadresse.",
      name: "Bitte nennen Sie den Namen.",
      postalCode: "Bitte nennen Sie die Postleitzahl.",
    },
  )
})

test("a password that is too short is said beside the password", () => {
  const refusal = new Refusal("password.too_short", 422, "no", { charactersMin: 8 })
  expect(Object.keys(problemsFrom(refusal, place, typed({})).problems)).toEqual(["password"])
})

test("what is about no field is said above the form; faults of ours are not the form's", () => {
  const refused = new Refusal("sign_in.refused", 401, "no")
  expect(problemsFrom(refused, place, typed({}))).toMatchObject({ problems: {}, status: 401 })
  expect(() => problemsFrom(new Error("bug"), place, typed({}))).toThrow("bug")
  expect(() => problemsFrom(new Refusal("shop.busy", 503, "no"), place, typed({}))).toThrow()
})

test("texts lose the blanks at their ends, passwords do not, and a field given twice counts once", () => {
  expect(textOf({ name: "  Ada\0 " }, "name")).toBe("Ada")
  expect(textOf({ name: ["Ada", "Bo"] }, "name")).toBe("Ada")
  expect(textOf({}, "name")).toBe("")
  expect(secretOf({ password: " a b " }, "password")).toBe(" a b ")
  expect(typedOf({ a: "x", b: "y" }, ["a", "c"]).values).toEqual({ a: "x", c: "" })
})
