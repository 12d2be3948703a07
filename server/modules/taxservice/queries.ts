import type { Db } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { standingFact } from "../../kit/standing.ts"
import { type OnFailure, type QuotedRates, serviceTag } from "./rules.ts"
import type { Failure } from "./tax_service.ts"

export type KeptService = {
  url: string
  keySealed: Buffer
  marketCodes: string[]
  onFailure: OnFailure
  isOn: boolean
  version: number
}

export function findService(db: Db): Promise<KeptService | undefined> {
  return db.maybe(sql<KeptService>`
    select url, key_sealed, market_codes, on_failure, is_on, version
    from taxservice.settings where only_row = 1
  `)
}

const standingService = standingFact({
  tags: [serviceTag],
  read: async (db) => (await findService(db)) ?? null,
})

/** The service of a market; nothing where the shop's own rates count, and that costs no statement. */
export async function serviceOf(db: Db, marketCode: string): Promise<KeptService | undefined> {
  const service = await standingService(db)
  return service?.isOn && service.marketCodes.includes(marketCode) ? service : undefined
}

/** As staff sees it: of the key only whether there is one. */
export type ServiceForStaff = Pick<KeptService, "marketCodes" | "onFailure" | "isOn"> & {
  url: string | null
  hasKey: boolean
  /** Nothing before it was ever set up. */
  version: number | null
}

export async function serviceForStaff(db: Db): Promise<ServiceForStaff> {
  const known = await findService(db)
  if (!known) {
    const unset = { url: null, hasKey: false, version: null }
    return { ...unset, marketCodes: [], onFailure: "own_rates", isOn: false }
  }
  const { keySealed: _, ...service } = known
  return { ...service, hasKey: true }
}

export type KeptQuote = { rates: QuotedRates; failure: null } | { rates: null; failure: Failure }

/** What was answered to a question not long ago; nothing when it has to be asked. */
export function findQuote(db: Db, { digest, now }: { digest: string; now: Date }) {
  return db.maybe(sql<KeptQuote>`
    select rates, failure from taxservice.quotes where digest = ${digest} and expires_at > ${now}
  `)
}
