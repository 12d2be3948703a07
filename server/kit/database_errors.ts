import { Refusal } from "./errors.ts"

/** The database is gone, full or busy: nobody's bug, and worth another try. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error
  const code = (error as { code?: string }).code ?? ""
  const isAway =
    /^(?:08|57P0[123]|53|ECONN|ENOENT|EPIPE|ETIMEDOUT)/.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated|not queryable|Client was closed/.test(
      error.message,
    )
  if (isAway) {
    return busy(
      "database.away",
      "The shop cannot reach its database at this moment. Please try again in a few seconds.",
      error,
    )
  }
  if (code === "57014" || code === "55P03" || isInTheWay(error)) {
    return busy(
      "database.busy",
      "The shop is very busy at this moment. Please try again in a few seconds.",
      error,
    )
  }
  return error
}

function busy(code: string, message: string, cause: Error): Refusal {
  return Object.assign(new Refusal(code, 503, message, { retryAfterSeconds: 2 }), { cause })
}

/** Another transaction was in the way: the same once more will do. */
export function isInTheWay(error: unknown): boolean {
  const code = (error as { code?: string }).code
  return code === "40001" || code === "40P01"
}

/** A table has changed since the plan was made. */
export function isStalePlan(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return code === "0A000" && /cached plan/.test(message ?? "")
}
