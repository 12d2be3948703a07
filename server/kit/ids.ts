import { createHash, randomFillSync } from "node:crypto"
import { Refusal } from "./errors.ts"

const prefixes = {
  address: "adr",
  apiKey: "key",
  attempt: "att",
  audit: "aud",
  balanceMovement: "bmv",
  cancellation: "cnl",
  card: "gfc",
  cardEntry: "gce",
  cart: "crt",
  cartLine: "cln",
  category: "cat",
  codeBatch: "pcb",
  collection: "col",
  customer: "cus",
  customerGroup: "cgr",
  deliveryMethod: "dlm",
  difference: "dif",
  dispute: "dsp",
  download: "dwn",
  event: "evt",
  exemption: "exm",
  file: "fil",
  history: "his",
  hold: "hld",
  import: "imp",
  intent: "int",
  invitation: "inv",
  invoice: "ivc",
  mail: "mal",
  media: "med",
  movement: "mov",
  note: "not",
  oddity: "odd",
  order: "ord",
  orderLine: "oln",
  page: "pag",
  parcel: "pcl",
  payLink: "plk",
  payer: "pyr",
  payment: "pay",
  place: "plc",
  price: "pri",
  priceList: "plst",
  product: "prd",
  promotion: "prm",
  reconciliation: "rec",
  reconciledDay: "rcd",
  refund: "ref",
  refundRequest: "rrq",
  request: "req",
  role: "rol",
  savedCard: "svc",
  session: "ses",
  staff: "stf",
  task: "tsk",
  taxRate: "txr",
  tender: "tdr",
  token: "tok",
  variant: "var",
  view: "viw",
  worker: "wrk",
} as const

export type IdKind = keyof typeof prefixes

let lastMs = 0
let lastTime = ""
let counter = 0

// Random digits are fetched and written by the page: one by one they would cost more than the rest of an id.
const page = Buffer.alloc(8_192)
let digits = ""
let used = 0

function randomHex(bytes: number): string {
  if (used + bytes * 2 > digits.length) {
    digits = randomFillSync(page).toString("hex")
    used = 0
  }
  used += bytes * 2
  return digits.slice(used - bytes * 2, used)
}

/**
 * A kind's prefix and a UUID version 7 (RFC 9562) without dashes: the same text in URL, log, SQL and admin.
 * Ids of one process grow strictly: within a millisecond the 12 bits after the version count up.
 */
export function newId(kind: IdKind): string {
  const now = Date.now()
  if (now > lastMs) {
    begin(now)
    counter = Number.parseInt(randomHex(1), 16)
  } else if (++counter > 0xfff) {
    begin(lastMs + 1)
    counter = 0
  }
  // The version 7 stands before the twelve bits of the counter.
  const count = (0x7000 + counter).toString(16)
  const random = randomHex(8)
  // The first two bits after the counter name the variant: 10.
  const variant = "89ab"[Number.parseInt(random[0] as string, 16) & 3]
  return `${prefixes[kind]}_${lastTime}${count}${variant}${random.slice(1)}`
}

function begin(ms: number): void {
  lastMs = ms
  lastTime = ms.toString(16).padStart(12, "0")
}

/** When an id was made; nothing for what is no id of ours. */
export function timeOfId(id: string): number | undefined {
  const time = /^[a-z]+_([0-9a-f]{12})7[0-9a-f]{19}$/.exec(id)?.[1]
  return time === undefined ? undefined : Number.parseInt(time, 16)
}

const tokenBytes = 32
const tokenPage = Buffer.alloc(tokenBytes * 128)
let tokensUsed = tokenPage.length

/** 256 random bits, as 43 characters that fit a URL. Whoever has it may; it is stored only as `hashToken`. */
export function newToken(): string {
  if (tokensUsed === tokenPage.length) {
    randomFillSync(tokenPage)
    tokensUsed = 0
  }
  const bytes = tokenPage.subarray(tokensUsed, tokensUsed + tokenBytes)
  tokensUsed += tokenBytes
  const token = bytes.toString("base64url")
  // What is a secret from now on does not stay behind.
  bytes.fill(0)
  return token
}

/** An empty token is nobody's, and never the hash of one. */
export function hashToken(token: string): string {
  if (token === "")
    throw new Refusal("token.missing", 401, "The token is missing. Open the link from the mail, or sign in.")
  return createHash("sha256").update(token).digest("hex")
}
