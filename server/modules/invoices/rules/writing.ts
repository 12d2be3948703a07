import { dayIn } from "../../../kit/clock.ts"
import { methodInWords, type OrderForStaff } from "../../orders/index.ts"
import { localized, type Shop, t } from "../../settings/index.ts"
import type { Buyer, Content, ContentLine, Payment, Seller } from "./content.ts"
import type { Credit } from "./credit.ts"
import { linesAsShown, type SoldOrder } from "./order_lines.ts"
import type { PaperSize } from "./paper.ts"

export type SellerFacts = {
  vatNumber: string | null
  taxNumber: string | null
  registerEntry: string | null
  bankLines: string[]
  footers: Record<string, string>
}

/** What of an order its invoice reads. */
export type InvoicedOrder = SoldOrder &
  Parameters<typeof buyerOf>[0] &
  Pick<
    OrderForStaff,
    | "number"
    | "placedAt"
    | "locale"
    | "currency"
    | "discounts"
    | "taxTreatment"
    | "exemptBecause"
    | "tenders"
    | "paid"
    | "canceledTotal"
    | "paymentMethod"
    | "paymentFacts"
  > & { timeline: readonly Pick<OrderForStaff["timeline"][number], "kind" | "at">[] }

type Issuing = {
  number: string
  day: string
  order: InvoicedOrder
  paper: PaperSize
  shop: Pick<Shop, "legalName" | "logoFile" | "name" | "addressLines" | "email" | "phone" | "timeZone">
  facts: SellerFacts
  /** What each way to pay has brought; left out, all was paid by that of the order. */
  paidBy?: readonly PaidWay[]
}

type PaidWay = { method: string; amountMinor: bigint }

/** What an invoice says of an order as it was sold, and of what was paid of it by now. */
export function invoiceContent({ number, day, order, paper, shop, facts, paidBy = [] }: Issuing): Content {
  const sum = (minors: readonly bigint[]) => Number(minors.reduce((total, minor) => total + minor, 0n))
  return {
    form: 1,
    kind: "invoice",
    number,
    issuedOn: day,
    order: { number: order.number, placedOn: dayIn(order.placedAt, shop.timeZone) },
    corrects: null,
    because: null,
    locale: order.locale,
    currency: order.currency,
    paper,
    taxDisplay: order.taxDisplay,
    seller: sellerOf(shop, facts, order.locale),
    buyer: buyerOf(order),
    delivered: deliveredOf(order, shop.timeZone),
    lines: linesAsShown(order),
    discounts: order.discounts
      .filter(({ amount }) => amount.minor > 0n)
      .map(({ title, code, amount }) => ({ title, code, amountMinor: Number(amount.minor) })),
    taxes: order.taxes.map(({ ratePpm, net, tax }) => ({
      ratePpm,
      netMinor: Number(net.minor),
      taxMinor: Number(tax.minor),
    })),
    treatment: order.taxTreatment,
    exemptBecause: order.exemptBecause,
    netMinor: sum(order.taxes.map(({ net }) => net.minor)),
    taxMinor: sum(order.taxes.map(({ tax }) => tax.minor)),
    roundingMinor: Number(order.cashRounding.minor),
    totalMinor: Number(order.total.minor),
    payment: paymentOf(order, paidBy),
  }
}

export function sellerOf(shop: Issuing["shop"], facts: SellerFacts, locale: string): Seller {
  const { vatNumber, taxNumber, registerEntry, bankLines, footers } = facts
  return {
    name: shop.legalName || shop.name,
    logoFile: shop.logoFile,
    addressLines: shop.addressLines,
    email: shop.email,
    phone: shop.phone,
    ...{ vatNumber, taxNumber, registerEntry, bankLines },
    footer: localized(footers, locale),
  }
}

export function buyerOf(order: Pick<OrderForStaff, "address" | "buyerName" | "email" | "vatNumber">): Buyer {
  const { address, buyerName, email, vatNumber } = order
  const name = address?.name || buyerName || email || ""
  if (!address) return { name, address: null, vatNumber }
  const { line1, line2 = null, postalCode, city, region = null, country } = address
  return { name, address: { line1, line2, postalCode, city, region, country }, vatNumber }
}

