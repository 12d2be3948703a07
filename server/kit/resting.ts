import { wait } from "./http/limits.ts"

/**
 * All rows of a file, a page at a time, each page behind the last row of the one before. It rests half as
 * long as a page took: a third of the thread and of the database is left to shoppers, however large the file.
 */
export async function* pagesOf<Row>(
  read: (after: Row | undefined, limit: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let after: Row | undefined
  do {
    const beganAt = performance.now()
    const rows = await read(after, rowsAtOnce)
    if (rows.length > 0) yield rows
    after = rows.length === rowsAtOnce ? rows.at(-1) : undefined
    if (after !== undefined) await wait(Math.min((performance.now() - beganAt) / 2, restMsMax))
  } while (after !== undefined)
}

// A page of so many holds the thread for some milliseconds, in which no shopper gets an answer.
const rowsAtOnce = 100

// Whoever reads slowly has let others have their turn.
const restMsMax = 25
