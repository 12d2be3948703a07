import { english } from "../messages/here.ts"
import type { Key } from "../messages/index.ts"
import type { Translate } from "./words.ts"

export type FieldProblem = {
  field: string
  code: string
  /** In English. */
  message: string
  values?: Record<string, string | number>
}

/** What the shop refused, or that it could not be asked: `code` is stable, `message` is its own sentence. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly requestId: string
  readonly fields: readonly FieldProblem[]
  readonly details: Readonly<Record<string, unknown>>

  constructor(status: number, body: unknown) {
    const given = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {}
    super(typeof given.detail === "string" ? given.detail : "")
    this.status = status
    this.code = typeof given.code === "string" ? given.code : "internal"
    this.requestId = typeof given.requestId === "string" ? given.requestId : ""
    this.fields = Array.isArray(given.errors) ? (given.errors as FieldProblem[]) : []
    this.details = given
  }

  /** Nothing is wrong with what was asked: the same may work in a moment. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 503 || this.status === 429
  }
}

/** Asking again helps nobody. */
export const isForbidden = (error: unknown) => error instanceof Problem && error.code === "staff.not_allowed"

/** Known before it is asked: as the shop would say it. */
export const notAllowed = () => new Problem(403, { code: "staff.not_allowed" })

export const unreachable = () => new Problem(0, { code: "unreachable" })

/**
 * A refusal in the reader's language; one that has no words there says its own, in English. A form that knows
 * better what a code means has words of its own.
 */
export function sentenceOf(t: Translate, error: unknown, here: Readonly<Record<string, Key>> = {}): string {
  if (!(error instanceof Problem)) return t("refusal.internal", { requestId: "" })
  const [wrong] = error.code === "request.invalid" ? error.fields : []
  if (wrong) return `${t("refusal.request.invalid")} ${fieldSentenceOf(t, wrong)}`
  const key = here[error.code] ?? `refusal.${error.code}`
  if (!Object.hasOwn(english, key))
    return error.message || t("refusal.internal", { requestId: error.requestId })
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(error.details)) {
    if (typeof value === "string" || typeof value === "number") values[name] = value
  }
  return saidWith(t, key as Key, values)
}

/** What is wrong with a field, in the reader's language; what has no words there says its own, in English. */
export function fieldSentenceOf(t: Translate, { code, message, values = {} }: FieldProblem): string {
  const key = `field.${code}`
  return Object.hasOwn(english, key) ? saidWith(t, key as Key, values) : message
}

/** The same, for whichever field a form asks about. */
export function fieldSentence(t: Translate, error: unknown, field: string): string | undefined {
  const found = error instanceof Problem ? error.fields.find((one) => one.field === field) : undefined
  return found && fieldSentenceOf(t, found)
}

function saidWith(t: Translate, key: Key, values: Record<string, string | number>): string {
  return (t as (key: Key, values: Record<string, string | number>) => string)(key, values)
}
