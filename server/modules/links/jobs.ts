import type { Outside } from "../../kit/db.ts"
import { job } from "../../kit/jobs.ts"
import { expireLinks } from "./issued.ts"

export const expireJob = job({ name: "links.expire", run: expireAll, everySeconds: 60 })

// Turn by turn: what is left after so many waits a minute.
const turnsMax = 20

async function expireAll(out: Outside): Promise<void> {
  for (let turn = 0; turn < turnsMax; turn++) {
    if ((await out.inWork(expireLinks)) === 0) return
  }
}
