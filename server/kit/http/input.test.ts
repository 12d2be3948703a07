import { expect, test } from "vitest"
import { z } from "zod"
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
