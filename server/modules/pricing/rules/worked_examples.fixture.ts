import { readFileSync } from "node:fs"
import { decimalText, money } from "../../../kit/money.ts"
import type { Rounding, RoundingMode } from "../../settings/index.ts"
import type { CartToPrice, GiftToPrice, LineToPrice, TaxTreatment } from "./calculator.ts"
import { line as lineOf, longAgo, now } from "./promotions/promotions.fixture.ts"
import type { TaxCategory } from "./taxes.ts"
import { listed, minorOf, ppm, readPromotion } from "./worked_promotions.fixture.ts"

/** A row of `worked-examples.csv`, which a bookkeeper can read and reckon by hand. */
export type Example = {
  name: string
  currency: string
  prices: "gross" | "net"
  rounding: Rounding
  mode: RoundingMode
  /** `2 cup @ 11.90 19% [books] reduced; …` */
  lines: string
  /** `10% off all if subtotal 50.00; …` */
  promotions: string
  /** `4.90`, or `4.90 shares`, or `4.90 standard`. */
  delivery: string
  buyer: "" | "friends" | "new" | "known" | "exempt" | "reverse charge"
  /** The smallest coin. */
  coins: string
  /** What each line, or the delivery, is reduced by. */
  off: string
  /** By rate, the highest first. */
  tax: string
  total: string
}

export function workedExamples(): Example[] {
  const file = new URL("../worked-examples.csv", import.meta.url)
  const [head = "", ...rows] = readFileSync(file, "utf8").trim().split("\n")
  const names = cellsOf(head)
  return rows.map((row) => {
    const cells = cellsOf(row)
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""])) as Example
  })
}

/** Quotes stand around cells with a comma in them; no cell holds a quote itself. */
function cellsOf(row: string): string[] {
  return [...row.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? "")
}

/** The rates of an example, the highest first, are those of the categories in their order. */
const categories: TaxCategory[] = ["standard", "reduced", "super_reduced"]

export function cartOf(example: Example): CartToPrice {
  const { currency, prices: taxDisplay, rounding, mode: roundingMode, buyer } = example
  const ratePpms = [...example.lines.matchAll(/ ([\d.]+)%/g)].map(([, rate]) => ppm(rate))
  const [price, deliveryTax = "leading"] = example.delivery.split(" ")
  // The standard rate is 19 % where delivery is taxed at it, also where no goods are.
  const known = deliveryTax === "standard" ? [190_000, ...ratePpms] : ratePpms
  const rates = [...new Set(known)].filter((rate) => rate > 0).sort((one, other) => other - one)
  const categoryOf = (rate: string | undefined) => categories[rates.indexOf(ppm(rate))] ?? "zero"
  const toLine = (text: string) => readLine(text, { currency, categoryOf })
  const promotions = listed(example.promotions).map((text, place) => readPromotion(text, { currency, place }))
  const treatments: Record<string, TaxTreatment> = { exempt: "exempt", "reverse charge": "reverse_charge" }
  return {
    market: {
      code: "here",
      currency,
      taxDisplay,
      rounding,
      roundingMode,
      deliveryTax: deliveryTax as CartToPrice["market"]["deliveryTax"],
    },
    lines: listed(example.lines).map(toLine),
    taxRates: rates.map((ratePpm, place) => ({
      category: categories[place] as TaxCategory,
      ratePpm,
      validFrom: longAgo,
    })),
    taxTreatment: treatments[buyer] ?? "taxed",
    delivery: price ? { price: money(BigInt(minorOf(price, { currency })), currency) } : null,
    promotions,
    gifts: giftsOf(example, toLine),
    buyer: {
      groupIds: buyer === "friends" ? ["friends"] : [],
      isSignedIn: buyer === "friends",
      hasOrdered: buyer === "known" ? true : buyer === "new" ? false : null,
    },
    cashStepMinor: example.coins ? minorOf(example.coins, { currency }) : null,
    now,
  }
}

type ToRead = { currency: string; categoryOf: (rate: string | undefined) => TaxCategory }

function readLine(text: string, { currency, categoryOf }: ToRead): LineToPrice {
  const found = /^(\d+) (\w+) @ ([\d.]+) ([\d.]+)%(?: \[([\w, ]+)\])?( reduced)?( giftcard| file)?$/.exec(
    text,
  )
  if (!found) throw new Error(`No line: ${text}`)
  const [, quantity, id = "", price = "", rate, collections, reduced, kind] = found
  return lineOf(id, 0, {
    quantity: Number(quantity),
    unitPrice: money(BigInt(minorOf(price, { currency })), currency),
    taxCategory: categoryOf(rate),
    collectionIds: collections?.split(", ") ?? [],
    isReduced: reduced !== undefined,
    isDiscountable: kind !== " giftcard",
    isCarried: kind === undefined,
  })
}

function giftsOf({ promotions }: Example, toLine: (text: string) => LineToPrice): GiftToPrice[] {
  return listed(promotions).flatMap((text, place) => {
    const gift = /^gift (\d+ \w+ @ [\d.]+ [\d.]+%)/.exec(text)?.[1]
    return gift ? [{ promotionId: `p${place}`, line: toLine(gift) }] : []
  })
}

/** What the calculator said, in the words of an example. */
export function told(
  priced: ReturnType<typeof import("./calculator.ts").priceCart>,
): Pick<Example, "off" | "tax" | "total"> {
  const { currency } = priced
  const said = (minor: bigint) => decimalText({ minor, currency })
  const reduced = [...priced.lines, ...(priced.delivery ? [{ id: "delivery", ...priced.delivery }] : [])]
  return {
    off: reduced
      .filter(({ discount }) => discount.minor > 0n)
      .map(({ id, discount }) => `${id} ${said(discount.minor)}`)
      .join("; "),
    tax: priced.taxes.map(({ ratePpm, tax }) => `${ratePpm / 10_000}% ${said(tax.minor)}`).join("; "),
    total: said(priced.total.minor),
  }
}
