import pg from "pg"
import { routes } from "../../server/app.ts"
import { dbOf } from "../../server/kit/pool.ts"
import { isSql, toStatement } from "../../server/kit/sql.ts"
import { permissions } from "../../server/modules/staff/index.ts"
import type { OpenDatabase } from "../shop/database.ts"

type Node = { "Node Type": string; "Relation Name"?: string; "Plan Rows"?: number; Plans?: Node[] }

// A table that fits some pages is read faster than an index of it.
const rowsThatMatter = 500

/**
 * The tables that the database would read from end to end for what a route asks, nothing when it finds all by
 * an index. The route's own query runs, with a database that explains what it is asked.
 */
export async function planOf({ url, pools }: OpenDatabase, name: string, given: object): Promise<string> {
  const route = routes.find(({ method, path }) => `${method} ${path}` === name)
  if (!route) return ""
  const client = new pg.Pool({ connectionString: url, max: 1 })
  const read = new Set<string>()
  const explaining = dbOf(async (statement) => {
    const { text, values } = isSql(statement) ? toStatement(statement) : statement
    const { rows } = await client.query(`explain (format json) ${text}`, values)
    for (const found of scansOf(rows[0]?.["QUERY PLAN"]?.[0]?.Plan)) read.add(found)
    return (await pools.db.many(statement)) as Record<string, unknown>[]
  })
  try {
    const input = route.input.parse(given) as object
    const holder = { staffId: "", sessionId: "", permissions }
    await route.run(explaining, { ...input, holder } as never)
  } finally {
    await client.end()
  }
  return [...read].join(", ")
}

function scansOf(node: Node | undefined): string[] {
  if (!node) return []
  const isScan =
    /^(?:Parallel )?Seq Scan$/.test(node["Node Type"]) && (node["Plan Rows"] ?? 0) >= rowsThatMatter
  const own = isScan ? [`${node["Node Type"]} on ${node["Relation Name"]}`] : []
  return [...own, ...(node.Plans ?? []).flatMap(scansOf)]
}
