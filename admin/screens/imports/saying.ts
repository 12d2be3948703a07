import { Problem, sentenceOf } from "../../kit/problem.ts"
import type { Translate } from "../../kit/words.ts"
import { english } from "../../messages/here.ts"
import type { Key } from "../../messages/index.ts"
import type { BadgeTone } from "../../parts/states.tsx"
import type { Import, ImportRow } from "./reading.ts"

type Said = ImportRow["problems"][number]

/** What is wrong, in the reader's language by its code; one without words is said as the shop says it. */
export function problemText(t: Translate, { code, values, reason }: Said): string {
  const key = `imports.problem.${code}`
  if (!Object.hasOwn(english, key)) return reason
  return (t as (key: Key, values: Record<string, string>) => string)(key as Key, values)
}

/** Why a file could not be read, in the reader's language by its code. */
export function failureText(t: Translate, { problem, problemCode, problemValues }: Import): string {
  return sentenceOf(t, new Problem(422, { ...problemValues, code: problemCode, detail: problem }))
}

export function spotText(t: Translate, { line, column }: Said): string {
  return column === null ? t("imports.line", { line }) : t("imports.line_column", { line, column })
}

/** "title:de" is the title in German, "price:de" the price in that market. */
export function fieldText(t: Translate, field: string): string {
  const [name = "", part] = field.split(":")
  const key = `imports.field.${name}`
  const words = Object.hasOwn(english, key) ? (t as (key: Key) => string)(key as Key) : name
  return part === undefined ? words : `${words} (${part})`
}

type From = "imports.from_shopify" | "imports.from_shopify_customers"

/** A yes or no is said in the reader's language; everything else is what the file or the shop has. */
export function valueText(t: Translate, field: string, text: string): string {
  return field === "consent" ? t(text === "yes" ? "imports.yes" : "imports.no") : text
}

const delimiterNames = { ",": "comma", ";": "semicolon", "\t": "tab" } as const

export function factsText(t: Translate, { kind, layout, encoding, delimiter }: Import): string {
  const what = layout.startsWith("shopify") ? t(`imports.from_${layout}` as From) : t(`imports.kind.${kind}`)
  const between = t(`imports.delimiter.${delimiterNames[delimiter]}`)
  return [what, encoding.toUpperCase(), between].join(" · ")
}

export const stateTones: Record<Import["state"], BadgeTone> = {
  reading: "plain",
  ready: "warn",
  confirmed: "good",
  failed: "bad",
  discarded: "plain",
}
