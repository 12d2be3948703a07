/** What may happen to one call to the provider. */
export const callFaults = [
  /** It never arrives. */
  "lost",
  /** It arrives, and its answer does not. */
  "unanswered",
  "half_answered",
  "error_before",
  "error_after",
  "slow",
  /** It arrives twice. */
  "doubled",
  "wrong_amount",
  "kill_before",
  "kill_after",
] as const
export type CallFault = (typeof callFaults)[number]

/** What may happen to one message of the provider. */
export const messageFaults = ["dropped", "delayed", "doubled", "reordered", "wrong_amount", "forged"] as const
export type MessageFault = (typeof messageFaults)[number]

export const stories = [
  "buy",
  "press_twice",
  "decline_then_pay",
  "approve_at_bank",
  "refuse_at_bank",
  "approve_after_paying_otherwise",
  "processing",
  "cancel",
  "cancel_a_part",
  "refund_a_part",
  "refund_twice_at_once",
  "send_in_parts",
  "send_and_cancel_the_rest",
  "take_by_hand_and_cancel",
  "last_unit_for_two",
] as const
export type Story = (typeof stories)[number]

export type Plan = {
  seed: number
  provider: "local" | "stripe"
  /** When the card of this shop is charged. */
  captureAt: "placement" | "dispatch"
  /** Told at the same time: who dies in one dies in all. */
  stories: Story[]
  /** One after the other, for as many calls as there are. */
  calls: (CallFault | undefined)[]
  messages: (MessageFault | undefined)[]
  /** The program dies at this commit of the story, counted from one. */
  dies: { commit: number; when: "before" | "after" } | undefined
}

/** All that happens in a seed, from the seed alone. */
export function planOf(seed: number): Plan {
  const random = randomFrom(seed * 7_919 + 13)
  const pick = <Thing>(things: readonly Thing[]): Thing =>
    things[Math.floor(random() * things.length)] as Thing
  const maybe = <Thing>(chance: number, things: readonly Thing[]) =>
    Array.from({ length: 24 }, () => (random() < chance ? pick(things) : undefined))
  const told = [0, 4, 9].map((step) => stories[(seed + step) % stories.length] as Story)
  const calls = maybe(0.4, callFaults)
  const messages = maybe(0.5, messageFaults)
  const isKilled = random() < 0.6
  const dies = {
    commit: 1 + Math.floor(random() * 16),
    when: random() < 0.5 ? ("before" as const) : ("after" as const),
  }
  const captureAt = Math.floor(seed / stories.length) % 2 === 0 ? "placement" : "dispatch"
  const provider = seed % 3 === 2 ? "stripe" : "local"
  return { seed, provider, captureAt, stories: told, calls, messages, dies: isKilled ? dies : undefined }
}

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
