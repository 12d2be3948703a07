import type { Moves } from "../../../kit/moves.ts"

export const importStates = ["reading", "ready", "confirmed", "failed", "discarded"] as const
export type ImportState = (typeof importStates)[number]

/**
 * A file that was taken over is not taken over again: whoever wants that uploads it anew, and sees what it
 * changes.
 */
export const importMoves: Moves<ImportState> = {
  reading: ["ready", "failed", "discarded"],
  ready: ["confirmed", "discarded"],
  confirmed: [],
  failed: ["discarded"],
  discarded: [],
}

export const outcomes = ["new", "changed", "unchanged", "refused"] as const
export type Outcome = (typeof outcomes)[number]

export const fileBytesMax = 20_000_000
export const recordsMax = 100_000

// Somebody who asks a month later why a price is what it is finds the row; after that only the log tells.
export const keptDays = 30

// A file that could not be read three times is no accident.
export const readingTriesMax = 3
