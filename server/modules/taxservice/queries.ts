import { all, type Db } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { standingFact } from "../../kit/standing.ts"
import type { Failure } from "./provider.ts"
import { type OnFailure, providerTag, type QuotedRates } from "./rules.ts"

export type KeptProvider = {
  url: string
  keySealed: Buffer
  marketCodes: string[]
  onFailure: OnFailure
  isOn: boolean
  /** Since when it is told of orders; nothing where it is only asked. */
  tellsSince: Date | null
  lookedUntil: Date | null
  version: number
}

export function findProvider(db: Db): Promise<KeptProvider | undefined> {
  return db.maybe(sql<KeptProvider>`
    select url, key_sealed, market_codes, on_failure, is_on, tells_since, looked_until, version
    from taxservice.settings where only_row = 1
  `)
}

const standingProvider = standingFact({
  tags: [providerTag],
  read: async (db) => (await findProvider(db)) ?? null,
})

/** The service of a market; nothing where the shop's own rates count, and that costs no statement. */
export async function taxProviderOf(db: Db, marketCode: string): Promise<KeptProvider | undefined> {
  const provider = await standingProvider(db)
  return provider?.isOn && provider.marketCodes.includes(marketCode) ? provider : undefined
}

/** As staff sees it: of the key only whether there is one. */
export type ProviderForStaff = Pick<KeptProvider, "marketCodes" | "onFailure" | "isOn"> & {
  url: string | null
  /** Whether it is told of orders and refunds. */
  isTold: boolean
  /** Orders that it was not told of yet, and why the last time. */
  waiting: number
  failure: Failure | null
  hasKey: boolean
  /** Nothing before it was ever set up. */
  version: number | null
}

export async function providerForStaff(db: Db): Promise<ProviderForStaff> {
  const [known, told] = await all(findProvider(db), waitingToTell(db))
  if (!known) {
    const unset = { url: null, hasKey: false, isTold: false, version: null }
    return { ...unset, ...told, marketCodes: [], onFailure: "own_rates", isOn: false }
  }
  const { keySealed: _, lookedUntil: __, tellsSince, ...provider } = known
  return { ...provider, ...told, hasKey: true, isTold: tellsSince !== null }
}

export type KeptQuote = { rates: QuotedRates; failure: null } | { rates: null; failure: Failure }

/** What was answered to a question not long ago; nothing when it has to be asked. */
export function findQuote(db: Db, { digest, now }: { digest: string; now: Date }) {
  return db.maybe(sql<KeptQuote>`
    select rates, failure from taxservice.quotes where digest = ${digest} and expires_at > ${now}
  `)
}

/** What the service was not told yet, and why not. */
export async function waitingToTell(db: Db): Promise<{ waiting: number; failure: Failure | null }> {
  const [{ waiting }, failed] = await all(
    db.one(sql<{ waiting: number }>`
      select count(*)::int as waiting from (
        select from taxservice.told where revision < due_revision limit 1000
      ) due
    `),
    db.maybe(sql<{ failure: Failure }>`
      select failure from taxservice.told
      where revision < due_revision and failure is not null order by next_try_at desc, order_id limit 1
    `),
  )
  return { waiting, failure: failed?.failure ?? null }
}
