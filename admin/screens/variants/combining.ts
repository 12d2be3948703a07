import type { Product, Variant } from "../products/reading.ts"

export type Option = Product["options"][number]
export type Choices = Readonly<Record<string, string>>

export const optionsMax = 5
export const variantsMax = 300

/** Options are also what shoppers filter by; these two words are taken there. */
const reserved = ["maker", "availability"]

const plain: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  æ: "ae",
  ø: "o",
  å: "a",
}

/** The code of a name, which stays when the name is changed; of two alike the second gets a number. */
export function codeOf(
  name: string,
  { taken, otherwise }: { taken: readonly string[]; otherwise: string },
): string {
  const letters = name
    .toLowerCase()
    .replace(/[äöüßæøå]/g, (letter) => plain[letter] ?? "")
    .normalize("NFD")
  const words = letters
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_0-9]+|_+$/g, "")
  const code = (words || otherwise).slice(0, 36)
  return firstFree(code, "_", [...taken, ...reserved])
}

/** The same for a value of an option, which may begin with a digit: 43, 500_ml. */
export function valueCodeOf(name: string, taken: readonly string[]): string {
  const digits = /^\s*(\d+)/.exec(name)?.[1] ?? ""
  const code = codeOf(name, { taken: [], otherwise: digits ? "" : "value" })
  return firstFree(digits ? [digits, code].filter(Boolean).join("_") : code, "_", taken)
}

function firstFree(text: string, joint: string, taken: readonly string[]): string {
  if (!taken.includes(text)) return text
  for (let number = 2; ; number++)
    if (!taken.includes(`${text}${joint}${number}`)) return `${text}${joint}${number}`
}

const isOne = (options: readonly Option[], one: Choices, other: Choices) =>
  options.every(({ code }) => one[code] === other[code])

/** Whether a variant has one known value of every option, and of nothing else. */
export function fits(options: readonly Option[], chosen: Choices): boolean {
  return (
    Object.keys(chosen).length === options.length &&
    options.every(({ code, values }) => values.some((value) => value.code === chosen[code]))
  )
}

/** What a variant is under other options: what it was if that still is, else what is said for all. */
export function choicesUnder(options: readonly Option[], chosen: Choices, forAll: Choices): Choices {
  return Object.fromEntries(
    options.map(({ code, values }) => {
      const known = [chosen[code], forAll[code]].find((given) => values.some((value) => value.code === given))
      return [code, known ?? values[0]?.code ?? ""]
    }),
  )
}

/** Two variants that are the same under these options. */
export function alikeUnder(options: readonly Option[], chosen: readonly Choices[]): boolean {
  return chosen.some((one, place) => chosen.slice(0, place).some((other) => isOne(options, one, other)))
}

/** Every combination that no variant is yet; what is put away counts, since it can be brought back. */
export function missingOf(options: readonly Option[], variants: readonly { options: Choices }[]): Choices[] {
  const all = options.reduce<Choices[]>(
    (begun, { code, values }) =>
      begun.flatMap((one) => values.map((value) => ({ ...one, [code]: value.code }))),
    [{}],
  )
  return all.filter((one) => !variants.some((variant) => isOne(options, one, variant.options)))
}

/** How many combinations there are, without making them. */
export function countOf(options: readonly Option[]): number {
  return options.reduce((count, { values }) => count * values.length, 1)
}

/** What the SKUs of a product have in common, without what says which variant it is. */
export function stemOf({ slug, variants }: { slug: string; variants: readonly Variant[] }): string {
  const stems = variants.map(({ sku, options }) =>
    Object.values(options).reduceRight((stem, code) => withoutEnd(stem, partOf(code)), sku),
  )
  const [first = ""] = stems
  let length = first.length
  for (const stem of stems) while (!stem.startsWith(first.slice(0, length))) length--
  const common = first.slice(0, length).replace(/[^\p{L}\p{N}]+$/u, "")
  return common.length > 2 ? common : slug.toUpperCase()
}

const partOf = (code: string) => code.replaceAll("_", "-").toUpperCase()

function withoutEnd(text: string, end: string): string {
  return text.toUpperCase().endsWith(`-${end}`) ? text.slice(0, -end.length - 1) : text
}

const skuLengthMax = 64

export function skuFor(stem: string, chosen: Choices, taken: readonly string[]): string {
  const parts = [stem, ...Object.values(chosen).map(partOf)].filter(Boolean)
  return firstFree(parts.join("-").slice(0, skuLengthMax - 4), "-", taken)
}
