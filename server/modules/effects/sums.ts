import { type Money, money } from "../../kit/money.ts"
import {
  type Amounts,
  amountsIn,
  goesAnotherWay,
  isOtherwise,
  isTouched,
  losesDelivery,
  type Outcome,
} from "./rules.ts"

export type Sums = { total: Money; tax: Money; delivery: Money }

export type OrderChange = { orderId: string; number: string; before: Money; after: Money }

type Judged = { currency: string; before: Outcome; after: Outcome }
export type JudgedOrder = Judged & {
  orderId: string
  number: string
  /** What was really charged then. */
  charged: Amounts
}

// As many as are read; the lists are there to look at single cases.
const examplesMax = 5

type Kept = {
  looked: number
  touched: number
  noDelivery: number
  before: Amounts
  after: Amounts
  /** Of what would still be sold: lines, those of unknown cost, those sold at a loss before and after. */
  margins: { lines: number; unknown: number; belowBefore: number; below: number }
}
type KeptOrders = Kept & { charged: Amounts; soldOtherwise: number; short: number; anotherWay: number }

const none: Amounts = { totalMinor: 0n, taxMinor: 0n, deliveryMinor: 0n }
const emptyCarts = (): Kept => ({
  ...{ looked: 0, touched: 0, noDelivery: 0, before: none, after: none },
  margins: { lines: 0, unknown: 0, belowBefore: 0, below: 0 },
})
const emptyOrders = (): KeptOrders => ({
  ...emptyCarts(),
  charged: none,
  soldOtherwise: 0,
  short: 0,
  anotherWay: 0,
})

/** Adds up what became of baskets, one after the other, per currency. */
export function openSums({ seesCosts }: { seesCosts: boolean }) {
  const currencies = new Map<string, { orders: KeptOrders; carts: Kept }>()
  const sumsIn = (currency: string) => {
    const found = currencies.get(currency) ?? { orders: emptyOrders(), carts: emptyCarts() }
    currencies.set(currency, found)
    return found
  }
  let rises: OrderChange[] = []
  let falls: OrderChange[] = []
  const stranded: OrderChange[] = []

  return {
    cart(judged: Judged): void {
      count(sumsIn(judged.currency).carts, judged)
    },
    order(judged: JudgedOrder): void {
      const { before, after, charged, currency } = judged
      const kept = sumsIn(currency).orders
      count(kept, judged)
      kept.charged = plus(kept.charged, charged)
      if (before.kind !== "sold" || isOtherwise(before, charged)) kept.soldOtherwise++
      if (before.kind === "nothing" || (before.kind === "sold" && before.isShort)) kept.short++
      if (goesAnotherWay(before, after)) kept.anotherWay++
      const change = changeOf(judged)
      if (losesDelivery(before, after)) {
        if (stranded.length < examplesMax) stranded.push(change)
        return
      }
      if (grownBy(change) > 0n) rises = largest([...rises, change])
      if (grownBy(change) < 0n) falls = largest([...falls, change])
    },
    result: () => ({
      currencies: [...currencies]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([currency, { orders, carts }]) => ({
          currency,
          orders: {
            ...shown(orders, currency, seesCosts),
            charged: inMoney(orders.charged, currency),
            soldOtherwise: orders.soldOtherwise,
            short: orders.short,
            anotherWay: orders.anotherWay,
          },
          carts: shown(carts, currency, seesCosts),
        })),
      rises,
      falls,
      stranded,
    }),
  }
}

function count(kept: Kept, { before, after }: Judged): void {
  kept.looked++
  if (isTouched(before, after)) kept.touched++
  if (losesDelivery(before, after)) kept.noDelivery++
  kept.before = plus(kept.before, amountsIn(before))
  kept.after = plus(kept.after, amountsIn(after))
  if (before.kind === "sold") kept.margins.belowBefore += before.margins.below
  if (after.kind !== "sold") return
  kept.margins.lines += after.margins.lines
  kept.margins.unknown += after.margins.unknown
  kept.margins.below += after.margins.below
}

function plus(one: Amounts, other: Amounts): Amounts {
  return {
    totalMinor: one.totalMinor + other.totalMinor,
    taxMinor: one.taxMinor + other.taxMinor,
    deliveryMinor: one.deliveryMinor + other.deliveryMinor,
  }
}

function changeOf({ orderId, number, currency, before, after }: JudgedOrder): OrderChange {
  return {
    orderId,
    number,
    before: money(amountsIn(before).totalMinor, currency),
    after: money(amountsIn(after).totalMinor, currency),
  }
}

const grownBy = ({ before, after }: OrderChange) => after.minor - before.minor

const size = (change: OrderChange) => (grownBy(change) < 0n ? -grownBy(change) : grownBy(change))

/** Currencies are not compared: minor units of one market are what its owner thinks in. */
function largest(changes: OrderChange[]): OrderChange[] {
  return changes.sort((one, other) => (size(one) < size(other) ? 1 : -1)).slice(0, examplesMax)
}

function shown(kept: Kept, currency: string, seesCosts: boolean) {
  const { looked, touched, noDelivery, before, after, margins } = kept
  return {
    looked,
    touched,
    noDelivery,
    before: inMoney(before, currency),
    after: inMoney(after, currency),
    margins: seesCosts ? margins : null,
  }
}

function inMoney({ totalMinor, taxMinor, deliveryMinor }: Amounts, currency: string): Sums {
  return {
    total: money(totalMinor, currency),
    tax: money(taxMinor, currency),
    delivery: money(deliveryMinor, currency),
  }
}
