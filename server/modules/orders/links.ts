import { createHmac } from "node:crypto"

let secret: string | undefined

/** Called once when the program starts: links are signed with the shop's own secret. */
export function signLinksWith(shopSecret: string): void {
  secret = shopSecret
}

/**
 * The token that opens one order without an account. It is worked out from the order's id and the shop's
 * secret, so that each mail can carry it although only its hash is stored.
 */
export function orderTokenOf(orderId: string): string {
  return signed(`order:${orderId}`)
}

export function downloadTokenOf(downloadId: string): string {
  return signed(`download:${downloadId}`)
}

/** The token of a link by which somebody pays what staff has put together for them. */
export function payLinkTokenOf(linkId: string): string {
  return signed(`pay link:${linkId}`)
}

function signed(words: string): string {
  if (secret === undefined) throw new Error("links are signed after signLinksWith() was called")
  return createHmac("sha256", secret).update(words).digest("base64url")
}
