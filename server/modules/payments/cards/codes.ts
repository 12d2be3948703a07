import { createHmac, randomInt } from "node:crypto"

// No 0 and O, no 1, I and L, no U: what is read from paper or told by telephone is typed as it was meant.
const letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ"

// 16 of 30 letters are 78 bits: nobody guesses one, however many there are.
export const codeLength = 16

let secret: string | undefined

/** Called once when the program starts: whoever has the table alone can check no guess against it. */
export function keyCodes(shopSecret: string): void {
  secret = shopSecret
}

export function newCode(): string {
  return Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join("")
}

/** As somebody types it: small letters, spaces and dashes do not matter. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, "")
}

/** In groups of four, as it stands in the mail. */
export function writtenCode(code: string): string {
  return code.match(/.{4}/g)?.join("-") ?? code
}

export function hashCode(code: string): string {
  if (secret === undefined) throw new Error("codes are hashed after keyCodes() was called")
  return createHmac("sha256", secret)
    .update(`gift card:${plainCode(code)}`)
    .digest("hex")
}

export function lastFourOf(code: string): string {
  return code.slice(-4)
}
