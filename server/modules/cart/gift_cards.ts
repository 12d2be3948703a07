import type { Outside, Work } from "../../kit/db.ts"
import { all, type Db } from "../../kit/db.ts"
import { notFound, Refusal } from "../../kit/errors.ts"
import { type Money, money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import { isMailAddress } from "../mail/index.ts"
import {
  type CountedTry,
  countCode,
  findByCode,
  giftCardsMax,
  planTenders,
  type Spendable,
  spendableCards,
  sumOf,
} from "../payments/index.ts"
import { promotionNeeds } from "../pricing/index.ts"
import { noteChanged } from "./kept/noting.ts"
import type { CartHolder } from "./policy.ts"
import { getCart, lockCart, ownCart } from "./queries.ts"
import { type Cart, type Configuration, checkOpen } from "./rules.ts"
import type { CartView } from "./view.ts"

/** A gift card in a cart: what it has, and what it would pay of it. */
export type CartCard = { cardId: string; lastFour: string | null; balance: Money; amount: Money }

/** Read only for carts that have some. */
export async function cardsOf(
  db: Db,
  { giftCardIds: cardIds, currency, now }: { giftCardIds: readonly string[]; currency: string; now: Date },
): Promise<Spendable[]> {
  if (cardIds.length === 0) return []
  return spendableCards(db, { cardIds, customerId: null, currency, now })
}

/** A gift card is a way to pay: the total stays, and less of it is left to pay. */
export function paidByCards(
  total: Money,
  cards: readonly Spendable[],
): { giftCards: CartCard[]; due: Money } {
  const { currency } = total
  const planned = planTenders(total.minor, cards)
  const giftCards = cards.map(({ cardId, lastFour, availableMinor }) => ({
    cardId,
    lastFour,
    balance: money(availableMinor, currency),
    amount: money(planned.find((one) => one.cardId === cardId)?.amountMinor ?? 0n, currency),
  }))
  return { giftCards, due: money(total.minor - sumOf(planned), currency) }
}

export type AddGiftCard = { cartId: string; code: string; holder: CartHolder & { ip: string } }

type Counted = { cartId: string; holder: CartHolder; tried: CountedTry }

/** The first half: the try is counted before anybody looks whether there is such a card. */
export async function tryGiftCard(work: Work, { cartId, code, holder }: AddGiftCard): Promise<Counted> {
  const which = ownCart({ cartId, ...holder })
  const [cart, tried] = await all(
    work.tx.maybe(sql<{ cartId: string }>`select cart.id as cart_id from cart.carts cart where ${which}`),
    countCode(work, { code, ip: holder.ip }),
  )
  if (!cart) throw notFound("cart")
  return { cartId, holder, tried }
}

/** The second half: the card belongs to the cart from now on; it is charged when the order is placed. */
export async function addGiftCard(out: Outside, { cartId, holder, tried }: Counted): Promise<CartView> {
  const card = await findByCode(out, tried)
  return out.inWork((work) =>
    change(work, { cartId, holder }, (cart, currency) => {
      if (card.balance.currency !== currency) {
        const message = `This gift card is in ${card.balance.currency}: it pays in no other currency.`
        throw new Refusal("gift_card.currency", 422, message, { field: "code" })
      }
      if (card.balance.minor === 0n) {
        throw new Refusal("gift_card.empty", 422, "There is nothing left on this gift card.", {
          field: "code",
        })
      }
      const others = cart.giftCardIds.filter((id) => id !== card.cardId)
      if (others.length >= giftCardsMax) {
        const message = `An order takes at most ${giftCardsMax} gift cards.`
        throw new Refusal("gift_card.too_many", 409, message, { field: "code", giftCardsMax })
      }
      return [...others, card.cardId]
    }),
  )
}

export type RemoveGiftCard = { cartId: string; cardId: string; holder: CartHolder }

export function removeGiftCard(work: Work, { cardId, ...input }: RemoveGiftCard): Promise<CartView> {
  return change(work, input, ({ giftCardIds }) => giftCardIds.filter((id) => id !== cardId))
}

async function change(
  work: Work,
  input: { cartId: string; holder: CartHolder },
  cardsAfter: (cart: Cart, currency: string) => string[],
): Promise<CartView> {
  const { tx, now } = work
  const needs = await promotionNeeds(tx)
  const [cart, before] = await all(
    lockCart(tx, ownCart({ cartId: input.cartId, ...input.holder }), needs),
    getCart(tx, input),
  )
  checkOpen(cart)
  const giftCardIds = cardsAfter(cart, before.currency)
  work.write(sql`
    update cart.carts set gift_card_ids = ${giftCardIds}::text[], version = version + 1, updated_at = ${now}
    where id = ${cart.cartId}
  `)
  noteChanged(work, cart)
  return getCart(tx, input)
}

const daysAheadMax = 365
const wishes = ["recipient_email", "recipient_name", "message", "send_on"]
const lengthsMax: Record<string, number> = { recipient_name: 100, message: 500 }

/**
 * For whom a gift card is: a mail address, and what may be said with it. What is written stays text; a gift
 * card knows nothing more.
 */
export function checkGift(configuration: Configuration | undefined, now: Date): void {
  const given = configuration ?? {}
  const refuse = (field: string, message: string) => {
    throw new Refusal(`gift_card.${field}`, 422, message, { field: `configuration.${field}` })
  }
  for (const [name, words] of Object.entries(given)) {
    if (!wishes.includes(name)) refuse("unknown_wish", `A gift card knows no "${name}".`)
    const lengthMax = lengthsMax[name]
    if (lengthMax !== undefined && words.length > lengthMax) {
      refuse(name, `Please write at most ${lengthMax} letters.`)
    }
  }
  const { recipient_email: email = "", recipient_name: name = "", send_on: sendOn } = given
  if (!isMailAddress(email)) refuse("recipient_email", "Please write the mail address of who gets the card.")
  if (/\p{Cc}/u.test(name)) refuse("recipient_name", "Please write the name on one line.")
  if (sendOn && !isDayAhead(sendOn, now)) {
    refuse("send_on", `Please choose a day from today until ${daysAheadMax} days from now.`)
  }
}

/** Yesterday in UTC may be today where the shop is. */
function isDayAhead(day: string, now: Date): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) return false
  const days = (at - now.getTime()) / 86_400_000
  return days > -2 && days <= daysAheadMax
}
