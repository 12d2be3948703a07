import { expect } from "vitest"
import type { Db } from "./db.ts"
import { checkMove, type Moves } from "./moves.ts"
import { sql } from "./sql.ts"

/** The words that a column's check allows, as the database knows them. */
export async function wordsOfCheck(db: Db, input: { table: string; column: string }): Promise<string[]> {
  const checks = await db.many(sql<{ definition: string }>`
    select pg_get_constraintdef(oid) as definition from pg_constraint
    where conrelid = ${input.table}::regclass and contype = 'c'
  `)
  const list = new RegExp(`^CHECK \\(\\(${input.column} = ANY \\(ARRAY\\[(.*)\\]\\)\\)\\)$`)
  const [words, ...others] = checks.flatMap(({ definition }) => list.exec(definition)?.[1] ?? [])
  expect(others, `${input.table}.${input.column} has one check of its words`).toEqual([])
  return [...(words ?? "").matchAll(/'([^']*)'/g)].map(([, word]) => word ?? "").sort()
}

/**
 * Every move that the table of moves does not have is refused with the state as it is, every other one is let
 * through.
 */
export function walkEveryMove<State extends string>(thing: string, moves: Moves<State>): void {
  const states = Object.keys(moves) as State[]
  expect(states.length).toBeGreaterThan(1)
  for (const from of states) {
    for (const to of states) {
      const move = () => checkMove(thing, moves, from, to)
      if (moves[from].includes(to)) expect(move).not.toThrow()
      else expect(move).toThrow(expect.objectContaining({ status: 409, details: { state: from } }))
    }
  }
}