/** The days on which it was collected, or parcels left; before that, those that were promised. */
function deliveredOf(order: InvoicedOrder, timeZone: string): Content["delivered"] {
  const daysOf = (one: string) =>
    order.timeline
      .filter(({ kind }) => kind === one)
      .map(({ at }) => dayIn(at, timeZone))
      .sort()
  const collected = order.delivery?.kind === "pickup" ? daysOf("delivered") : []
  const days = collected.length > 0 ? collected : daysOf("shipped")
  const [from, until] = [days[0], days.at(-1)]
  if (from !== undefined && until !== undefined) return { from, until }
  const promise = order.delivery?.promise
  return promise ? { from: promise.earliestOn, until: promise.latestOn } : null
}

function paymentOf(order: InvoicedOrder, paidBy: readonly PaidWay[]): Payment {
  const tenders = order.tenders.map(({ kind, lastFour, amount }) => ({
    ...{ by: kind, lastFour },
    amountMinor: Number(amount.minor),
  }))
  const byCards = tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const byMethod = Number(order.paid.minor) - byCards
  const owed = order.total.minor - order.canceledTotal.minor
  const dueMinor = Math.max(0, Number(owed - order.paid.minor))
  return {
    method: methodInWords(order),
    paid: [...tenders, ...(byMethod > 0 ? partsOf(order, { byMethod, paidBy }) : [])],
    dueMinor,
    facts: dueMinor > 0 && order.paymentFacts.length > 0 ? factsOf(order) : [],
  }
}

/** That of the order, or as many as have a part in it, where the order has heard of all of them by now. */
function partsOf(
  order: InvoicedOrder,
  { byMethod, paidBy }: { byMethod: number; paidBy: readonly PaidWay[] },
): Payment["paid"] {
  const sum = paidBy.reduce((total, { amountMinor }) => total + Number(amountMinor), 0)
  const part = { by: "method" as const, lastFour: null }
  const isOwn = paidBy.length === 1 && paidBy[0]?.method === order.paymentMethod
  if (isOwn || sum !== byMethod) return [{ ...part, amountMinor: byMethod }]
  return paidBy.map(({ method: paymentMethod, amountMinor }) => ({
    ...{ ...part, method: methodInWords({ ...order, paymentMethod }) },
    amountMinor: Number(amountMinor),
  }))
}

function factsOf({ locale, paymentFacts, number }: InvoicedOrder): Payment["facts"] {
  return [
    ...paymentFacts.map(({ label, value }) => ({ label: localized(label, locale), value })),
    { label: t(locale, "payment.reference"), value: number },
  ]
}

type Crediting = {
  number: string
  day: string
  because: "refund" | "canceled"
  invoice: Content
  lines: ContentLine[]
  credit: Credit
  /** The shop's facts of today: the buyer and the order are those of the invoice. */
  seller: Seller
}

/** What a credit note says. Its amounts hold their tax, as they were paid. */
export function creditContent(input: Crediting): Content {
  const { invoice, credit, lines, number, day, because, seller } = input
  const taxes = credit.rows.map(({ ratePpm, netMinor, taxMinor }) => ({
    ratePpm,
    netMinor: Number(netMinor),
    taxMinor: Number(taxMinor),
  }))
  const netMinor = taxes.reduce((sum, row) => sum + row.netMinor, 0)
  const taxMinor = taxes.reduce((sum, row) => sum + row.taxMinor, 0)
  const roundingMinor = Number(credit.roundingMinor)
  const named = lines.reduce((sum, { totalMinor }) => sum + totalMinor, 0)
  return {
    ...invoice,
    kind: "credit_note",
    ...{ number, issuedOn: day, because, seller },
    corrects: { number: invoice.number, issuedOn: invoice.issuedOn },
    taxDisplay: "gross",
    delivered: null,
    lines: [...lines, ...restLine(netMinor + taxMinor - named, taxes)],
    discounts: [],
    ...{ taxes, netMinor, taxMinor, roundingMinor },
    totalMinor: netMinor + taxMinor + roundingMinor,
    payment: null,
  }
}

/** What is no thing of its own: goodwill, or less because something was given back before. */
function restLine(totalMinor: number, taxes: Content["taxes"]): ContentLine[] {
  if (totalMinor === 0) return []
  const ratesPpm = taxes.map(({ ratePpm }) => ratePpm)
  return [
    {
      ...{ kind: "rest", title: "", detail: null, quantity: null, unitMinor: null, discountMinor: 0 },
      ...{ ratesPpm, totalMinor },
    },
  ]
}
