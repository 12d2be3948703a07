import type { Times } from "./statistics.ts"

/** Where the shop listens: one port per process of it. Connections are dealt out among them. */
type Target = { ports: readonly number[]; seed: number }

type Span = { warmSeconds: number; seconds: number }

/** The same few addresses read again and again, each connection as fast as it gets its replies. */
export type ReadsPlan = Target & Span & { kind: "reads"; connections: number; paths: readonly string[] }

/** Shoppers who begin anew as soon as they are done. */
export type ShoppersPlan = Target &
  Span & { kind: "shoppers"; story: StoryName; shoppers: number; goods: Goods }

/** Shoppers who come at a rate, however the shop is doing; times count from when they came. */
export type ArrivalsPlan = Target & {
  kind: "arrivals"
  story: StoryName
  phases: readonly { perSecond: number; seconds: number }[]
  goods: Goods
}

/** Many who have one thing in their carts and pay for it in the same moment. */
export type CrowdPlan = Target & { kind: "crowd"; shoppers: number; goods: Goods }

/** Pages at a steady rate, each kind as often as the others, until somebody says that it is over. */
export type PagesPlan = Target & {
  kind: "pages"
  perSecond: number
  warmSeconds: number
  mix: readonly { name: string; paths: readonly string[] }[]
}

/** What a payment provider tells, one after the other at its rate. */
export type MessagesPlan = Target & {
  kind: "messages"
  perSecond: number
  path: string
  /** Signs them. */
  secret: string
  bodies: readonly string[]
}

export type Plan = ReadsPlan | ShoppersPlan | ArrivalsPlan | CrowdPlan | MessagesPlan

export type StoryName = "cart" | "checkout"

/** What can be bought, and how it gets to the shopper. */
export type Goods = {
  variantIds: readonly string[]
  country: string
  paymentMethod: string
  /** What a card field would give, with something of its own behind it for each shopper. */
  paymentToken?: string
}

export type Second = {
  come: number
  done: number
  refused: number
  broken: number
  /** Of those done in this second. */
  doneP50: number
  doneP95: number
}

export type Measured = {
  seconds: number
  /** What the generator itself took, as a part of one core. */
  cpu: number
  /** How late the generator itself came, at the 99th percentile: so much of a time may be its own. */
  lateMs: number
  /** Times per step of a story, "all" for a whole one. */
  steps: Record<string, Times>
  /** How often a story ended how. */
  outcomes: Record<string, number>
  /** Stories that ended well, the warm-up included. */
  doneInAll: number
  /** Some replies that nobody expected. */
  surprises: string[]
  /** Second by second; only when shoppers come at a rate. */
  history: Second[]
}
