import { STATUS_CODES } from "node:http"
import type { z } from "zod"
import { Refusal } from "../errors.ts"
import { fieldErrorsOf } from "./field_errors.ts"

/** RFC 9457. `code` is stable and for programs, `detail` is a sentence for people. */
export type Problem = {
  type: string
  title: string
  status: number
  code: string
  detail: string
  requestId: string
} & { [extension: string]: unknown }

export const problemType = "application/problem+json; charset=utf-8"

export function problemOf(refusal: Refusal, requestId: string): Problem {
  // What a refusal adds never stands in the place of what every problem says.
  return {
    ...refusal.details,
    type: "about:blank",
    title: STATUS_CODES[refusal.status] ?? "Problem",
    status: refusal.status,
    code: refusal.code,
    detail: refusal.message,
    requestId,
  }
}

export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, part) => (typeof part === "bigint" ? Number(part) : part))
}

export const bug = (requestId: string) =>
  new Refusal(
    "internal",
    500,
    `Something went wrong on our side, and we have a note of it. If it happens again, tell us the number ${requestId}.`,
  )

// A request can be wrong in a thousand fields; ten are enough to begin with.
const errorsMax = 10

/** What is wrong with an input, field by field. */
export function invalid(error: z.ZodError): Refusal {
  const errors = error.issues.flatMap(fieldErrorsOf).slice(0, errorsMax)
  const [first] = errors
  const where = first?.field ? `${first.field.slice(0, 100)}: ` : ""
  return new Refusal("request.invalid", 422, `${where}${first?.message ?? "The request is not right."}`, {
    errors,
  })
}
