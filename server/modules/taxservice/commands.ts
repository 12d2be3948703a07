import { touch } from "../../kit/cache.ts"
import { all, lastly, type Outside, type Work } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"
import { findProvider, type ProviderForStaff, providerForStaff } from "./queries.ts"
import { checkUrl, failureSeconds, type Heard, type OnFailure, providerTag, quoteMinutes } from "./rules.ts"

export type SetProvider = {
  url: string
  /** Nothing: the key that is kept. */
  apiKey?: string | undefined
  marketCodes: string[]
  onFailure: OnFailure
  isOn: boolean
  /** Told of orders that are placed from now on, and of what becomes of them. */
  isTold: boolean
  /** The one that was seen; nothing before it was ever set up. */
  version: number | null
}

type Sealed = Omit<SetProvider, "apiKey"> & { keySealed: Buffer | null }

export async function sealKey(out: Outside, { apiKey, ...input }: SetProvider): Promise<Sealed> {
  return { ...input, keySealed: apiKey === undefined ? null : out.providers.taxes.seal.close(apiKey) }
}

/** Sets the service up. What it said before is forgotten: another one may say otherwise. */
export async function setProvider(work: Work, input: Sealed): Promise<ProviderForStaff> {
  checkUrl(input.url)
  const { tx, now } = work
  const [, known, markets] = await all(
    tx.maybe(sql`select version from taxservice.settings where only_row = 1 for update`),
    findProvider(tx),
    tx.many(sql<{ code: string }>`
      select code from settings.markets where code = any(${input.marketCodes}) order by code limit 1000
    `),
  )
  if ((known?.version ?? null) !== input.version) {
    const message = "Somebody has changed the tax service since you opened it."
    throw new Refusal("taxservice.changed", 409, message, { version: known?.version ?? null })
  }
  const unknown = input.marketCodes.find((one) => !markets.some(({ code }) => code === one))
  if (unknown !== undefined) {
    const message = "There is no such market."
    throw new Refusal("taxservice.market", 422, message, { field: "marketCodes", marketCode: unknown })
  }
  const isSameHost = known && new URL(known.url).origin === new URL(input.url).origin
  const keySealed = input.keySealed ?? (isSameHost ? known.keySealed : null)
  if (!keySealed) {
    const message = "Write the key of the service. A key is never sent to another address than its own."
    throw new Refusal("taxservice.key_needed", 422, message, { field: "apiKey" })
  }
  const { url, marketCodes, onFailure, isOn, isTold } = input
  const tellsSince = isTold ? (known?.tellsSince ?? now) : null
  work.write(sql`
    insert into taxservice.settings as known
      (url, key_sealed, market_codes, on_failure, is_on, tells_since, version, updated_at)
    values (${url}, ${keySealed}::bytea, ${marketCodes}, ${onFailure}, ${isOn}, ${tellsSince}, 1, ${now})
    on conflict (only_row) do update
    set url = excluded.url, key_sealed = excluded.key_sealed, market_codes = excluded.market_codes,
      on_failure = excluded.on_failure, is_on = excluded.is_on, tells_since = excluded.tells_since,
      version = known.version + 1,
      updated_at = excluded.updated_at
  `)
  work.write(sql`delete from taxservice.quotes`)
  // What waited is told at once where it is told now, and not at all where nothing is told any more.
  if (isTold) work.write(sql`update taxservice.told set next_try_at = ${now} where revision < due_revision`)
  else work.write(sql`delete from taxservice.told where revision < due_revision`)
  touch(work, providerTag)
  return lastly(work, providerForStaff(tx))
}

export async function keepQuote(work: Work, { digest, ...heard }: Heard & { digest: string }): Promise<void> {
  const rates = heard.kind === "rates" ? JSON.stringify(heard.rates) : null
  const failure = heard.kind === "failed" ? heard.failure : null
  const seconds = heard.kind === "rates" ? quoteMinutes * 60 : failureSeconds
  const until = new Date(work.now.getTime() + seconds * 1000)
  work.write(sql`
    insert into taxservice.quotes (digest, rates, failure, asked_at, expires_at)
    values (${digest}, ${rates}::jsonb, ${failure}, ${work.now}, ${until})
    on conflict (digest) do update
    set rates = excluded.rates, failure = excluded.failure, asked_at = excluded.asked_at,
      expires_at = excluded.expires_at
  `)
}

export async function dropOldQuotes(work: Work): Promise<void> {
  work.write(sql`
    delete from taxservice.quotes
    where digest = any(array(
      select digest from taxservice.quotes where expires_at <= ${work.now}
      order by expires_at limit 5000 for update skip locked
    ))
  `)
}
