import { dayIn } from "../../../kit/clock.ts"
import { all, type Db } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { standingFact } from "../../../kit/standing.ts"
import { getShop } from "../../settings/index.ts"
import { type DocumentKind, isUsed, numberIn, prefixOn, type Series } from "../rules/numbering.ts"
import type { PaperChoice } from "../rules/paper.ts"
import type { SellerFacts } from "../rules/writing.ts"

export type InvoiceSettings = SellerFacts & {
  issueWhen: "by_hand" | "paid" | "dispatched"
  /** Whether the buyer gets a mail that leads to each. */
  mailsBuyer: boolean
  paper: PaperChoice
  version: number
}

const columns = sql`
  issue_when, mails_buyer, paper, vat_number, tax_number, register_entry, bank_lines, footers, version
`

export function getSettings(db: Db): Promise<InvoiceSettings> {
  return db.one(sql<InvoiceSettings>`select ${columns} from invoices.settings where only_row = 1`)
}

export const settingsTag = "invoice_settings"

/** As most events ask: what holds for a shop hardly ever changes. */
export const standingSettings = standingFact<InvoiceSettings>({ tags: [settingsTag], read: getSettings })

export function lockSettings(tx: Db): Promise<InvoiceSettings> {
  return tx.one(sql<InvoiceSettings>`select ${columns} from invoices.settings where only_row = 1 for update`)
}

export type Numbering = {
  kind: DocumentKind
  /** With {year} where the year belongs. */
  prefix: string
  digits: number
  nextNumber: bigint
  /** As the next document will be called. */
  next: string
  /** Then prefix and number belong together for good: another number needs another prefix. */
  isUsed: boolean
}

export type InvoiceSettingsForStaff = InvoiceSettings & {
  numbering: Numbering[]
  /** Of the shop's own settings, for who looks at them here. */
  seller: { name: string; addressLines: string[] }
  /** What keeps invoices from being issued. */
  missing: ("legal_name" | "address")[]
}

type Template = { kind: DocumentKind; prefix: string; digits: number }

export async function settingsForStaff(db: Db, { now }: { now: Date }): Promise<InvoiceSettingsForStaff> {
  const [settings, templates, shop] = await all(getSettings(db), templatesOf(db), getShop(db))
  const day = dayIn(now, shop.timeZone)
  const series = await seriesNamed(
    db,
    templates.map(({ prefix }) => prefixOn(prefix, day)),
  )
  return {
    ...settings,
    numbering: templates.map((template) => numberingOf(template, { day, series })),
    seller: { name: shop.legalName, addressLines: shop.addressLines },
    missing: [
      ...(shop.legalName === "" ? (["legal_name"] as const) : []),
      ...(shop.addressLines.length === 0 ? (["address"] as const) : []),
    ],
  }
}

function numberingOf(template: Template, { day, series }: { day: string; series: Series[] }): Numbering {
  const prefix = prefixOn(template.prefix, day)
  const known = series.find((one) => one.prefix === prefix)
  const nextNumber = known?.nextNumber ?? 1n
  const digits = known?.digits ?? template.digits
  return {
    ...{ kind: template.kind, prefix: template.prefix, digits, nextNumber },
    next: numberIn({ prefix, digits }, nextNumber),
    isUsed: known !== undefined && isUsed(known),
  }
}

export function templatesOf(db: Db): Promise<Template[]> {
  return db.many(sql<Template>`
    select kind, prefix, digits from invoices.numbering order by kind desc limit 2
  `)
}

export function seriesNamed(db: Db, prefixes: readonly string[]): Promise<Series[]> {
  return db.many(sql<Series>`
    select prefix, kind, digits, first_number, next_number from invoices.series
    where prefix = any(${prefixes}::text[])
  `)
}

/** Nobody issues in them meanwhile. */
export function lockSeries(tx: Db, prefixes: readonly string[]): Promise<Series[]> {
  return tx.many(sql<Series>`
    select prefix, kind, digits, first_number, next_number from invoices.series
    where prefix = any(${prefixes}::text[]) order by prefix for update
  `)
}
