import { setTimeout as sleep } from "node:timers/promises"
import type { Money } from "../shop/goods.ts"
import { type ForSale, variantsOf } from "../shop/goods.ts"
import type { Staff } from "../shop/staff.ts"

export type PriceWriter = { stop(): Promise<{ done: number; failed: number }> }

type Options = { port: number; productSlugs: string[]; perSecond: number }

/** Somebody who changes one price after the other, at a steady pace, until stopped. */
export async function changePrices(staff: Staff, options: Options): Promise<PriceWriter> {
  const all = await variantsOf(options.port, options.productSlugs)
  // What a reduced one costs now is not its own price.
  const variants = all.filter(({ isReduced }) => !isReduced)
  const counts = { done: 0, failed: 0 }
  let isOver = false
  const writing = (async () => {
    const beganAt = performance.now()
    for (let turn = 0; !isOver; turn++) {
      const dueMs = beganAt + (turn / options.perSecond) * 1000 - performance.now()
      if (dueMs > 0) await sleep(dueMs)
      const variant = variants[turn % variants.length] as ForSale
      const reply = await staff.ask({
        method: "PUT",
        path: `/admin/v1/variants/${variant.id}/prices/${variant.marketCode}`,
        body: { price: otherPrice(variant.price, Math.floor(turn / variants.length)), compareAt: null },
      })
      if (reply.status === 200) counts.done++
      else counts.failed++
    }
  })()
  return {
    async stop() {
      isOver = true
      await writing
      return counts
    },
  }
}

/**
 * One cent up, and down again in the next round: every call is a real change, and prices stay what they were.
 */
function otherPrice(price: Money, round: number): Money {
  return { ...price, minor: price.minor + (round % 2 === 0 ? 1 : 0) }
}
