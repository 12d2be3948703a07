import type { z } from "zod"

/**
 * What is wrong with one field: `code` and `values` for programs and other languages, `message` a sentence in
 * English.
 */
export type FieldError = {
  field: string
  code: string
  message: string
  values?: Record<string, string | number>
}

const codes = new Map<string, string>()

/** A rule's own sentence, with the code under which the words of other languages are found. */
export function says(code: string, sentence: string): string {
  codes.set(sentence, code)
  return sentence
}

export function fieldErrorsOf(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      field: [...issue.path, key].join("."),
      code: "unknown",
      message: "This field is not known here.",
    }))
  }
  const { code, values } = known(issue)
  const field = issue.path.join(".")
  return [
    { field, code: codes.get(issue.message) ?? code, message: issue.message, ...(values && { values }) },
  ]
}

type Known = { code: string; values?: Record<string, string | number> }

const sizes = {
  text: { small: "too_short", big: "too_long" },
  list: { small: "too_few", big: "too_many" },
  number: { small: "too_low", big: "too_high" },
}

function known(issue: z.core.$ZodIssue): Known {
  switch (issue.code) {
    case "invalid_type":
      // The library tells what it got in its sentence only.
      return { code: issue.message.endsWith("received undefined") ? "missing" : "type" }
    case "too_small": {
      const min = Number(issue.minimum)
      const { small } = sizes[kindOf(issue.origin)]
      return small === "too_short" && min === 1 ? { code: "empty" } : { code: small, values: { count: min } }
    }
    case "too_big":
      return { code: sizes[kindOf(issue.origin)].big, values: { count: Number(issue.maximum) } }
    case "invalid_value":
      return { code: "choice" }
    case "invalid_format":
      return { code: "format" }
    default:
      return { code: "wrong" }
  }
}

function kindOf(origin: string): keyof typeof sizes {
  if (origin === "string") return "text"
  return origin === "array" || origin === "set" || origin === "map" ? "list" : "number"
}
