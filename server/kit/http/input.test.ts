import { expect, test } from "vitest"
import { z } from "zod"
import type { Refusal } from "../errors.ts"
import { type FieldError, says } from "./field_errors.ts"
import { checkInput } from "./input.ts"

const schema = z.strictObject({
  name: z.string(),
  tags: z.array(z.strictObject({ word: z.string() })).default([]),
  at: z.coerce.date().optional(),
})

test.each([
  ["NUL", "a\0b"],
  ["the first half of a letter", "a\ud83d"],
  ["the second half", "\ude80a"],
])("a text with %s is refused, wherever it is", (_what, text) => {
  expect(() => checkInput(schema, { name: text })).toThrow("name: There is a character in it")
  const deep = { name: "boat", tags: [{ word: "sail" }, { word: text }] }
  expect(() => checkInput(schema, deep)).toThrow("tags.1.word: There is a character in it")
})

test("letters of every kind are taken", () => {
  const given = { name: "Größe 🚀 ไทย \u202e", at: "2026-03-01" }
  expect(checkInput(schema, given)).toEqual({ name: given.name, tags: [], at: new Date(given.at) })
})

test("what the schema does not take is refused field by field", () => {
  expect(() => checkInput(schema, { name: 1 })).toThrow(/^name: /)
})

test("each fault has a code and what it counts, so that it can be said in any language", () => {
  const sized = z.strictObject({
    name: z.string().min(1),
    code: z.string().regex(/^[a-z]+$/, says("letters", "Small letters only.")),
    tags: z.array(z.string()).max(1),
    count: z.int().min(2),
    kind: z.enum(["a", "b"]),
    gone: z.string(),
  })
  const given = { name: "", code: "A", tags: ["a", "b"], count: 1, kind: "c", other: 1 }
  const refused = () => checkInput(sized, given)
  expect(refused).toThrow(expect.objectContaining({ code: "request.invalid" }))
  try {
    refused()
  } catch (refusal) {
    const { errors } = (refusal as Refusal).details as { errors: FieldError[] }
    expect(
      Object.fromEntries(errors.map(({ field, code, values }) => [field, [code, values?.count]])),
    ).toEqual({
      name: ["empty", undefined],
      code: ["letters", undefined],
      tags: ["too_many", 1],
      count: ["too_low", 2],
      kind: ["choice", undefined],
      gone: ["missing", undefined],
      other: ["unknown", undefined],
    })
  }
})
