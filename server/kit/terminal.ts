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
