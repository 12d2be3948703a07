import type { Outside, Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import { reasonOf } from "../../../kit/terminal.ts"
import type { KeptPart } from "../../pricing/index.ts"
import { priceNow } from "../pricing.ts"
import { keptVersion } from "./content.ts"
import type { CartNote, SeenCart } from "./noting.ts"

// Of each cart so many versions: the next one takes the place of the oldest.
export const versionsMax = 20
// So long after the change whoever asks why a price was what it was still finds it.
export const keptDays = 30

const gatherMs = 1_000
// A few milliseconds of the one thread that answers everybody; between two of them others have their turn.
const atOnceMax = 100
// Ten seconds of the busiest shop: what comes on top while the database is away is not kept.
const waitingMax = 10_000
// The parts of more shops than one.
const knownMax = 20_000

type Row = { cartId: string; version: number; content: string; totalMinor: bigint; currency: string }

/** As it will be written, or the id of a cart that is still to be priced. */
type Waiting = Kept | { cartId: string }
type Kept = { row: Row; parts: readonly KeptPart[] }

/**
 * Writes down what carts were priced with after each change, gathered about once a second: nobody waits for
 * it, and what is still in memory when the process dies is lost. Money never hangs on it.
 */
export function keepCarts(out: Outside) {
  let waiting: Waiting[] = []
  let flushing: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const parts = knownParts()

  /**
   * Written out at once: all that a reply was made of, held for a second, would be moved to what is
   * long-lived and cleared away from there, which took half as long again as the whole change. A text is not.
   */
  function add(notes: readonly CartNote[]): void {
    if (waiting.length + notes.length > waitingMax) return
    try {
      for (const { cartId, seen } of notes) waiting.push(seen ? keptFrom(seen) : { cartId })
    } catch (error) {
      // The change is committed, and whoever made it is told so.
      out.log.error({ reason: reasonOf(error) }, "a cart is not kept as it was")
    }
    timer ??= setTimeout(() => void flush(), gatherMs).unref()
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    flushing = flushing.then(async () => {
      while (waiting.length > 0) {
        const batch = waiting.splice(0, atOnceMax)
        try {
          await keep(out, batch, parts)
        } catch (error) {
          // The database is away or busy: they wait for the next second.
          if (error instanceof Refusal && waiting.length + batch.length <= waitingMax) {
            waiting = [...batch, ...waiting]
            timer ??= setTimeout(() => void flush(), gatherMs).unref()
            return
          }
          out.log.error({ reason: reasonOf(error), count: batch.length }, "carts are not kept as they were")
        }
      }
    })
    return flushing
  }

  return { add, flush, close: flush }
}

async function keep(out: Outside, batch: readonly Waiting[], parts: KnownParts): Promise<void> {
  const rows = new Map<string, Row>()
  const named = new Map<string, KeptPart>()
  for (const one of batch) {
    const kept = "row" in one ? one : await keptNow(out, one)
    if (!kept) continue
    const { row } = kept
    // Of two that would stand in the same place the later one stays.
    const place = `${row.cartId} ${row.version % versionsMax}`
    if ((rows.get(place)?.version ?? 0) < row.version) rows.set(place, row)
    for (const part of kept.parts) named.set(part.key, part)
  }
  if (rows.size === 0) return
  const today = out.now().toISOString().slice(0, 10)
  const unknown = parts.unknown(named.values(), today)
  await out.inWork(async (work) => writeKept(work, { rows: [...rows.values()], parts: unknown, today }))
  parts.written(unknown, today)
}

async function keptNow(out: Outside, { cartId }: { cartId: string }): Promise<Kept | undefined> {
  const seen = await priceNow(out.db, { cartId })
  return seen?.given.cart.state === "open" ? keptFrom(seen) : undefined
}

function keptFrom(seen: SeenCart): Kept {
  const { content, parts } = keptVersion(seen)
  const { total } = seen.shown.priced
  const { cartId, version } = seen.given.cart
  const row = {
    ...{ cartId, version, content: JSON.stringify(content) },
    ...{ totalMinor: total.minor, currency: total.currency },
  }
  return { row, parts }
}

type Written = { rows: readonly Row[]; parts: readonly KeptPart[]; today: string }

/** Rows in one order, so that two processes never wait for each other in a circle. */
function writeKept(work: Work, { rows, parts, today }: Written): void {
  if (parts.length > 0) {
    const sorted = parts.toSorted((one, other) => (one.key < other.key ? -1 : 1))
    work.write(sql`
      insert into cart.kept_parts (key, content, used_on)
      select part.key, part.content, ${today}::date
      from unnest(
        ${sorted.map(({ key }) => key)}::text[], ${sorted.map(({ content }) => content)}::json[]
      ) as part (key, content)
      on conflict (key) do update set used_on = excluded.used_on
      where kept_parts.used_on < excluded.used_on
    `)
  }
  const sorted = rows.toSorted((one, other) => (one.cartId < other.cartId ? -1 : 1))
  // Of somebody who has been erased meanwhile nothing is kept any more.
  work.write(sql`
    insert into cart.kept_carts (cart_id, place, version, content, total_minor, currency, kept_at)
    select one.cart_id, one.version % ${versionsMax}, one.version, one.content, one.total_minor, one.currency,
           ${work.now}
    from unnest(
      ${sorted.map(({ cartId }) => cartId)}::text[], ${sorted.map(({ version }) => version)}::integer[],
      ${sorted.map(({ content }) => content)}::json[],
      ${sorted.map(({ totalMinor }) => totalMinor)}::bigint[],
      ${sorted.map(({ currency }) => currency)}::text[]
    ) as one (cart_id, version, content, total_minor, currency)
    where exists (select from cart.carts cart where cart.id = one.cart_id)
    on conflict (cart_id, place) do update
    set version = excluded.version, content = excluded.content, total_minor = excluded.total_minor,
        currency = excluded.currency, kept_at = excluded.kept_at
    where kept_carts.version < excluded.version
  `)
}

type KnownParts = ReturnType<typeof knownParts>

/** Which parts this process has written today: each names its day, so that what nobody uses can go. */
function knownParts() {
  const writtenOn = new Map<string, string>()
  return {
    unknown(parts: Iterable<KeptPart>, today: string): KeptPart[] {
      const found = new Map<string, KeptPart>()
      for (const part of parts) {
        if (writtenOn.get(part.key) === today) continue
        for (const one of [part, ...part.below]) if (writtenOn.get(one.key) !== today) found.set(one.key, one)
      }
      return [...found.values()]
    },
    written(parts: readonly KeptPart[], today: string): void {
      if (writtenOn.size > knownMax) writtenOn.clear()
      for (const { key } of parts) writtenOn.set(key, today)
    },
  }
}

/** What is older than anybody asks for, and the parts that nothing kept names. Says how much is gone. */
export async function pruneKept(work: Work): Promise<number> {
  const { count } = await work.tx.one(sql<{ count: number }>`
    with old as (
      delete from cart.kept_carts where (cart_id, place) in (
        select cart_id, place from cart.kept_carts where kept_at <= ${daysAgo(work.now, keptDays)}
        order by kept_at limit 5000
      )
      returning 1
    ), unused as (
      delete from cart.kept_parts where key = any(array(
        select key from cart.kept_parts where used_on < ${daysAgo(work.now, keptDays + 2)}::date
        order by used_on limit 5000
      ))
      returning 1
    )
    select (select count(*) from old)::int + (select count(*) from unused)::int as count
  `)
  return count
}

function daysAgo(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}
