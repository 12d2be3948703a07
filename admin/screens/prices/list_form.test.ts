import { expect, test } from "vitest"
import { emptyList, fieldsOf, minusPpm } from "./list_form.ts"

test("a list needs a name, a priority, and an end after its beginning", () => {
  const form = { ...emptyList, title: " Trade " }
  expect(fieldsOf(form, "UTC")).toMatchObject({
    title: "Trade",
    groupId: null,
    priority: 10,
    validFrom: null,
  })
  expect(fieldsOf({ ...form, title: " " }, "UTC")).toBeUndefined()
  expect(fieldsOf({ ...form, priority: "0" }, "UTC")).toBeUndefined()
  expect(fieldsOf({ ...form, from: "2026-12-02T10:00", until: "2026-12-01T10:00" }, "UTC")).toBeUndefined()
})

test("a percentage is read with either point", () => {
  expect(minusPpm("10")).toBe(-100_000)
  expect(minusPpm("12.5")).toBe(-125_000)
  for (const wrong of ["0", "100", "-5", "ten", "1.234"]) expect(minusPpm(wrong)).toBeUndefined()
})
