import { english } from "../messages/here.ts"
import type { Catalog, english as everyWord, Key, Message } from "../messages/index.ts"
import { accent } from "./pseudo.ts"

type BlanksIn<Text> = Text extends `${string}{${infer Blank}}${infer Rest}` ? Blank | BlanksIn<Rest> : never
type Text<One> = One extends { other: infer Other; one: infer Single } ? Other | Single : One

/** The blanks of a message, read from its English text: a call that leaves one out does not compile. */
export type Blanks<Name extends Key> =
  | BlanksIn<Text<(typeof everyWord)[Name]>>
  | ((typeof everyWord)[Name] extends string ? never : "count")

/** The keys of messages without a blank. */
export type PlainKey = { [Name in Key]: [Blanks<Name>] extends [never] ? Name : never }[Key]

export type Values<Name extends Key> = [Blanks<Name>] extends [never]
  ? []
  : [values: { [Blank in Blanks<Name>]: string | number }]

export type Translate = <Name extends Key>(key: Name, ...values: Values<Name>) => string

export type Words = { locale: string; t: Translate }

/** A region says how dates and sums are written: English alone would be that of America. */
export function regionOf(language: string, spoken: readonly string[]): string {
  return spoken.find((one) => one.toLowerCase().startsWith(`${language}-`)) ?? language
}

/** The words of a language. The pseudo-language is English in accents: what has none is in no catalog. */
export function openWords(
  language: string,
  catalog: Catalog = english,
  spoken: readonly string[] = [],
): Words {
  // Dates and sums of the pseudo-language are English.
  const known = regionOf(language === "qps" ? "en" : language, spoken)
  const numbers = new Intl.NumberFormat(known)
  const t = (key: Key, values: Record<string, string | number> = {}) => {
    const form = formOf(catalog[key], values)
    const text = language === "qps" ? accent(form) : form
    return text.replace(/\{(\w+)\}/g, (_blank, name: string) => {
      const value = values[name] ?? ""
      return typeof value === "number" ? numbers.format(value) : value
    })
  }
  return { locale: known, t: t as Translate }
}

/** One is exactly one: a language without plurals has the form where something else is said then. */
function formOf(message: Message, values: Record<string, string | number>) {
  if (typeof message === "string") return message
  return Number(values.count) === 1 ? message.one : message.other
}
