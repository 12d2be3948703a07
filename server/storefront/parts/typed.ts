import { randomUUID } from "node:crypto"
import { Refusal } from "../../kit/errors.ts"
import type { Html } from "../../kit/html.ts"
import { postalExample } from "../../modules/customers/index.ts"
import { sentenceOf } from "../../modules/settings/index.ts"
import type { Fields } from "../pages.ts"
import type { Place } from "../place.ts"
import { hidden, type Typed } from "./field.ts"

/**
 * One value of a form, never more than was asked for. Line breaks at the ends are the browser's, not the
 * writer's.
 */
export function textOf(fields: Fields, name: string, lengthMax = 300): string {
  const value = fields[name]
  const text = Array.isArray(value) ? value[0] : value
  return (text ?? "").replaceAll("\0", "").trim().slice(0, lengthMax)
}

/** A password is what was typed, blanks at its ends included. */
export function secretOf(fields: Fields, name: string): string {
  const value = fields[name]
  return typeof value === "string" ? value.slice(0, 200) : ""
}

/** The same, where nothing written means nothing said. */
export function optionalOf(fields: Fields, name: string, lengthMax = 300): string | undefined {
  return textOf(fields, name, lengthMax) || undefined
}

/** A hidden key per page shown: sent twice, the form is done once. */
export function formToken(token: string = randomUUID()): Html {
  return hidden("form_token", token)
}

export function tokenOf(fields: Fields): string | undefined {
  return optionalOf(fields, "form_token", 100)
}

export function typedOf(
  fields: Fields,
  names: readonly string[],
  problems: Record<string, string> = {},
): Typed {
  return { values: Object.fromEntries(names.map((name) => [name, textOf(fields, name)])), problems }
}

type FieldError = { field: string; code?: string; message: string }

/** Codes that are about one field, wherever they come from. */
const fieldOfCode: Record<string, string> = {
  "password.too_short": "password",
  "password.too_common": "password",
  "vat_number.unknown": "vatNumber",
  "vat_number.wrong": "vatNumber",
}

/**
 * What a refusal means for a form: a sentence beside each field that is wrong, and one above the form for
 * the rest. Anything but a refusal is thrown on.
 */
export function problemsFrom(
  error: unknown,
  place: Place,
  typed: Typed,
): { problems: Record<string, string>; general: string | undefined; status: number } {
  if (!(error instanceof Refusal) || error.status >= 500) throw error
  const { status } = error
  const field = fieldOfCode[error.code]
  const sentence = sentenceOf(place.locale, error)
  if (field !== undefined) return { problems: { [field]: sentence }, general: undefined, status }
  if (error.code !== "request.invalid") return { problems: {}, general: sentence, status }
  const problems: Record<string, string> = {}
  for (const { field: path, code } of (error.details.errors ?? []) as FieldError[]) {
    const name = path.split(".").at(-1) ?? path
    problems[name] ??= code === "email_name" ? place.say("form.email_name") : sentenceFor(place, typed, name)
  }
  return { problems: inOrder(problems, Object.keys(typed.values)), general: undefined, status }
}

/** As the fields stand on the page, so that the list of problems is worked through from top to bottom. */
function inOrder(problems: Record<string, string>, names: readonly string[]): Record<string, string> {
  const entries = Object.entries(problems)
  const rank = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length)
  return Object.fromEntries(entries.sort(([one], [other]) => rank(one) - rank(other)))
}

const known = new Set([
  "email",
  "name",
  "line1",
  "city",
  "phone",
  "region",
  "quantity",
  "paymentMethod",
  "deliveryMethodId",
])

// What is wrong with something that was written is not what is wrong with nothing.
const askedFor = new Set(["email", "name", "postalCode"])

function sentenceFor(place: Place, { values }: Typed, name: string): string {
  if (askedFor.has(name) && values[name] === "") return place.say(`form.missing.${name}`)
  if (name === "postalCode" && values.postalCode) {
    const country = values.country ?? ""
    const example = postalExample(country)
    if (example) return place.say("form.wrong.postal_code", { country: place.country(country), example })
  }
  if (known.has(name)) return place.say(`form.wrong.${name}`)
  return place.say(values[name] ? "form.wrong" : "form.missing")
}
