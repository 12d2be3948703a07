import { createHmac, timingSafeEqual } from "node:crypto"
import { money } from "../../../../kit/money.ts"
import type { ProviderMessage, RawWebhook } from "../../provider.ts"

export const signatureHeader = "local-signature"

// Five minutes of difference between two clocks are common, more is a replay.
const toleranceMs = 300_000

export type MessageBody = {
  id: string
  kind: string
  key: string
  account: string
  order: string
  amountMinor: number
  currency: string
  dispute?: string
}

export function signMessage(input: { secret: string; body: string; at: Date }): string {
  const seconds = Math.floor(input.at.getTime() / 1000)
  return `t=${seconds},v1=${digest(input.secret, seconds, input.body)}`
}

/** The message, or nothing when the signature is missing, wrong or too old. Compared in constant time. */
export function readMessage(secret: string, message: RawWebhook, now: Date): ProviderMessage | undefined {
  const signature = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(message.header(signatureHeader) ?? "")
  if (!signature) return undefined
  const seconds = Number(signature[1])
  if (Math.abs(now.getTime() - seconds * 1000) > toleranceMs) return undefined
  const given = Buffer.from(signature[2] ?? "", "hex")
  const expected = Buffer.from(digest(secret, seconds, message.body), "hex")
  if (!timingSafeEqual(given, expected)) return undefined

  const body = bodyOf(message.body)
  return body && toMessage(body, new Date(seconds * 1000))
}

function digest(secret: string, seconds: number, body: string): string {
  return createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")
}

function bodyOf(text: string): MessageBody | undefined {
  let body: Partial<MessageBody>
  try {
    body = JSON.parse(text) as Partial<MessageBody>
  } catch {
    return undefined
  }
  const words = [body.id, body.kind, body.key, body.account, body.order, body.currency]
  const isComplete = words.every((word) => typeof word === "string" && word !== "" && word.length <= 200)
  return isComplete && Number.isSafeInteger(body.amountMinor) ? (body as MessageBody) : undefined
}

function toMessage(body: MessageBody, at: Date): ProviderMessage {
  return {
    eventId: body.id,
    kind: body.kind,
    key: body.key,
    account: body.account,
    order: body.order,
    amount: money(BigInt(body.amountMinor), body.currency),
    at,
    ...(typeof body.dispute === "string" && { dispute: body.dispute }),
  }
}
