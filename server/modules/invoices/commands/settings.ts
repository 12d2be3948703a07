import { touch } from "../../../kit/cache.ts"
import { dayIn } from "../../../kit/clock.ts"
import { all, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import { getShop } from "../../settings/index.ts"
import {
  type InvoiceSettings,
  type InvoiceSettingsForStaff,
  lockSeries,
  lockSettings,
  settingsForStaff,
  settingsTag,
  templatesOf,
} from "../queries/settings.ts"
import { type AskedSeries, checkApart, prefixOn, seriesAfter } from "../rules/numbering.ts"
import { sellerObstacle } from "../rules/obstacle.ts"

export type SettingsChanges = Partial<Omit<InvoiceSettings, "version">> & {
  version: number
  numbering?: AskedSeries[] | undefined
}

/** Changes what is given and leaves the rest. */
export async function updateInvoiceSettings(
  work: Work,
  input: { [Name in keyof SettingsChanges]: SettingsChanges[Name] | undefined } & { version: number },
): Promise<InvoiceSettingsForStaff> {
  const [settings, shop] = await all(lockSettings(work.tx), getShop(work.tx))
  if (settings.version !== input.version) {
    const message = "Somebody else changed this meanwhile. Please look at it again."
    throw new Refusal("invoices.settings_changed", 409, message)
  }
  const next = { ...settings, ...withoutUndefined(input) }
  const obstacle = next.issueWhen === "by_hand" ? undefined : sellerObstacle(shop)
  if (obstacle) throw obstacle
  work.write(sql`
    update invoices.settings
    set issue_when = ${next.issueWhen}, mails_buyer = ${next.mailsBuyer}, paper = ${next.paper},
      vat_number = ${next.vatNumber}, tax_number = ${next.taxNumber}, register_entry = ${next.registerEntry},
      bank_lines = ${next.bankLines}::text[], footers = ${JSON.stringify(next.footers)}::jsonb,
      version = version + 1, updated_at = ${work.now}
    where only_row = 1
  `)
  touch(work, settingsTag)
  if (input.numbering) await setNumbering(work, input.numbering, dayIn(work.now, shop.timeZone))
  return settingsForStaff(work.tx, work)
}

async function setNumbering(work: Work, asked: readonly AskedSeries[], day: string): Promise<void> {
  const wanted = asked.map((one) => ({ ...one, prefix: prefixOn(one.prefix, day) }))
  const [templates, known] = await all(
    templatesOf(work.tx),
    lockSeries(
      work.tx,
      wanted.map(({ prefix }) => prefix),
    ),
  )
  checkApart(templates.map(({ kind, prefix }) => asked.find((one) => one.kind === kind)?.prefix ?? prefix))
  for (const [place, one] of wanted.entries()) {
    const before = known.find(({ prefix }) => prefix === one.prefix)
    const series = seriesAfter(one, before)
    work.write(sql`
      update invoices.numbering set prefix = ${asked[place]?.prefix}, digits = ${one.digits}
      where kind = ${one.kind}
    `)
    if (series === before) continue
    work.write(sql`
      insert into invoices.series as known (prefix, kind, digits, first_number, next_number, opened_at)
      values (${series.prefix}, ${series.kind}, ${series.digits}, ${series.firstNumber}, ${series.nextNumber},
              ${work.now})
      on conflict (prefix) do update
      set digits = excluded.digits, first_number = excluded.first_number, next_number = excluded.next_number
      where known.next_number = known.first_number
    `)
  }
}

function withoutUndefined(input: object): Partial<InvoiceSettings> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
}
