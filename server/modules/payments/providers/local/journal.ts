import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeSync } from "node:fs"
import { dirname } from "node:path"
import type { DeclineReason } from "../../provider.ts"

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

type Entry = { payment: TwinPayment } | { refund: TwinRefund }

/**
 * The twin's books: an append-only file, one line per change, the last line of a key counts. It outlives
 * `kill -9`, and several processes may write it: each reads what others appended before it answers. It is
 * also the independent witness that tests compare our own books with.
 */
export class Journal {
  readonly payments = new Map<string, TwinPayment>()
  readonly refunds = new Map<string, TwinRefund>()
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
    this.append({ payment })
  }

  saveRefund(refund: TwinRefund): void {
    this.append({ refund })
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

  private append(entry: Entry): void {
    writeSync(this.file, `${JSON.stringify(entry)}\n`)
    this.readNews()
  }

  private take(line: string): void {
    if (line === "") return
    const entry = JSON.parse(line) as Entry
    if ("refund" in entry) {
      this.refunds.set(entry.refund.key, entry.refund)
      return
    }
    this.payments.set(entry.payment.key, entry.payment)
    this.byReference.set(entry.payment.reference, entry.payment.key)
  }
}
