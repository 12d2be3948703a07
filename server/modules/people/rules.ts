/** How somebody is looked for: by the beginning of an address or a name, or by the end of a phone number. */
export type Asked = { by: "email" | "words" | "phone"; begin: string }

// Fewer digits are no phone number yet.
const digitsMin = 4

/**
 * What was typed, as the indexes have it. A phone number is compared from its end, without the zeros that a
 * country code takes away: 030 123456 finds +49 30 123456.
 */
export function askedFor(q: string): Asked {
  const text = q.trim().replace(/\s+/g, " ")
  const digits = text.replace(/\D/g, "")
  if (digits.length >= digitsMin && /^\+?[\d\s()./-]+$/.test(text)) {
    const bare = digits.replace(/^0+/, "")
    return { by: "phone", begin: [...(bare || digits)].reverse().join("") }
  }
  return { by: text.includes("@") ? "email" : "words", begin: text }
}
