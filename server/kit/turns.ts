import { setImmediate as nextTurn } from "node:timers/promises"

// A page is answered in about a millisecond: work that is in no hurry does not make it wait for much longer.
const holdMsMax = 3

/** For long work in the program's one thread: lets all others have their turn when it is time. */
export function openTurns(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < holdMsMax) return
    await nextTurn()
    since = performance.now()
  }
}

/** Makes one thing of each row, and lets others have their turn in between. */
export async function inTurns<Row, Made>(rows: readonly Row[], make: (row: Row) => Made): Promise<Made[]> {
  const turn = openTurns()
  const made: Made[] = []
  for (const row of rows) {
    made.push(make(row))
    await turn()
  }
  return made
}
