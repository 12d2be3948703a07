/**
 * A sentence for the person at the terminal: `main` prints it without a stack and leaves with exit code 1.
 */
export class Stop extends Error {
  override name = "Stop"
}

export type Progress = (line: string) => void

export function sayProgress(line: string): void {
  process.stdout.write(`  ${line}\n`)
}

export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ")
  return error instanceof Error ? error.message || error.name : String(error)
}

// Said by the machine, and by PostgreSQL (SQLSTATE disk_full).
const noRoom = new Set(["ENOSPC", "53100"])

/** A full disk in a sentence; undefined for whatever else went wrong. */
export function noRoomFor(dataDir: string, error: unknown): Stop | undefined {
  if (!noRoom.has((error as { code?: string } | undefined)?.code ?? "")) return undefined
  return new Stop(
    `There is no room left on a disk that the shop writes to (its data lies in ${dataDir}): ` +
      `${reasonOf(error)}. Make room and start again; what was confirmed is kept.`,
  )
}
