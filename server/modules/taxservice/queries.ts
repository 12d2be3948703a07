import type { Db } from "../../kit/db.ts"
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
  version: number
}

export function findProvider(db: Db): Promise<KeptProvider | undefined> {
  return db.maybe(sql<KeptProvider>`
    select url, key_sealed, market_codes, on_failure, is_on, version
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
  hasKey: boolean
  /** Nothing before it was ever set up. */
  version: number | null
}

export async function providerForStaff(db: Db): Promise<ProviderForStaff> {
  const known = await findProvider(db)
  if (!known) {
    const unset = { url: null, hasKey: false, version: null }
    return { ...unset, marketCodes: [], onFailure: "own_rates", isOn: false }
  }
  const { keySealed: _, ...provider } = known
  return { ...provider, hasKey: true }
}

export type KeptQuote = { rates: QuotedRates; failure: null } | { rates: null; failure: Failure }

/** What was answered to a question not long ago; nothing when it has to be asked. */
export function findQuote(db: Db, { digest, now }: { digest: string; now: Date }) {
  return db.maybe(sql<KeptQuote>`
    select rates, failure from taxservice.quotes where digest = ${digest} and expires_at > ${now}
  `)
}
