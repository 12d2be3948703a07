import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeSync } from "node:fs"
import { dirname } from "node:path"
import type { BalanceMovement, DeclineReason, Dispute } from "../../provider.ts"
import { backOf, chargeOf, takenFor, wonBack } from "./balance.ts"

export type TwinPayment = {
  key: string
  reference: string
  account: string
  order: string
  token: string
  amountMinor: number
  currency: string
  status: "authorized" | "partly_captured" | "captured" | "declined" | "action" | "processing" | "canceled"
  capturedMinor: number
  captureAtOnce: boolean
  reason?: DeclineReason
  returnUrl: string
  /** A payment that is processing ends at this time, also when the twin was killed meanwhile. */
  endsAtMs?: number
  /** What is authorized and not taken is free again at this time. */
  authorizedUntilMs?: number
  /** How often it was asked to be taken. */
  captureTries?: number
  asked: number
}

export type TwinRefund = {
  key: string
  paymentKey: string
  reference: string
  amountMinor: number
  currency: string
}

export type TwinMovement = {
  id: string
  kind: BalanceMovement["kind"]
  key: string | null
  reference: string | null
  amountMinor: number
  feeMinor: number
  currency: string
  atMs: number
  availableMs: number
}

export type TwinDispute = {
  reference: string
  paymentKey: string
  amountMinor: number
  currency: string
  state: Dispute["state"]
  reason: string
  respondByMs: number
}

type Entry =
  | { payment: TwinPayment }
  | { refund: TwinRefund }
  | { movement: TwinMovement }
  | { dispute: TwinDispute }

/**
 * The twin's books: an append-only file, one line per change, the last line of a key counts. It outlives
 * `kill -9`, and several processes may write it: each reads what others appended before it answers. It is
 * also the independent witness that tests compare our own books with.
 */
export class Journal {
  readonly payments = new Map<string, TwinPayment>()
  readonly refunds = new Map<string, TwinRefund>()
  /** What has moved on the shop's balance, in the order in which it was written down. */
  readonly movements = new Map<string, TwinMovement>()
  readonly disputes = new Map<string, TwinDispute>()
  readonly byReference = new Map<string, string>()
  private readonly file: number
  private readTo = 0
  private rest = ""

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.file = openSync(path, "a+", 0o600)
  }

  readNews(): void {
    const { size } = fstatSync(this.file)
    if (size <= this.readTo) return
    const bytes = Buffer.alloc(size - this.readTo)
    const got = readSync(this.file, bytes, 0, bytes.length, this.readTo)
    this.readTo += got
    const lines = (this.rest + bytes.toString("utf8", 0, got)).split("\n")
    this.rest = lines.pop() ?? ""
    for (const line of lines) this.take(line)
  }

  savePayment(payment: TwinPayment): void {
    const before = this.payments.get(payment.key)?.capturedMinor ?? 0
    if (payment.capturedMinor <= before) this.append({ payment })
    else this.append({ payment }, { movement: chargeOf(payment, before) })
  }

  saveRefund(refund: TwinRefund): void {
    this.append({ refund }, { movement: backOf(refund) })
  }

  saveMovement(movement: TwinMovement): void {
    this.append({ movement })
  }

  /** What is disputed is taken at once, and given back when the shop has won. */
  saveDispute(dispute: TwinDispute): void {
    const isNew = !this.disputes.has(dispute.reference)
    const moved = isNew ? takenFor(dispute) : dispute.state === "won" ? wonBack(dispute) : undefined
    if (moved) this.append({ dispute }, { movement: moved })
    else this.append({ dispute })
  }

  refundedOf(paymentKey: string): number {
    let sum = 0
    for (const refund of this.refunds.values())
      if (refund.paymentKey === paymentKey) sum += refund.amountMinor
    return sum
  }

  close(): void {
    closeSync(this.file)
  }

  /** In one piece, so that nothing is kept by half when the program ends in between. */
  private append(...entries: Entry[]): void {
    writeSync(this.file, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""))
    this.readNews()
  }

  private take(line: string): void {
    if (line === "") return
    const entry = JSON.parse(line) as Entry
    if ("movement" in entry) {
      const { movement } = entry
      if (!this.movements.has(movement.id)) this.movements.set(movement.id, movement)
      return
    }
    if ("dispute" in entry) {
      this.disputes.set(entry.dispute.reference, entry.dispute)
      return
    }
    if ("refund" in entry) {
      this.refunds.set(entry.refund.key, entry.refund)
      return
    }
    this.payments.set(entry.payment.key, entry.payment)
    this.byReference.set(entry.payment.reference, entry.payment.key)
  }
}
