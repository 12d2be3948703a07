import { all, type Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { type Money, money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { fromKept, type PricedCart, priceCart, wholeInputs } from "../../pricing/index.ts"
import { standingShop } from "../../settings/index.ts"
import { type CartCode, codesIn } from "../discounts.ts"
import type { LineTitle } from "../shown.ts"
import { codesFrom, type KeptVersion } from "./content.ts"
import { versionsMax } from "./keeping.ts"

export type KeptCart = { version: number; total: Money; keptAt: Date }

type Row = { version: number; totalMinor: bigint; currency: string; keptAt: Date }

/** The versions of a cart that are kept, the newest first. */
export async function keptVersionsOf(
  db: Db,
  { cartId }: { cartId: string },
): Promise<{ versions: KeptCart[] }> {
  const rows = await db.many(sql<Row>`
    select kept.version, kept.total_minor, kept.currency, kept.kept_at
    from cart.carts cart join cart.kept_carts kept on kept.cart_id = cart.id
    where cart.id = ${cartId}
    order by kept.version desc
    limit ${versionsMax}
  `)
  return {
    versions: rows.map(({ version, totalMinor, currency, keptAt }) => ({
      ...{ version, keptAt },
      total: money(totalMinor, currency),
    })),
  }
}

export type CartAsItWas = {
  cartId: string
  version: number
  marketCode: string
  codes: CartCode[]
  priced: PricedCart & { titles: LineTitle[] }
  /** The instant whose prices, rates and promotions these are. */
  pricedAt: Date
  timeZone: string
  /** What its holder was told. */
  shown: Money
  /** Whether what was kept still comes to that. */
  matches: boolean
}

/** A cart as it was after one of its changes, worked out once more from what was kept of it. */
export async function cartAsItWas(
  db: Db,
  { cartId, version, explain = true }: { cartId: string; version: number; explain?: boolean },
): Promise<CartAsItWas> {
  const [row, { timeZone }] = await all(
    db.maybe(sql<Row & { content: KeptVersion }>`
      select kept.version, kept.total_minor, kept.currency, kept.kept_at, kept.content
      from cart.carts cart join cart.kept_carts kept on kept.cart_id = cart.id
      where cart.id = ${cartId} and kept.place = ${version}::integer % ${versionsMax}
        and kept.version = ${version}
    `),
    standingShop(db),
  )
  if (!row) throw notFound("cart version")
  const { content } = row
  const contentOf = await readParts(db, content)
  const kept = wholeInputs(content.inputs, contentOf)
  const input = fromKept(kept)
  const priced = priceCart({ ...input, explain })
  const toPromote = {
    promotions: (input.promotions ?? []).map((one, place) => ({
      ...one,
      titles: kept.promotions[place]?.titles ?? {},
    })),
    gifts: input.gifts ?? [],
    buyer: input.buyer ?? { groupIds: [], isSignedIn: false, hasOrdered: null },
  }
  const { leftOut, locale } = content
  const codes = codesFrom(content, contentOf)
  return {
    ...{ cartId, version, marketCode: input.market.code },
    codes: codesIn({ priced, toPromote, codes, leftOut, locale, timeZone, now: input.now }),
    priced: { ...priced, titles: titlesFrom(priced, content) },
    pricedAt: input.now,
    timeZone,
    shown: money(row.totalMinor, row.currency),
    matches: priced.total.minor === row.totalMinor && priced.currency === row.currency,
  }
}

function titlesFrom({ lines }: PricedCart, { titles }: KeptVersion): LineTitle[] {
  return lines.map(({ id, quantity }, place) => {
    const [title = "", variantTitle = null] = titles[place] ?? []
    return { id, quantity, title, variantTitle }
  })
}

// The promotions of one cart, the list of them and its place.
const partsMax = 20_000

/** What a kept cart names, and what that names. */
async function readParts(db: Db, { inputs, codes }: KeptVersion): Promise<(key: string) => unknown> {
  const found = new Map<string, unknown>()
  async function read(keys: readonly string[]): Promise<void> {
    const rows = await db.many(sql<{ key: string; content: unknown }>`
      select key, content from cart.kept_parts where key = any(${[...keys]}::text[]) limit ${partsMax}
    `)
    for (const { key, content } of rows) found.set(key, content)
  }
  const opened = codes.flatMap((one) => ("promotion" in one ? [one.promotion] : []))
  await read([inputs.place, inputs.promotions, ...opened])
  await read((found.get(inputs.promotions) ?? []) as string[])
  return (key) => {
    if (!found.has(key)) throw notFound("cart version")
    return found.get(key)
  }
}
