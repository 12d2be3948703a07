import { expect, test } from "vitest"
import { z } from "zod"
import { exampleOf, textLike } from "./examples.ts"
import { openSchemas } from "./json_schema.ts"

test.each([
  "^ord_[0-9a-f]{32}$",
  "^[a-z]{3}_[0-9a-z]{1,60}$",
  "^[A-Z]{3}$",
  "^[a-z]{2}(?:-[A-Z]{2})?$",
  "^(\\d{4})-(0[1-9]|1[0-2])$",
  "^[\\w-]{43}$",
  "^(?!admin)[a-z][a-z0-9-]{0,19}$",
  "^https?:\\/\\/[^\\s/]+\\/?$",
  "^[^\\p{Cc}<>]*$",
  "^\\p{L}+\\.txt$",
])("a text for %s", (pattern) => {
  expect(textLike(pattern)).toMatch(new RegExp(pattern, "u"))
})

test("a pattern that is not plain has no example", () => {
  expect(textLike("^(?<=x)y$")).toBeUndefined()
  expect(textLike("(")).toBeUndefined()
})

test("an example is one that its schema takes", () => {
  const schema = z.strictObject({
    id: z.string().regex(/^boa_[0-9a-f]{32}$/),
    titles: z.record(z.string().regex(/^[a-z]{2}$/), z.string().min(1)),
    size: z.int().min(3).max(9),
    share: z.number().max(0),
    kinds: z.array(z.enum(["sail", "steam"])).min(1),
    note: z.string().min(20),
    at: z.iso.datetime(),
    left: z.string().optional(),
    where: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("sea") }),
      z.strictObject({ kind: z.literal("lake") }),
    ]),
  })
  const schemas = openSchemas()
  const example = exampleOf(schemas.of(schema), schemas.shared())
  expect(schema.safeParse(example)).toMatchObject({ success: true })
  expect(example).not.toHaveProperty("left")
})
