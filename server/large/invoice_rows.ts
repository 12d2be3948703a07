// tidy: writes, because no command issues as fast; the books audit says whether they agree.

import { createHash } from "node:crypto"
import { setImmediate as nextTurn } from "node:timers/promises"
import type pg from "pg"
import { dayIn } from "../kit/clock.ts"
import type { Db } from "../kit/db.ts"
import { money } from "../kit/money.ts"
import {
  type Content,
  creditContent,
  creditFor,
  type DocumentKind,
  getSettings,
  type InvoicedOrder,
  type InvoiceSettings,
  invoiceContent,
  linesAsPaid,
  numberIn,
  type PaperSize,
  paperFor,
  prefixOn,
  sellerOf,
  templatesOf,
} from "../modules/invoices/index.ts"
import { getShop, type Shop as ShopFacts, standingMarket } from "../modules/settings/index.ts"
import type { Sheets } from "./copy.ts"
import { actor, market } from "./goods_rows.ts"
import { numberedId } from "./ids.ts"
import { type Shop, soldOf } from "./order_rows.ts"
import { later, type Story, storyOf } from "./orders.ts"
import type { Plan } from "./plan.ts"

/** How the shop issues, and which number each order's documents have. */
export type Issuing = {
  shop: ShopFacts
  paper: PaperSize
  settings: InvoiceSettings
  series: Record<DocumentKind, { template: string; digits: number }>
  /** By the number of the order; zero where there is none. */
  sequences: Record<DocumentKind, Uint32Array>
  /** How many numbers each series has given. */
  given: Map<string, { kind: DocumentKind; count: number }>
}

/** Numbers follow each other in time, so all stories are looked through before the first one is written. */
export async function openIssuing(db: Db, plan: Plan): Promise<Issuing> {
  const [shop, settings, templates, sold] = await Promise.all([
    getShop(db),
    getSettings(db),
    templatesOf(db),
    standingMarket(db, market.code),
  ])
  const seriesOf = (kind: DocumentKind) => {
    const found = templates.find((one) => one.kind === kind)
    return { template: found?.prefix ?? "", digits: found?.digits ?? 5 }
  }
  const sequences = { invoice: new Uint32Array(plan.orders), credit_note: new Uint32Array(plan.orders) }
  const issuing: Issuing = {
    ...{ shop, settings, sequences, given: new Map(), paper: paperFor(settings.paper, sold) },
    series: { invoice: seriesOf("invoice"), credit_note: seriesOf("credit_note") },
  }
  const moments = { invoice: new Float64Array(plan.orders), credit_note: new Float64Array(plan.orders) }
  for (let order = 0; order < plan.orders; order++) {
    const story = storyOf(plan, order)
    moments.invoice[order] = invoicedAt(story)?.getTime() ?? 0
    moments.credit_note[order] = creditedAt(story)?.getTime() ?? 0
    if (order % 200 === 0) await nextTurn()
  }
  for (const kind of ["invoice", "credit_note"] as const) count(issuing, kind, moments[kind])
  return issuing
}

function count({ sequences, given, ...issuing }: Issuing, kind: DocumentKind, moments: Float64Array): void {
  const inTime = Uint32Array.from(moments.keys())
    .filter((order) => moments[order] !== 0)
    .sort((one, other) => (moments[one] ?? 0) - (moments[other] ?? 0) || one - other)
  for (const order of inTime) {
    const prefix = prefixAt(issuing, kind, new Date(moments[order] ?? 0))
    const series = given.get(prefix) ?? { kind, count: 0 }
    sequences[kind][order] = ++series.count
    given.set(prefix, series)
  }
}

function prefixAt({ series, shop }: Pick<Issuing, "series" | "shop">, kind: DocumentKind, at: Date): string {
  return prefixOn(series[kind].template, dayIn(at, shop.timeZone))
}

/** The series have counted to their end before their documents are there: nobody else takes a number. */
export async function writeSeries(client: pg.Client, { plan, issuing }: Shop): Promise<void> {
  const { given, series } = issuing
  for (const [prefix, { kind, count }] of given) {
    await client.query(
      `insert into invoices.series (prefix, kind, digits, first_number, next_number, opened_at)
       values ($1, $2, $3, 1, $4, $5)
       on conflict (prefix) do update set next_number = excluded.next_number
       where series.next_number = series.first_number`,
      [prefix, kind, series[kind].digits, count + 1, plan.begunAt],
    )
  }
}

/** By the rule "when it is paid". */
function invoicedAt({ paidAt }: Story): Date | null {
  return paidAt
}

function creditedAt({ paidAt, canceledAt, refund }: Story): Date | null {
  if (!paidAt || !refund) return null
  return later(canceledAt ?? refund.at, 4_000)
}

/** The invoice of an order that was paid, and the credit note of what went back. */
export function addInvoices(sheets: Sheets, filled: Shop, story: Story): void {
  const at = invoicedAt(story)
  if (!at) return
  const { issuing } = filled
  const { shop, settings, paper } = issuing
  const order = invoiced(filled, story, at)
  const taken = takenBy(issuing, { kind: "invoice", order: story.order, at })
  const { number, day } = taken
  const content = invoiceContent({ number, day, order, paper, shop, facts: settings })
  const id = numberedId({ kind: "invoice", at, number: story.order })
  addDocument(sheets, { id, content, taken, story, at, invoiceId: null })
  addCredit(sheets, issuing, { story, order, invoice: content, invoiceId: id })
}

