import type { Outcome } from "./verdict.ts"

/** What every bench is given. */
export type Context = {
  root: string
  /** A short run, to see that the bench itself works. */
  isBrief: boolean
  seed: number
  profileDir: string | undefined
  /** How long to warm up and to measure; shorter in a brief run. */
  span(warmSeconds: number, seconds: number): { warmSeconds: number; seconds: number }
  say(line: string): void
}

export type Bench = (context: Context) => Promise<{ outcome: Outcome; postgres?: string | undefined }>
