import type { Outside, Work } from "../../../kit/db.ts"
import { notFound, type Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import { openTries } from "../../../kit/tries.ts"
import { plainCode } from "../../pricing/index.ts"
import { checkRoomForCode, refusalOf } from "../codes.ts"
import { noteChanged } from "../kept/noting.ts"
import { openToChange } from "../opening.ts"
import type { CartHolder, CodeHolder } from "../policy.ts"
import { ownCart } from "../queries.ts"
import type { CartView } from "../view.ts"
import { saveCart } from "./items.ts"

export type AddCode = { cartId: string; code: string; holder: CodeHolder }

const tries = openTries(sql`cart.tries`, "cart.too_many_tries")

const whoTries = ({ holder: { cartTokenHash, ip } }: AddCode) => ({ email: cartTokenHash, ip })

/** Counts a try before the code is looked at, so that guesses sent all at once are counted too. */
export async function tryCode(work: Work, input: AddCode): Promise<AddCode> {
  await tries.countTry(work, whoTries(input))
  return input
}

/** The second half: a code that opens something is kept, also before it applies, and its try is forgiven. */
export async function takeCode(out: Outside, input: AddCode): Promise<CartView> {
  const taken = await out.inWork((work) => addCode(work, input))
  if ("refusal" in taken) throw taken.refusal
  return taken.cart
}

export async function addCode(
  work: Work,
  input: AddCode,
): Promise<{ cart: CartView } | { refusal: Refusal }> {
  const code = plainCode(input.code)
  const which = ownCart({ cartId: input.cartId, ...input.holder })
  const { cart, facts, ...opened } = await openToChange(work, { which, code })
  const answer = facts.promotions.codes.at(-1)
  const refusal = answer && refusalOf(answer)
  if (refusal) return { refusal }
  tries.forgiveTries(work, whoTries(input))
  const isKnown = cart.codes.includes(code)
  if (!isKnown) checkRoomForCode(cart.codes)
  const codes = isKnown ? cart.codes : [...cart.codes, code]
  // Given once more, it is looked at afresh: another mail address may be the right one.
  const opens = answer && "promotion" in answer ? answer.promotion.promotionId : undefined
  const leftOut = cart.leftOut.filter((promotionId) => promotionId !== opens)
  work.write(sql`
    update cart.carts set codes = ${codes}::text[], left_out = ${leftOut}::text[] where id = ${cart.cartId}
  `)
  const promotions = { ...facts.promotions, codes: facts.promotions.codes.slice(0, codes.length) }
  return {
    cart: saveCart(work, { ...opened, cart: { ...cart, codes, leftOut }, facts: { ...facts, promotions } }),
  }
}

export type RemoveCode = { cartId: string; code: string; holder: CartHolder }

export async function removeCode(work: Work, input: RemoveCode): Promise<CartView> {
  const code = plainCode(input.code)
  const which = ownCart({ cartId: input.cartId, ...input.holder })
  const { cart, facts, ...opened } = await openToChange(work, { which })
  if (!cart.codes.includes(code)) throw notFound("cart code")
  const codes = cart.codes.filter((one) => one !== code)
  work.write(sql`update cart.carts set codes = ${codes}::text[] where id = ${cart.cartId}`)
  const answers = facts.promotions.codes.filter((one) => one.code !== code)
  const promotions = { ...facts.promotions, codes: answers }
  return saveCart(work, { ...opened, cart: { ...cart, codes }, facts: { ...facts, promotions } })
}

export type LeftOut = {
  cartId: string
  /** Promotions that are not for whoever buys. */
  promotionIds?: readonly string[]
  /** Codes that open nothing any more. */
  codes?: readonly string[]
}

/** What the checkout has found, and told: the cart goes on without it. */
export function leaveOut(work: Work, { cartId, promotionIds = [], codes = [] }: LeftOut): void {
  work.write(sql`
    update cart.carts
    set left_out = array(
          select distinct unnest(left_out || ${[...promotionIds]}::text[]) limit 50
        ),
        codes = array(
          select code from unnest(codes) with ordinality as own (code, place)
          where code <> all(${[...codes]}::text[]) order by place
        ),
        version = version + 1, updated_at = ${work.now}
    where id = ${cartId}
  `)
  noteChanged(work, { cartId })
}
