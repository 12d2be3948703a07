import type { Actor, Outside, Work } from "../kit/db.ts"

/** `root` is the folder of the program, in which `demo/` lies. */
export type DemoTarget = { out: Outside; root: string }

// The ledgers of prices, taxes and stock say who wrote a row, so that the demo's can
// be told from the owner's.
const demo: Actor = { kind: "system", name: "demo" }

export const demoActor = "system:demo"

/**
 * Several commands in one transaction: a command that has done its own part sends COMMIT with its last read,
 * and here COMMIT waits until all of them are done.
 */
export function asDemo(work: Work): Work {
  return { ...work, actor: demo, pending: { ...work.pending, commit() {} } }
}

/** Runs up to `lanes` at a time, in order. */
export async function inLanes<Item>(
  items: readonly Item[],
  { lanes, run }: { lanes: number; run: (item: Item) => Promise<void> },
): Promise<void> {
  const waiting = [...items]
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await run(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
