/**
 * What the caller can act on: a stable code for programs, an HTTP status, a sentence that says what to do,
 * and details. The edge sends it as an RFC 9457 problem.
 */
export class Refusal extends Error {
  override name = "Refusal"
  readonly code: string
  readonly status: number
  readonly details: { readonly [name: string]: unknown }

  constructor(code: string, status: number, message: string, details: { [name: string]: unknown } = {}) {
    super(message)
    this.code = code
    this.status = status
    this.details = details
  }
}

/**
 * Somebody was quicker since the transaction has read: it is run once more, sees what has changed, and says
 * it in its own words. This is what is left to say where that does not help.
 */
export class Outrun extends Refusal {}

/** The same answer for what does not exist and for what belongs to somebody else. */
export function notFound(what: string): Refusal {
  const code = `${what.replace(/\s+/g, "_")}.not_found`
  return new Refusal(code, 404, `There is no such ${what}.`)
}

/**
 * What must be true. When it is not, the bug is ours: the caller gets a 500 and the log gets this sentence.
 */
export function assert(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new Error(`It does not hold that ${sentence}.`)
}
