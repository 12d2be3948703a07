import type { OrderForStaff } from "../../orders/index.ts"
import type { ContentLine } from "./content.ts"

/** What of an order its documents read; amounts of an order are with tax. */
export type SoldOrder = Pick<
  OrderForStaff,
  "delivery" | "deliveryTotal" | "taxTotal" | "taxes" | "taxDisplay" | "cashRounding" | "total"
> & { lines: readonly Line[]; shown: Pick<OrderForStaff["shown"], "delivery"> }

type Line = Pick<
  OrderForStaff["lines"][number],
  | "title"
  | "variantTitle"
  | "sku"
  | "quantity"
  | "unitPrice"
  | "discount"
  | "shownTotal"
  | "total"
  | "tax"
  | "taxRatePpm"
>

/** All that an order charged, as its market shows prices: each line, then the delivery. */
export function linesAsShown(order: SoldOrder): ContentLine[] {
  const delivery = deliveryShown(order)
  return [...order.lines.map(lineShown), ...(delivery ? [delivery] : [])]
}

function lineShown(line: Line): ContentLine {
  const totalMinor = line.shownTotal.minor
  const quantity = BigInt(line.quantity)
  const leads = line.unitPrice.minor * quantity - line.discount.minor === totalMinor
  // Where no tax is paid, prices that hold it do not lead to what is paid.
  const unitMinor = leads ? line.unitPrice.minor : totalMinor % quantity === 0n ? totalMinor / quantity : null
  return {
    ...namedAs(line),
    quantity: line.quantity,
    unitMinor: unitMinor === null ? null : Number(unitMinor),
    discountMinor: leads ? Number(line.discount.minor) : 0,
    totalMinor: Number(totalMinor),
  }
}

function namedAs(line: Line): Pick<ContentLine, "kind" | "title" | "detail" | "ratesPpm"> {
  return {
    kind: "goods",
    title: line.title,
    detail: [line.variantTitle, line.sku].filter(Boolean).join(" · ") || null,
    ratesPpm: [line.taxRatePpm],
  }
}

function deliveryShown(order: SoldOrder): ContentLine | undefined {
  const { delivery, deliveryTotal, shown, taxDisplay } = order
  if (!delivery) return undefined
  const totalMinor = taxDisplay === "gross" ? deliveryTotal.minor : deliveryTotal.minor - deliveryTax(order)
  return {
    kind: "delivery",
    title: delivery.title,
    detail: null,
    quantity: null,
    unitMinor: Number(shown.delivery.minor),
    discountMinor: Number(shown.delivery.minor - totalMinor),
    ratesPpm: [...deliveryByRate(order).keys()],
    totalMinor: Number(totalMinor),
  }
}

function deliveryTax({ lines, taxTotal }: SoldOrder): bigint {
  return lines.reduce((left, { tax }) => left - tax.minor, taxTotal.minor)
}

/** What of the delivery is taxed at which rate: what the lines leave of the order's taxes. */
export function deliveryByRate({ lines, taxes }: SoldOrder): Map<number, bigint> {
  const rates = taxes.map(({ ratePpm, net, tax }): [number, bigint] => {
    const ofLines = lines.filter((line) => line.taxRatePpm === ratePpm)
    return [ratePpm, ofLines.reduce((left, { total }) => left - total.minor, net.minor + tax.minor)]
  })
  return new Map(rates.filter(([, minor]) => minor > 0n))
}

/** The same with tax in every amount: what goes back is told as it was paid. */
export function linesAsPaid(order: SoldOrder): ContentLine[] {
  const lines = order.lines.map((line) =>
    paidLine(line, { quantity: line.quantity, minor: line.total.minor }),
  )
  const delivery = paidDelivery(order, order.deliveryTotal.minor)
  return [...lines.filter(({ totalMinor }) => totalMinor > 0), ...(delivery ? [delivery] : [])]
}

export function paidLine(
  line: Line,
  { quantity, minor }: { quantity: number | null; minor: bigint },
): ContentLine {
  return { ...namedAs(line), quantity, unitMinor: null, discountMinor: 0, totalMinor: Number(minor) }
}

export function paidDelivery(order: SoldOrder, minor: bigint): ContentLine | undefined {
  if (!order.delivery || minor === 0n) return undefined
  return {
    ...{ kind: "delivery", title: order.delivery.title, detail: null, quantity: null, unitMinor: null },
    ...{ discountMinor: 0, ratesPpm: [...deliveryByRate(order).keys()], totalMinor: Number(minor) },
  }
}
