import * as demo from "../../demo/shop.ts"
import type { Work } from "../kit/db.ts"
import { settingsForStaff, updateInvoiceSettings } from "../modules/invoices/index.ts"

/** What a new database has, as the migration writes it. */
const blank: typeof demo.invoices = {
  issueWhen: "by_hand",
  vatNumber: null,
  taxNumber: null,
  registerEntry: null,
  bankLines: [],
  footers: {},
}

const prefixes = {
  blank: { invoice: "INV-{year}-", credit_note: "CN-{year}-" },
  // Numbers of play are not those of the books: whoever goes live begins with their own.
  demo: { invoice: "DEMO-{year}-", credit_note: "DEMO-CN-{year}-" },
} as const

/** Orders of the demo get invoices when they are paid, in numbers of their own. */
export async function openInvoices(work: Work): Promise<void> {
  await change(work, { from: "blank", to: "demo" })
}

export async function closeInvoices(work: Work): Promise<void> {
  await change(work, { from: "demo", to: "blank" })
}

type Look = keyof typeof prefixes

/** Only settings that nobody has touched, and prefixes that are still those they are thought to be. */
async function change(work: Work, { from, to }: { from: Look; to: Look }): Promise<void> {
  const known = await settingsForStaff(work.tx, work)
  const facts = { blank, demo: demo.invoices }
  const isUntouched = Object.entries(facts[from]).every(
    ([name, value]) => JSON.stringify(known[name as keyof typeof blank]) === JSON.stringify(value),
  )
  const theirs = known.numbering.filter(({ kind, prefix }) => prefix === prefixes[from][kind])
  const numbering = theirs.map(({ kind }) => ({ kind, prefix: prefixes[to][kind], digits: 5 }))
  const { version } = known
  await updateInvoiceSettings(work, {
    version,
    ...(isUntouched && facts[to]),
  })
  // A series that was used before goes on where it was.
  if (numbering.length === 0) return
  const used = await settingsForStaff(work.tx, work)
  await updateInvoiceSettings(work, { version: used.version, numbering })
}
