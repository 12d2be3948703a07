import type { z } from "zod"
import { Refusal } from "../errors.ts"
import { invalid } from "./problem.ts"

/** What came, as the schema makes it; what is wrong is refused field by field. */
export function checkInput<Input extends z.ZodType>(schema: Input, raw: unknown): z.output<Input> {
  const parsed = schema.safeParse(raw)
  if (!parsed.success) throw invalid(parsed.error)
  checkTexts(parsed.data, "")
  return parsed.data
}

// NUL, and half of a letter that UTF-16 writes in two: PostgreSQL keeps neither, in a text or in JSON.
const unkeepable = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Once for all routes, because a schema for an id or a name is written without a thought of them. */
function checkTexts(value: unknown, field: string): void {
  if (typeof value === "string") {
    if (!unkeepable.test(value)) return
    const message = "There is a character in it that cannot be kept."
    throw new Refusal("request.invalid", 422, `${field}: ${message}`, {
      errors: [{ field, code: "character", message }],
    })
  }
  if (typeof value !== "object" || value === null) return
  for (const [name, inside] of Object.entries(value))
    checkTexts(inside, field === "" ? name : `${field}.${name}`)
}
