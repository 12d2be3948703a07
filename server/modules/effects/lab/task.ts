import { all, type Db, type Work } from "../../../kit/db.ts"
import { livePromotions, type Promotion, standingTaxBook } from "../../pricing/index.ts"
import { listMarketsForStaff } from "../../settings/index.ts"
import { taskKind } from "../../tasks/index.ts"
import { lastId } from "../queries.ts"
import { cartsToTry, giftsIn, type LabKind, nextPage, ordersToTry } from "./queries.ts"
import { type LabWorld, promotionsTried, tryOn } from "./rules.ts"
import { addTried, type LabLimits, type LabSums, noSums } from "./sums.ts"

/** The newest of each kind: a month of most shops. What was left out is said. */
export const labBasketsMax = 20_000

// Read and priced within half a second.
export const labPageSize = 500

export type LabInput = {
  promotion: Promotion
  days: number
  floorPpm: number | null
  marginPpm: number
  limits: LabLimits
  since: string
  until: string
  /** How many there were, up to one more than are looked at. */
  orders: number
  carts: number
}

/** A page of orders or carts. Its ref grows from page to page, and ends with the id where the page does. */
type Row = { ref: string; label: string; kind: LabKind; from: string; before: string }

/** One row is one page; what it found is kept with it, so that it goes on after a crash where it stood. */
export const labTask = taskKind<LabInput, Row, LabSums>({
  kind: "promotions.lab",
  needs: "promotions.write",
  rowsAtOnce: 1,
  async rowsAfter(db, { input }, after) {
    const row = await rowAfter(db, input, after)
    return row ? [row] : []
  },
  async apply(work, { kind, from, before }, { input }) {
    const page = { ...spanOf(input), from, before, limit: labPageSize }
    const [world, baskets] = await all(
      worldOf(work, input),
      kind === "orders" ? ordersToTry(work.tx, page) : cartsToTry(work.tx, page),
    )
    const sums = noSums()
    const isLimited = input.limits.usesMax !== null || input.limits.usesPerCustomerMax !== null
    for (const basket of baskets) {
      const tried = tryOn(basket, world)
      if (tried) addTried(sums, { basket, tried, isLimited })
    }
    return { outcome: "done", before: sums }
  },
})

const spanOf = ({ since, until }: LabInput) => ({ since: new Date(since), until: new Date(until) })

/** First the orders, then the carts: "1.00002.ord_…", "1.00003.ord_…", "2.00001.crt_…". */
async function rowAfter(db: Db, input: LabInput, after: string): Promise<Row | null> {
  const [phase = "1", count = "0", before = lastId] = after === "" ? [] : after.split(".")
  const kind = phase === "1" ? "orders" : "carts"
  const number = Number(count) + 1
  const pagesMax = labBasketsMax / labPageSize
  const page =
    number > pagesMax ? null : await nextPage(db, { ...spanOf(input), kind, before, limit: labPageSize })
  if (page) {
    const { from } = page
    const first = (number - 1) * labPageSize
    const ref = `${phase}.${String(number).padStart(5, "0")}.${from}`
    return { ref, label: `${first + 1}–${first + page.count}`, kind, from, before }
  }
  return phase === "1" ? rowAfter(db, input, `2.0.${lastId}`) : null
}

async function worldOf(work: Work, { promotion, floorPpm, marginPpm }: LabInput): Promise<LabWorld> {
  const { tx, now } = work
  const [markets, live] = await all(listMarketsForStaff(tx), livePromotions(tx, { now }))
  const given = [...live, promotion].flatMap(({ action }) =>
    action.kind === "gift" ? [action.variantId] : [],
  )
  const [gifts, taxBook] = await all(giftsIn(tx, { variantIds: given }), standingTaxBook(tx))
  return {
    markets: new Map(
      markets.map((market) => [market.code, { market, gifts: gifts.get(market.code) ?? new Map() }]),
    ),
    taxBook,
    now,
    ...promotionsTried(live, { draft: promotion, now }),
    ...{ floorPpm, marginPpm },
  }
}
