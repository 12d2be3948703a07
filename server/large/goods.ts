import { numberedId } from "./ids.ts"
import { createdAt, diceIn, type Plan } from "./plan.ts"
import { aisles, colors, inventedName, inventedNames, materials, sizes, trust } from "./words.ts"

export type Good = {
  id: string
  number: number
  slug: string
  titles: { en: string; de: string }
  summaries: { en: string; de: string }
  maker: string
  attributeCodes: string[]
  popularity: number
  createdAt: Date
  shelf: number
  options: Option[]
  variants: Variant[]
}

type Choice = { code: string; en: string; de: string }
export type Option = { code: "color" | "size"; en: string; de: string; values: readonly Choice[] }

export type Variant = {
  id: string
  sku: string
  optionCodes: string[]
  titles: { en: string; de: string } | null
  priceMinor: number
  compareAtMinor: number | null
  weightGrams: number
}

export const shelves = aisles.flatMap((aisle, place) =>
  aisle.shelves.map((shelf) => ({ ...shelf, aisle: place })),
)

export const makers = 400

/** One product with its variants; which one it is says its number. */
export function goodOf(plan: Plan, number: number): Good {
  const dice = diceIn(plan, "product", number)
  const shelf = dice.below(shelves.length)
  const kind = shelves[shelf] as (typeof shelves)[number]
  const material = dice.pick(materials)
  const series = inventedName(dice.below(inventedNames))
  const maker = inventedName(dice.below(makers))
  const at = createdAt(plan, number)
  const options = optionsOf(dice.part(), dice.below(colors.length))
  const factor = 0.6 + 1.6 * dice.part() ** 2
  const isReduced = dice.chance(0.12)
  return {
    id: numberedId({ kind: "product", at, number }),
    number,
    slug: `${material.code}-${kind.code}-${series.toLowerCase()}-${number + 1}`,
    titles: {
      en: `${material.en} ${kind.en.toLowerCase()} ${series}`,
      de: `${kind.de} ${series}, ${material.de}`,
    },
    summaries: {
      en: `${kind.en} of ${material.en.toLowerCase()} by ${maker}. ${trust.en}`,
      de: `${kind.de} aus ${material.de} von ${maker}. ${trust.de}`,
    },
    maker,
    attributeCodes: [`maker:${maker.toLowerCase()}`, `material:${material.code}`],
    popularity: Math.floor((1_000_000 / (1 + number / 50)) * (0.5 + dice.part())),
    createdAt: at,
    shelf,
    options,
    variants: combinations(options).map((choices, part) => ({
      id: numberedId({ kind: "variant", at, number, part }),
      sku: `${String(number + 1).padStart(6, "0")}-${part + 1}`,
      optionCodes: choices.map(({ option, choice }) => `${option.code}:${choice.code}`).sort(),
      titles: choices.length === 0 ? null : titlesOf(choices),
      ...priceOf(kind.priceMinor * factor * (1 + 0.15 * largeness(choices)), isReduced),
      weightGrams: Math.round(kind.weightGrams * (1 + 0.3 * largeness(choices))),
    })),
  }
}

/** Two in five come in one kind only, one in four in colors and sizes. */
function optionsOf(part: number, firstColor: number): Option[] {
  const color = (count: number): Option => ({
    code: "color",
    en: "Color",
    de: "Farbe",
    values: Array.from(
      { length: count },
      (_, place) => colors[(firstColor + place) % colors.length] as Choice,
    ),
  })
  const size: Option = { code: "size", en: "Size", de: "Größe", values: sizes }
  if (part < 0.4) return []
  if (part < 0.6) return [color(3)]
  if (part < 0.75) return [size]
  return [color(2), size]
}

type Chosen = { option: Option; choice: Choice; place: number }

function combinations(options: readonly Option[]): Chosen[][] {
  return options.reduce<Chosen[][]>(
    (all, option) =>
      all.flatMap((before) => option.values.map((choice, place) => [...before, { option, choice, place }])),
    [[]],
  )
}

function titlesOf(choices: readonly Chosen[]): { en: string; de: string } {
  const join = (locale: "en" | "de") => choices.map(({ choice }) => choice[locale]).join(", ")
  return { en: join("en"), de: join("de") }
}

function largeness(choices: readonly Chosen[]): number {
  return choices.find(({ option }) => option.code === "size")?.place ?? 0
}

/** Prices end in ninety cents. */
function priceOf(minor: number, isReduced: boolean) {
  const price = Math.max(0, Math.floor(minor / 100)) * 100 + 90
  if (!isReduced) return { priceMinor: price, compareAtMinor: null }
  return { priceMinor: price, compareAtMinor: Math.floor((price * 1.25) / 100) * 100 + 90 }
}
