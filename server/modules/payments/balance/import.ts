import type { Outside, Work } from "../../../kit/db.ts"
import { newId } from "../../../kit/ids.ts"
import { job } from "../../../kit/jobs.ts"
import { sql } from "../../../kit/sql.ts"
import type { BalanceMovement } from "../provider.ts"

export const importBalancesJob = job({
  name: "payments.import_balances",
  run: importBalances,
  cron: "37 * * * *",
})

const pageLength = 100

// A shop that begins with years at its provider reads them in some turns of the clock.
const pagesAtOnce = 2_000

/** Reads what has moved at every provider that keeps a balance for us, from where we stopped. */
export async function importBalances(out: Outside): Promise<void> {
  for (const provider of await balanceProviders(out)) {
    await importBalance(out, { provider }).catch((error) =>
      out.log.warn({ provider, err: error }, "a balance could not be read"),
    )
  }
}

async function balanceProviders(out: Outside): Promise<string[]> {
  const rows = await out.db.many(sql<{ provider: string }>`
    select provider from payments.methods where active union select provider from payments.balance_cursors
    order by provider limit 50
  `)
  return rows.map(({ provider }) => provider)
}

/** The network is asked outside of a transaction; each page is kept together with how far it brings us. */
export async function importBalance(out: Outside, { provider }: { provider: string }): Promise<void> {
  const adapter = out.providers.payment(provider)
  if (!adapter.balance) return
  for (let pages = 0; pages < pagesAtOnce; pages++) {
    const cursor = await out.db.maybe(sql<{ after: string | null }>`
      select after from payments.balance_cursors where provider = ${provider}
    `)
    const after = cursor?.after ?? null
    const askedAt = out.now()
    const page = await adapter.balance({ after, limit: pageLength })
    if (page.kind === "unknown") {
      await out.inWork(async (work) => noteFailure(work, { provider, askedAt, failure: page.why }))
      return
    }
    const isOurs = await out.inWork((work) => keepPage(work, { ...page, provider, after, askedAt }))
    if (!isOurs || page.isLast || page.movements.length === 0) return
  }
}

function noteFailure(work: Work, given: { provider: string; askedAt: Date; failure: string }): void {
  const { provider, askedAt } = given
  const failure = given.failure.slice(0, 300)
  work.write(sql`
    insert into payments.balance_cursors (provider, asked_at, failure)
    values (${provider}, ${askedAt}, ${failure})
    on conflict (provider) do update set asked_at = excluded.asked_at, failure = excluded.failure
  `)
}

type Page = {
  provider: string
  movements: readonly BalanceMovement[]
  isLast: boolean
  after: string | null
  askedAt: Date
}

/** False when somebody else has read on meanwhile: their page counts. */
async function keepPage(work: Work, page: Page): Promise<boolean> {
  const { provider, movements, isLast, after, askedAt } = page
  work.write(sql`
    insert into payments.balance_cursors (provider, asked_at) values (${provider}, ${askedAt})
    on conflict (provider) do nothing
  `)
  const cursor = await work.tx.one(sql<{ after: string | null }>`
    select after from payments.balance_cursors where provider = ${provider} for update
  `)
  if (cursor.after !== after) return false
  if (movements.length > 0) keepMovements(work, page)
  work.write(sql`
    update payments.balance_cursors
    set after = ${movements.at(-1)?.id ?? after}, asked_at = ${askedAt}, failure = null,
        complete_at = case when ${isLast || movements.length === 0} then ${askedAt}::timestamptz
          else complete_at end
    where provider = ${provider}
  `)
  return true
}

/** Each once, with the payment or refund of ours that its key names. */
function keepMovements(work: Work, { provider, movements }: Page): void {
  const column = <Value>(read: (movement: BalanceMovement) => Value) => movements.map(read)
  work.write(sql`
    insert into payments.balance_movements
      (id, provider, movement_id, kind, intent_id, refund_id, reference, currency, amount_minor, fee_minor,
       at, available_at, learned_at)
    select told.id, ${provider}, told.movement_id, told.kind, coalesce(payment.id, refund.intent_id),
      refund.id, told.reference, told.currency, told.amount_minor, told.fee_minor, told.at,
      told.available_at, ${work.now}
    from unnest(
      ${movements.map(() => newId("balanceMovement"))}::text[], ${column(({ id }) => id)}::text[],
      ${column(({ kind }) => kind)}::text[], ${column(({ key }) => key)}::text[],
      ${column(({ reference }) => reference)}::text[], ${column(({ amount }) => amount.currency)}::text[],
      ${column(({ amount }) => amount.minor)}::bigint[], ${column(({ fee }) => fee.minor)}::bigint[],
      ${column(({ at }) => at)}::timestamptz[], ${column(({ availableAt }) => availableAt)}::timestamptz[]
    ) as told (id, movement_id, kind, key, reference, currency, amount_minor, fee_minor, at, available_at)
    left join payments.intents payment on payment.id = told.key and payment.provider = ${provider}
    left join payments.refunds refund on refund.id = told.key and refund.provider = ${provider}
    on conflict (provider, movement_id) do nothing
  `)
}
