/** What a list of times comes to, in milliseconds. Exact: every single time is kept and sorted. */
export type Times = { count: number; mean: number; p50: number; p95: number; p99: number; max: number }

export const noTimes: Times = { count: 0, mean: 0, p50: 0, p95: 0, p99: 0, max: 0 }

/** Times as they come in, in an array that doubles: adding one costs the generator next to nothing. */
export class Samples {
  private values = new Float64Array(4096)
  private length = 0

  add(milliseconds: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(this.length * 2)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length++] = milliseconds
  }

  times(): Times {
    return timesOf(this.values.subarray(0, this.length))
  }
}

export function timesOf(values: Float64Array): Times {
  if (values.length === 0) return noTimes
  const sorted = Float64Array.from(values).sort()
  const sum = sorted.reduce((total, value) => total + value, 0)
  return {
    count: sorted.length,
    mean: round(sum / sorted.length),
    p50: round(percentile(sorted, 0.5)),
    p95: round(percentile(sorted, 0.95)),
    p99: round(percentile(sorted, 0.99)),
    max: round(sorted[sorted.length - 1] ?? 0),
  }
}

/** The smallest value that so large a part of all values does not exceed. */
function percentile(sorted: Float64Array, part: number): number {
  return sorted[Math.max(Math.ceil(sorted.length * part) - 1, 0)] ?? 0
}

export function median(values: readonly number[]): number {
  return round(percentile(Float64Array.from(values).sort(), 0.5))
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

export function round(value: number, digits = 2): number {
  const factor = 10 ** digits
  return Math.round(value * factor) / factor
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
