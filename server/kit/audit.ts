/** `area`: the module whose book it is. */
export type AuditQuery<Statement> = { name: string; sql: Statement; area?: string }
export type AuditLine = { name: string; area?: string; rows: number; examples: string[]; seconds: number }

// A broken rule can be broken a million times; three examples are enough to start looking.
const examplesMax = 3

/** Runs every query of the books audit; each must return no row. */
export async function runAudit<Statement>(
  queries: readonly AuditQuery<Statement>[],
  many: (statement: Statement) => Promise<unknown[]>,
): Promise<AuditLine[]> {
  const lines: AuditLine[] = []
  for (const { name, sql, area } of queries) {
    const started = performance.now()
    const rows = await many(sql)
    const seconds = (performance.now() - started) / 1000
    lines.push({
      name,
      ...(area && { area }),
      rows: rows.length,
      examples: rows.slice(0, examplesMax).map(asText),
      seconds,
    })
  }
  return lines
}

export function auditTable(lines: AuditLine[]): string {
  const width = Math.max(...lines.map(({ name }) => name.length), 10)
  const body = lines.flatMap(({ name, rows, examples, seconds }) => [
    `  ${name.padEnd(width)}  ${rows === 0 ? "ok" : `${rows} rows`}${tookLong(seconds)}`,
    ...examples.map((example) => `    ${example}`),
  ])
  const broken = lines.filter(({ rows }) => rows > 0).length
  const end =
    broken === 0 ? `All ${lines.length} books agree.` : `${broken} of ${lines.length} books do not agree.`
  return [...body, "", `  ${end}`].join("\n")
}

/** In a shop of usual size no book takes a second. */
function tookLong(seconds: number): string {
  return seconds < 1 ? "" : `, ${seconds.toFixed(1)} s`
}

function asText(row: unknown): string {
  return JSON.stringify(row, (_key, value) => (typeof value === "bigint" ? Number(value) : value))
}
