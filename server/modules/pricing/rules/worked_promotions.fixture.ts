import { exponentOf } from "../../../kit/money.ts"
import { promotion } from "./promotions/promotions.fixture.ts"
import type { Action, Amounts, Condition, Items, Promotion } from "./promotions/types.ts"

type Money = { currency: string }

export const listed = (text: string) => text.split("; ").filter((part) => part !== "")

export function minorOf(text: string, { currency }: Money): number {
  const digits = exponentOf(currency)
  const [whole = "", fraction = ""] = text.split(".")
  return Number(whole + fraction.padEnd(digits, "0"))
}

export function ppm(percent: string | undefined): number {
  return Math.round(Number(percent) * 10_000)
}

/** Takes the endings off one by one; what is left is the action. */
export function readPromotion(text: string, { currency, place }: Money & { place: number }): Promotion {
  let rest = text
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest)
    if (found) rest = rest.replace(found[0], "")
    return found?.[1] ?? found?.[0]
  }
  const amount = (said: string | undefined): Amounts | null =>
    said ? [{ minor: minorOf(said, { currency }), currency }] : null
  const lineMax = amount(take(/ at most ([\d.]+) per line/))
  const timesMax = take(/ at most (\d+) times/)
  const orderMax = amount(take(/ at most ([\d.]+)$|(?<= at most )([\d.]+)(?= )/)?.replace(" at most ", ""))
  const subtotal = amount(take(/ if subtotal ([\d.]+)/))
  const pieces = take(/ if (\d+ [\w#]+)/)?.split(" ")
  const conditions: Condition[] = [
    ...(subtotal ? [{ kind: "subtotal" as const, items: {}, amounts: subtotal }] : []),
    ...(pieces
      ? [{ kind: "items" as const, quantityMin: Number(pieces[0]), items: readItems(pieces[1]) }]
      : []),
    ...(take(/ for friends/) ? [{ kind: "groups" as const, groupIds: ["friends"] }] : []),
    ...(take(/ first order/) ? [{ kind: "first_order" as const }] : []),
  ]
  const given = {
    priority: Number(take(/ priority (\d)/) ?? 1),
    group: take(/ group (\w+)/) ?? null,
    combines: take(/ alone/) === undefined,
    lineMax,
    orderMax,
    conditions,
  }
  return promotion(
    `p${place}`,
    readAction(rest.trim(), { currency, timesMax: Number(timesMax) || null }),
    given,
  )
}

function readItems(text = "all"): Items {
  const fullPriceOnly = text.endsWith(" full price")
  const [named = "", without] = text.replace(" full price", "").split(" but ")
  const lists = (names: string | undefined) => {
    const each = names?.split("+").filter((name) => name !== "all") ?? []
    return {
      variantIds: each.filter((name) => !name.startsWith("#")),
      collectionIds: each.filter((name) => name.startsWith("#")).map((name) => name.slice(1)),
    }
  }
  return {
    ...lists(named),
    ...(without ? { without: lists(without) } : {}),
    ...(fullPriceOnly ? { fullPriceOnly } : {}),
  }
}

type Around = Money & { timesMax: number | null }

function readAction(text: string, around: Around): Action {
  for (const [form, action] of forms) {
    const found = form.exec(text)
    if (found) return action(found.slice(1) as string[], around)
  }
  throw new Error(`No promotion: ${text}`)
}

function amountsOf(said: string | undefined, { currency }: Money): Amounts {
  return [{ minor: minorOf(said ?? "", { currency }), currency }]
}

const forms: [RegExp, (parts: string[], around: Around) => Action][] = [
  [/^free delivery$/, () => ({ kind: "delivery", ratePpm: 1_000_000 })],
  [/^([\d.]+)% off delivery$/, ([rate]) => ({ kind: "delivery", ratePpm: ppm(rate) })],
  [
    /^([\d.]+)% off (.+)$/,
    ([rate, items]) => ({ kind: "percentage", items: readItems(items), ratePpm: ppm(rate) }),
  ],
  [
    /^(?:([A-Z]{3}) )?([\d.]+) off (each )?(.+)$/,
    ([other, said, each, items], around) => ({
      kind: "amount",
      items: readItems(items),
      amounts: other ? [{ minor: 1, currency: other }] : amountsOf(said, around),
      per: each ? "unit" : "order",
    }),
  ],
  [
    /^(.+) for ([\d.]+) each$/,
    ([items, said], around) => ({
      kind: "fixed_price",
      items: readItems(items),
      amounts: amountsOf(said, around),
    }),
  ],
  [
    /^buy (\d+) (.+) get (\d+) (\S+) (free|[\d.]+%)( same)?$/,
    ([bought, buy, got, get, off = "", same], around) => ({
      kind: "buy_get",
      buy: readItems(buy),
      buyQuantity: Number(bought),
      get: readItems(get),
      getQuantity: Number(got),
      ratePpm: off === "free" ? 1_000_000 : ppm(off.slice(0, -1)),
      sameItem: same !== undefined,
      timesMax: around.timesMax,
    }),
  ],
  [
    /^spend (.+) on (.+)$/,
    ([steps = "", items], around) => ({
      kind: "tiers",
      items: readItems(items),
      tiers: steps.split(", ").map((step) => {
        const [from, gives = ""] = step.split(": ")
        const isPart = gives.endsWith("%")
        return {
          from: amountsOf(from, around),
          gives: isPart ? { ratePpm: ppm(gives.slice(0, -1)) } : { amounts: amountsOf(gives, around) },
        }
      }),
    }),
  ],
  [
    /^bundle (.+) for ([\d.]+)$/,
    ([parts = "", said], around) => ({
      kind: "bundle",
      amounts: amountsOf(said, around),
      timesMax: around.timesMax,
      parts: parts.split(" + ").map((part) => {
        const [quantity, items] = part.split(" ")
        return { quantity: Number(quantity), items: readItems(items) }
      }),
    }),
  ],
  [
    /^gift (\d+) (\w+) @/,
    ([count, variantId = ""]) => ({ kind: "gift", variantId, quantity: Number(count) }),
  ],
]
