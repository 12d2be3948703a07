import { type Money, money } from "../../kit/money.ts"

type SoldLine = {
  quantity: number
  unitPrice: Money
  discount: Money
  giftOf: string | null
  total: Money
  tax: Money
}

type Sold = {
  currency: string
  taxDisplay: "gross" | "net"
  lines: readonly SoldLine[]
  deliveryTotal: Money
  deliveryTax: Money
  discountTotal: Money
  discounts: readonly { promotionId: string; title: string; code: string | null; amount: Money }[]
}

/**
 * The sums of an order as its market shows prices: in a net one without tax, which is told before the total.
 * What is bought, less each promotion, and the delivery come to the total.
 */
export type ShownSums = {
  /** All lines before promotions; gifts are not counted. */
  subtotal: Money
  /** What each promotion took off; one that gave a thing took nothing off. */
  discounts: { title: string; code: string | null; amount: Money }[]
  /** Before promotions. */
  delivery: Money
}

/** What a line comes to after promotions, as its market shows prices. */
export function shownTotal({ taxDisplay }: Pick<Sold, "taxDisplay">, { total, tax }: SoldLine): Money {
  return taxDisplay === "gross" ? total : money(total.minor - tax.minor, total.currency)
}

export function shownSums(sold: Sold): ShownSums {
  const { currency, lines, discounts } = sold
  const amount = (minor: bigint) => money(minor, currency)
  const before = (line: SoldLine) => line.unitPrice.minor * BigInt(line.quantity)
  const after = sumOf(lines, (line) => shownTotal(sold, line).minor)
  const deliveryMinor =
    sold.taxDisplay === "gross" ? sold.deliveryTotal.minor : sold.deliveryTotal.minor - sold.deliveryTax.minor
  // A buyer who pays no tax in a market with tax in its prices: they do not lead to what is paid.
  if (sumOf(lines, (line) => before(line) - line.discount.minor) !== after) {
    return { subtotal: amount(after), discounts: [], delivery: amount(deliveryMinor) }
  }
  const off = sumOf(lines, ({ discount }) => discount.minor)
  return {
    subtotal: amount(sumOf(lines, (line) => (line.giftOf === null ? before(line) : 0n))),
    discounts: discounts
      .map(({ promotionId, title, code, amount: gave }) => {
        const gifts = sumOf(lines, (line) => (line.giftOf === promotionId ? line.discount.minor : 0n))
        return { title, code, amount: amount(gave.minor - gifts) }
      })
      .filter(({ amount: { minor } }) => minor > 0n),
    delivery: amount(deliveryMinor + sold.discountTotal.minor - off),
  }
}

function sumOf(lines: readonly SoldLine[], minorOf: (line: SoldLine) => bigint): bigint {
  return lines.reduce((sum, line) => sum + minorOf(line), 0n)
}
