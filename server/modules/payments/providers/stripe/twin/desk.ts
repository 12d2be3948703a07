import type { Card } from "./cards.ts"
import type { StripeJournal, TwinEvent } from "./journal.ts"

/** What the twin's functions share. */
export type Desk = {
  url: string
  journal: StripeJournal
  livemode: boolean
  account: string
  processingMs: number
  later(ms: number, run: () => void): void
  /** Tells the shop what has happened to an object, as it is now. */
  tell(type: string, object: object, card?: Card): void
}

export type TwinReply = { status: number; body: object }

type Failure = {
  code?: string
  message: string
  param?: string
  type?: string
  decline_code?: string
  payment_intent?: object
  charge?: string
}

export function refuse(status: number, { type = "invalid_request_error", ...error }: Failure): TwinReply {
  return { status, body: { error: { type, ...error } } }
}

export const missing = (what: string, param: string): TwinReply =>
  refuse(404, { code: "resource_missing", message: `No such ${what}`, param })

export type { TwinEvent }
