import { exponentOf, type Money, money } from "../../../../kit/money.ts"

// As https://docs.stripe.com/currencies has it (stored copies, looked up in November 2026): all others have
// two digits. The krona of Iceland has none left, and is still written with two.
const zeroDigits = new Set("BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split(" "))
const threeDigits = new Set("BHD JOD KWD OMR TND".split(" "))

// What we read about it names two ways to write it: neither is worth a hundred times too much.
const unclear = new Set(["UGX"])

function digitsOf(currency: string): number {
  if (zeroDigits.has(currency)) return 0
  return threeDigits.has(currency) ? 3 : 2
}

/** An amount as Stripe writes it; nothing for one that it cannot write. */
export function toStripe({ minor, currency }: Money): number | undefined {
  if (unclear.has(currency)) return undefined
  const shift = digitsOf(currency) - exponentOf(currency)
  const scale = 10n ** BigInt(Math.abs(shift))
  if (shift < 0 && minor % scale !== 0n) return undefined
  const amount = shift < 0 ? minor / scale : minor * scale
  // With three digits the last one has to be a zero: cards have no thousandths.
  const isWritable = !(threeDigits.has(currency) && amount % 10n !== 0n)
  return isWritable && amount <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(amount) : undefined
}

/** Stripe's amount as ours; nothing for one that is none, or that we cannot write. */
export function fromStripe(amount: unknown, code: unknown): Money | undefined {
  if (!Number.isSafeInteger(amount) || typeof code !== "string" || !/^[a-z]{3}$/.test(code)) return undefined
  const currency = code.toUpperCase()
  if (unclear.has(currency)) return undefined
  const shift = digitsOf(currency) - exponentOf(currency)
  const scale = 10n ** BigInt(Math.abs(shift))
  const given = BigInt(amount as number)
  if (shift > 0 && given % scale !== 0n) return undefined
  return money(shift > 0 ? given / scale : given * scale, currency)
}
