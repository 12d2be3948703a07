import type { Shape } from "../../kit/api.ts"
import { inParts } from "../../kit/numbers.ts"

export type Content = Shape<"VariantContent">
export type ContentBase = Content["base"]
type ContentUnit = Content["unit"]

const thousandthsMax = 1_000_000_000

// What people write for each unit.
const units: Record<ContentUnit, RegExp> = {
  g: /^(?:g|gr|gram|gramm)$/i,
  kg: /^(?:kg|kilo|kilogram|kilogramm)$/i,
  ml: /^ml$/i,
  l: /^(?:l|liter|litre)$/i,
  cm: /^cm$/i,
  m: /^(?:m|meter|metre)$/i,
  piece: /^(?:x|pcs?|pieces?|st|stück|buah)?$/i,
}

const basesOf: Record<ContentUnit, readonly [ContentBase, ...ContentBase[]]> = {
  g: ["kg", "100g"],
  kg: ["kg", "100g"],
  ml: ["l", "100ml"],
  l: ["l", "100ml"],
  cm: ["m"],
  m: ["m"],
  piece: ["piece"],
}

/** "250 g", "0.75 l"; nothing where nothing is kept. */
export function contentText(content: Content | null): string {
  if (!content) return ""
  const { thousandths, unit } = content
  return `${thousandths / 1_000} ${unit}`
}

function partsOf(text: string): { thousandths: number; unit: ContentUnit } | undefined {
  const found = /^([\d.]+)\s*(\p{L}*)$/u.exec(text.trim())
  const unit = (Object.keys(units) as ContentUnit[]).find((one) => units[one].test(found?.[2] ?? "-"))
  const thousandths = inParts(found?.[1] ?? "", 3)
  if (!unit || !thousandths || thousandths > thousandthsMax) return undefined
  return { thousandths, unit }
}

/** What is typed; null for nothing, undefined for what is no content. */
export function contentOf(typed: { content: string; contentBase: ContentBase }): Content | null | undefined {
  if (typed.content.trim() === "") return null
  const parts = partsOf(typed.content)
  if (!parts) return undefined
  const [usual, ...others] = basesOf[parts.unit]
  const base = others.find((one) => one === typed.contentBase) ?? usual
  return { ...parts, base }
}

/** Of which quantities a price can be told beside what is typed. */
export function basesFor(text: string): readonly ContentBase[] {
  const parts = partsOf(text)
  return parts ? basesOf[parts.unit] : []
}
