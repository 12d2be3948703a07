import { Refusal } from "../../kit/errors.ts"
import type { Moves } from "../../kit/moves.ts"

export const linkStates = ["draft", "open", "opened", "ordered", "revoked", "expired"] as const
export type LinkState = (typeof linkStates)[number]

// Whoever was paying when a link ended gets the order all the same.
export const linkMoves = {
  draft: ["open", "revoked"],
  open: ["opened", "ordered", "revoked", "expired"],
  opened: ["ordered", "revoked", "expired"],
  ordered: [],
  revoked: ["ordered"],
  expired: ["ordered"],
} as const satisfies Moves<LinkState>

export const linkDaysMax = 60

export function endOf(now: Date, days: number): Date {
  return new Date(now.getTime() + days * 86_400_000)
}

export const missings = [
  /** Nothing is in it yet. */
  "items",
  /** Something in it is not sold any more, or there is too little of it. */
  "unavailable",
  "too_few",
  "too_many",
  /** The market is closed, or does not go to the country of the address. */
  "market",
  "country",
  /** No way brings it to the address, or the chosen one does not. */
  "delivery",
] as const
export type Missing = (typeof missings)[number]

type Looked = {
  cart: { lines: readonly { notes: readonly { kind: string }[] }[]; isMarketOpen: boolean }
  /** Ways to the address; nothing while there is no address. */
  ways: readonly { methodId: string }[] | null
  needsDelivery: boolean
  deliveryMethodId: string | null
  isCountrySold: boolean
}

/** What has to be put right before a buyer can pay it; what a buyer can fill in is not missing. */
export function missingIn(looked: Looked): Missing[] {
  const { cart, ways, needsDelivery, deliveryMethodId, isCountrySold } = looked
  const kinds = new Set(cart.lines.flatMap(({ notes }) => notes.map(({ kind }) => kind)))
  const said = (["unavailable", "too_few", "too_many"] as const).filter((kind) => kinds.has(kind))
  const isWayWrong =
    needsDelivery &&
    ways !== null &&
    (ways.length === 0 ||
      (deliveryMethodId !== null && !ways.some(({ methodId }) => methodId === deliveryMethodId)))
  return [
    ...(cart.lines.length === 0 ? (["items"] as const) : said),
    ...(cart.isMarketOpen ? [] : (["market"] as const)),
    ...(isCountrySold ? [] : (["country"] as const)),
    ...(isWayWrong && isCountrySold ? (["delivery"] as const) : []),
  ]
}

export function checkDraft({ state }: { state: LinkState }): void {
  if (state === "draft") return
  const message = "This link was made already. Revoke it and begin a new order to change something."
  throw new Refusal("pay_link.not_draft", 409, message, { state })
}

type Ending = { state: LinkState; expiresAt: Date | null }

/** Why a link leads nowhere any more; nothing while it does. */
export function linkEnded({ state, expiresAt }: Ending, now: Date): Refusal | undefined {
  if (state === "revoked") return linkOver("revoked")
  const isOver = state === "expired" || (expiresAt !== null && expiresAt <= now)
  return isOver ? linkOver("expired") : undefined
}

function linkOver(state: "revoked" | "expired"): Refusal {
  const message =
    state === "revoked"
      ? "This link is not valid any more. Please ask whoever sent it to you."
      : "The time to pay with this link is over. Please ask whoever sent it to you for a new one."
  return new Refusal(`pay_link.${state}`, 410, message)
}