type Crediting = { story: Story; order: InvoicedOrder; invoice: Content; invoiceId: string }

function addCredit(sheets: Sheets, issuing: Issuing, { story, order, invoice, invoiceId }: Crediting): void {
  const at = creditedAt(story)
  const { refund, totalMinor, taxMinor } = story
  if (!at || !refund) return
  const taken = takenBy(issuing, { kind: "credit_note", order: story.order, at })
  const isCanceled = story.canceledAt !== null
  const group = { ratePpm: market.taxRatePpm, grossMinor: BigInt(totalMinor), taxMinor: BigInt(taxMinor) }
  const groups = [{ ...group, creditedMinor: 0n, creditedTaxMinor: 0n }]
  const content = creditContent({
    ...{ number: taken.number, day: taken.day, because: isCanceled ? "canceled" : "refund", invoice },
    lines: isCanceled ? linesAsPaid(order) : [],
    credit: creditFor(
      { groups, roundingMinor: 0n, creditedRoundingMinor: 0n },
      { amountMinor: BigInt(refund.minor), wanted: null },
    ),
    seller: sellerOf(issuing.shop, issuing.settings, order.locale),
  })
  const id = numberedId({ kind: "invoice", at, number: story.order, part: 1 })
  addDocument(sheets, { id, content, taken, story, at, invoiceId })
  // What is canceled whole is credited whatever its refund does.
  if (isCanceled) return
  sheets.add("invoices.credited_refunds", {
    refund_id: refund.id,
    document_id: id,
    amount_minor: refund.minor,
  })
}

type Taken = { prefix: string; sequence: number; number: string; day: string }

function takenBy(
  issuing: Issuing,
  { kind, order, at }: { kind: DocumentKind; order: number; at: Date },
): Taken {
  const prefix = prefixAt(issuing, kind, at)
  const sequence = issuing.sequences[kind][order] ?? 0
  const { digits } = issuing.series[kind]
  const number = numberIn({ prefix, digits }, BigInt(sequence))
  return { prefix, sequence, number, day: dayIn(at, issuing.shop.timeZone) }
}

type Issued = {
  id: string
  content: Content
  taken: Taken
  story: Story
  at: Date
  invoiceId: string | null
}

function addDocument(sheets: Sheets, { id, content, taken, story, at, invoiceId }: Issued): void {
  const text = JSON.stringify(content)
  const { kind, because, issuedOn, currency, netMinor, taxMinor, roundingMinor, totalMinor } = content
  sheets.add("invoices.documents", {
    ...{ id, kind, prefix: taken.prefix, sequence: taken.sequence, number: taken.number },
    order_id: story.ids.order,
    order_number: content.order.number,
    invoice_id: invoiceId,
    ...{ because, issued_on: issuedOn, issued_at: at, issued_by: actor, currency },
    net_minor: netMinor,
    tax_minor: taxMinor,
    rounding_minor: roundingMinor,
    total_minor: totalMinor,
    content: text,
    digest: createHash("sha256").update(text).digest("hex"),
  })
  for (const row of content.taxes) {
    sheets.add("invoices.taxes", {
      document_id: id,
      rate_ppm: row.ratePpm,
      net_minor: row.netMinor,
      tax_minor: row.taxMinor,
    })
  }
}

const amount = (minor: number) => money(BigInt(minor), market.currency)

/** The order as its invoice reads it, at the moment in which it is issued. */
function invoiced(filled: Shop, story: Story, at: Date): InvoicedOrder {
  const sold = soldOf(filled, story)
  const { locale, currency, address, buyerName, email, taxDisplay } = sold
  const total = amount(sold.totalMinor)
  const delivery = amount(sold.deliveryMinor)
  return {
    ...{ number: String(filled.plan.firstNumber + story.order), placedAt: story.at, locale, currency },
    ...{ address, buyerName, email, taxDisplay, delivery: sold.delivery, deliveryTotal: delivery },
    ...{ vatNumber: null, taxTreatment: "taxed", exemptBecause: null, discounts: [], tenders: [] },
    shown: { delivery },
    taxTotal: amount(sold.taxMinor),
    taxes: sold.taxes.rows.map(({ ratePpm, netMinor, taxMinor }) => {
      return { ratePpm, net: amount(netMinor), tax: amount(taxMinor) }
    }),
    ...{ cashRounding: amount(0), canceledTotal: amount(0), total, paid: total },
    ...{ paymentMethod: story.method, paymentFacts: [] },
    timeline: story.parcels.flatMap(({ shippedAt }) =>
      shippedAt && shippedAt <= at ? [{ kind: "shipped", at: shippedAt }] : [],
    ),
    lines: sold.lines.map((line) => ({
      ...{ title: line.title, variantTitle: line.variantTitle, sku: line.sku, quantity: line.quantity },
      ...{ unitPrice: amount(line.unitPriceMinor), discount: amount(0), tax: amount(line.taxMinor) },
      ...{ total: amount(line.totalMinor), shownTotal: amount(line.totalMinor) },
      taxRatePpm: line.taxRatePpm,
    })),
  }
}
