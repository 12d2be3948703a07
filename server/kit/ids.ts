import { createHash, randomBytes } from "node:crypto"

const prefixes = {
  address: "adr",
  attempt: "att",
  audit: "aud",
  cart: "crt",
  cartLine: "cln",
  category: "cat",
  customer: "cus",
  deliveryMethod: "dlm",
  download: "dwn",
  event: "evt",
  file: "fil",
  history: "his",
  hold: "hld",
  intent: "int",
  mail: "mal",
  media: "med",
  movement: "mov",
  order: "ord",
  orderLine: "oln",
  page: "pag",
  parcel: "pcl",
  payment: "pay",
  place: "plc",
  price: "pri",
  product: "prd",
  refund: "ref",
  request: "req",
  session: "ses",
  staff: "stf",
  taxRate: "txr",
  token: "tok",
  variant: "var",
  worker: "wrk",
} as const

export type IdKind = keyof typeof prefixes

let lastMs = 0
let counter = 0

/**
 * A kind's prefix and a UUID version 7 (RFC 9562) without dashes: the same text in URL, log, SQL and admin. Ids of
 * one process grow strictly: within a millisecond the 12 bits after the version count up.
 */
export function newId(kind: IdKind): string {
  const now = Date.now()
  if (now > lastMs) {
    lastMs = now
    counter = randomBytes(1)[0] as number
  } else if (++counter > 0xfff) {
    lastMs += 1
    counter = 0
  }
  const random = randomBytes(8)
  random[0] = ((random[0] as number) & 0x3f) | 0x80
  const time = lastMs.toString(16).padStart(12, "0")
  return `${prefixes[kind]}_${time}7${counter.toString(16).padStart(3, "0")}${random.toString("hex")}`
}

/** 256 random bits, as 43 characters that fit a URL. Whoever has it may; it is stored only as `hashToken`. */
export function newToken(): string {
  return randomBytes(32).toString("base64url")
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}
