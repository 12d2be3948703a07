import { actorName, all, type Work } from "../../../kit/db.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import { checkMove } from "../../../kit/moves.ts"
import { sql } from "../../../kit/sql.ts"
import { getShopForStaff, lockShop, type ShopForStaff, writtenKinds } from "../queries.ts"
import { checkReady, type ShopState, shopMoves } from "../rules.ts"
import { finishChange } from "./shop.ts"

/** Opens the shop for real orders, or says what it still needs. One that is open already stays so. */
export async function goLive(work: Work): Promise<ShopForStaff> {
  const [shop, written] = await all(lockShop(work.tx), writtenKinds(work.tx))
  if (shop.live) return getShopForStaff(work.tx)
  checkReady({ shop, written })
  announce(work, "shop.went_live", {})
  return moveShop(work, { from: "closed", to: "live" })
}

/** Closes the shop again: nobody can order, everything is kept. */
export async function closeShop(work: Work): Promise<ShopForStaff> {
  const shop = await lockShop(work.tx)
  if (!shop.live) return getShopForStaff(work.tx)
  announce(work, "shop.closed", {})
  return moveShop(work, { from: "live", to: "closed" })
}

function moveShop(work: Work, { from, to }: { from: ShopState; to: ShopState }): Promise<ShopForStaff> {
  checkMove("shop", shopMoves, from, to)
  work.write(sql`update settings.shop set live = ${to === "live"} where only_row = 1`)
  work.write(sql`
    insert into settings.shop_history (id, from_state, to_state, actor, why, at)
    values (${newId("history")}, ${from}, ${to}, ${actorName(work.actor)}, 'by staff', ${work.now})
  `)
  return finishChange(work)
}
