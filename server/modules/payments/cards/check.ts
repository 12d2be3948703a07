import type { Outside, Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { type Money, money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { openTries } from "../../../kit/tries.ts"
import { codeLength, hashCode, plainCode } from "./codes.ts"

const { countTry, forgiveTries } = openTries(sql`payments.card_tries`, "gift_card.too_many_tries")

export type TriedCode = { code: string; ip: string }

/** A code as it was tried: its hash stands for it from here on. */
export type CountedTry = { codeHash: string; ip: string; isWhole: boolean }

/** The first half of a look at a code, in a transaction of its own: the try is counted before the look. */
export async function countCode(work: Work, { code, ip }: TriedCode): Promise<CountedTry> {
  const tried = { codeHash: hashCode(code), ip, isWhole: plainCode(code).length === codeLength }
  await countTry(work, { email: tried.codeHash, ip })
  return tried
}

export type FoundCard = { cardId: string; lastFour: string; balance: Money; expiresAt: Date | null }

/** The second half. A card that does not exist and one that is blocked are refused with the same words. */
export async function findByCode(out: Outside, tried: CountedTry): Promise<FoundCard> {
  const card = await out.db.maybe(sql<{
    cardId: string
    lastFour: string
    leftMinor: bigint
    currency: string
    expiresAt: Date | null
  }>`
    select id as card_id, last_four, balance_minor - reserved_minor as left_minor, currency, expires_at
    from payments.cards
    where code_hash = ${tried.codeHash} and state = 'active' and kind = 'gift_card'
      and (expires_at is null or expires_at > ${out.now()})
  `)
  if (!card || !tried.isWhole) throw unknownCode()
  await out.inWork(async (work) => forgiveTries(work, { email: tried.codeHash, ip: tried.ip }))
  const { leftMinor, currency, ...found } = card
  return { ...found, balance: money(leftMinor, currency) }
}

export function unknownCode(): Refusal {
  const message = "There is no gift card with this code. Please compare it with the mail, letter by letter."
  return new Refusal("gift_card.unknown", 422, message, { field: "code" })
}
