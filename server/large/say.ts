import type { Progress } from "../kit/terminal.ts"

const everyMs = 4_000

/** Says how many there are, a few seconds apart, and about how long the others take. */
export function counter(given: { what: string; from: number; all: number; onProgress: Progress }) {
  const { what, from, all, onProgress } = given
  const begun = Date.now()
  let said = begun
  return (done: number): void => {
    const now = Date.now()
    if (done < all && now - said < everyMs) return
    said = now
    const left = ((now - begun) / Math.max(done - from, 1)) * (all - done)
    onProgress(
      `  ${count(done)} of ${count(all)} ${what}${done < all ? `, about ${duration(left)} left` : ""}`,
    )
  }
}

export function count(number: number): string {
  return number.toLocaleString("en-US")
}

function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
}
