import { all, type Db, type Work } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { type Balance, type Movement, share, sumByVariant, type WantedLine } from "../rules.ts"
import { lockStock, post } from "./ledger.ts"

export type OrderedUnits = { orderId: string; lines: readonly WantedLine[] }

/** The order is canceled, or a part of it: what it was promised can be bought again. */
export async function releaseCommitted(work: Work, input: OrderedUnits): Promise<void> {
  await endCommitments(work, { ...input, to: "available", why: "order canceled" })
}

/** The goods have left: they are not ours to count any more. */
export async function shipCommitted(work: Work, input: OrderedUnits): Promise<void> {
  await endCommitments(work, { ...input, to: "outside", why: "shipped" })
}

type End = OrderedUnits & { to: "available" | "outside"; why: string }
type Commitment = { variantId: string; placeId: string; quantity: number }

/**
 * Ends promises to an order, at most as many as there are: units of variants that were not counted when the
 * order was placed were never promised, and there is nothing to take back.
 */
async function endCommitments(work: Work, { orderId, lines, to, why }: End): Promise<void> {
  if (lines.length === 0) return
  const [balances, commitments] = await all(
    lockStock(work.tx, sql`array(select variant_id from inventory.commitments where order_id = ${orderId})`),
    commitmentsOf(work.tx, { orderId }),
  )
  const ended = sumByVariant(lines).flatMap(({ variantId, quantity }) =>
    share(quantity, placesOf(variantId, { commitments, balances }), (place) => place.quantity).map(
      (part) => ({
        ...part,
        variantId,
      }),
    ),
  )
  if (ended.length === 0) return
  work.write(
    sql`
      update inventory.commitments commitment set quantity = commitment.quantity - ended.quantity
      from unnest(
        ${ended.map(({ variantId }) => variantId)}::text[],
        ${ended.map(({ placeId }) => placeId)}::text[],
        ${ended.map(({ quantity }) => quantity)}::integer[]
      ) as ended (variant_id, place_id, quantity)
      where commitment.order_id = ${orderId} and commitment.variant_id = ended.variant_id
        and commitment.place_id = ended.place_id
    `,
    { rows: ended.length },
  )
  work.write(sql`delete from inventory.commitments where order_id = ${orderId} and quantity = 0`)
  const movements: Movement[] = ended.map((units) => ({ ...units, from: "committed", to, why, orderId }))
  post(work, { balances, movements })
}

function placesOf(
  variantId: string,
  { commitments, balances }: { commitments: readonly Commitment[]; balances: readonly Balance[] },
): Commitment[] {
  const position = (placeId: string) => balances.find((balance) => balance.placeId === placeId)?.position ?? 0
  return commitments
    .filter((commitment) => commitment.variantId === variantId)
    .sort((a, b) => position(a.placeId) - position(b.placeId) || (a.placeId < b.placeId ? -1 : 1))
}

function commitmentsOf(tx: Db, { orderId }: { orderId: string }): Promise<Commitment[]> {
  return tx.many(sql<Commitment>`
    select variant_id, place_id, quantity
    from inventory.commitments
    where order_id = ${orderId}
    order by variant_id, place_id
    limit 10000
  `)
}
