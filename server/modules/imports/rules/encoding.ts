import { isUtf8 } from "node:buffer"

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const
export type Encoding = (typeof encodings)[number]

/**
 * How a file is written. A mark at its beginning says it; without one, what reads as UTF-8 is UTF-8, what
 * has a
 * zero in every second byte is UTF-16, and the rest comes from a spreadsheet on Windows.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (begins(bytes, [0xef, 0xbb, 0xbf])) return "utf-8"
  if (begins(bytes, [0xff, 0xfe])) return "utf-16le"
  if (begins(bytes, [0xfe, 0xff])) return "utf-16be"
  const zeros = zerosOf(bytes.subarray(0, 2_000))
  if (zeros.odd > zeros.even && zeros.odd > 10 && zeros.even === 0) return "utf-16le"
  if (zeros.even > zeros.odd && zeros.even > 10 && zeros.odd === 0) return "utf-16be"
  return isUtf8(bytes) ? "utf-8" : "windows-1252"
}

/** The text without the mark at its beginning. */
export function decode(bytes: Uint8Array, encoding = encodingOf(bytes)): string {
  return new TextDecoder(encoding).decode(bytes)
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, place) => bytes[place] === byte)
}

function zerosOf(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 }
  for (let place = 0; place < bytes.length; place++) {
    if (bytes[place] === 0) zeros[place % 2 === 0 ? "even" : "odd"]++
  }
  return zeros
}
