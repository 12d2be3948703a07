import { setTimeout as sleep } from "node:timers/promises"
import { type Actors, actorsOf, type Told } from "./actors.ts"
import type { Lane } from "./lane.ts"
import type { Plan, Story } from "./plan.ts"

/** What buyers and staff do in a seed; what of it comes through depends on what is lost and killed. */
export async function tell(lane: Lane, { seed, stories }: Plan): Promise<Told> {
  const all = stories.map((story, place) => {
    const actors = actorsOf(lane, `${seed}-${place}`)
    return { actors, end: storyOf[story](actors) }
  })
  await Promise.all(all.map(({ end }) => end))
  await lane.alive()
  return {
    cartIds: all.flatMap(({ actors }) => actors.told.cartIds),
    acknowledged: all.flatMap(({ actors }) => actors.told.acknowledged),
  }
}

async function bought({ cart, pay, orderOf }: Actors): Promise<string | undefined> {
  const filled = await cart()
  await pay(filled, "approve")
  return orderOf(filled)
}

/** A story that goes on with an order, if there is one. */
const withOrder =
  (act: (actors: Actors, orderId: string) => Promise<unknown>) =>
  async (actors: Actors): Promise<void> => {
    const orderId = await bought(actors)
    if (orderId) await act(actors, orderId)
  }

const atBank =
  (approve: boolean) =>
  async ({ cart, pay, comesBack, rig }: Actors): Promise<void> => {
    const filled = await cart()
    const reply = await pay(filled, "action")
    if (reply?.body?.state !== "actionNeeded") return
    await rig.decide(reply.body.url, approve)
    await comesBack(filled, reply.body.attemptId)
  }

const goodwill = { amount: { minor: 2_000, currency: "EUR" }, why: "goodwill" }

const storyOf: Record<Story, (actors: Actors) => Promise<void>> = {
  buy: withOrder(async () => {}),
  async press_twice({ cart, pay }) {
    const filled = await cart()
    await Promise.all([pay(filled, "approve", 1), pay(filled, "approve", 2)])
    await pay(filled, "approve", 3)
  },
  async decline_then_pay({ cart, pay }) {
    const filled = await cart()
    await pay(filled, "decline")
    await pay(filled, "approve", 2)
  },
  approve_at_bank: atBank(true),
  refuse_at_bank: atBank(false),
  /** Back from the bank's page they pay by another card, and approve there all the same. */
  async approve_after_paying_otherwise({ cart, pay, comesBack, rig }) {
    const filled = await cart()
    const reply = await pay(filled, "action")
    if (reply?.body?.state !== "actionNeeded") return
    await Promise.all([pay(filled, "approve", 2), rig.decide(reply.body.url, true)])
    await comesBack(filled, reply.body.attemptId)
  },
  async processing({ cart, pay }) {
    await Promise.all([pay(await cart(), "pending_decline"), pay(await cart(), "pending")])
    await sleep(400)
  },
  cancel: withOrder(({ staff }, id) => staff(`/orders/${id}/cancellation`)),
  cancel_a_part: withOrder(async ({ staff, units, send }, id) => {
    await staff(`/orders/${id}/cancellations`, await units(id, 1))
    await send(id, 2)
  }),
  refund_a_part: withOrder(async ({ staff, units, send }, id) => {
    await send(id, 3)
    await sleep(300)
    await staff(`/orders/${id}/refunds`, { ...(await units(id, 2, true)), why: "broken" })
  }),
  refund_twice_at_once: withOrder(({ staff }, id) =>
    Promise.all(["one", "two"].map((key) => staff(`/orders/${id}/refunds`, goodwill, key))),
  ),
  send_in_parts: withOrder(async ({ send }, id) => {
    await send(id, 1)
    await send(id, 2)
  }),
  send_and_cancel_the_rest: withOrder(async ({ staff, units, send }, id) => {
    await send(id, 1)
    await staff(`/orders/${id}/cancellations`, await units(id, 2))
  }),
  take_by_hand_and_cancel: withOrder(({ staff }, id) =>
    Promise.all([staff(`/orders/${id}/captures`), staff(`/orders/${id}/cancellation`)]),
  ),
  async last_unit_for_two({ cart, pay, lastUnit }) {
    const variantId = await lastUnit()
    if (!variantId) return
    const both = [await cart(1, variantId), await cart(1, variantId)]
    await Promise.all(both.map((filled) => pay(filled, "approve")))
  },
}
