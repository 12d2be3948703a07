import type { Outside } from "../../kit/db.ts"
import { job } from "../../kit/jobs.ts"
import { sendDueLetters } from "./commands.ts"

export const sendJob = job({ name: "gifts.send", run: sendLetters, cron: "* * * * *" })

/** Cards whose day has come, or that are to go at once. */
export async function sendLetters(out: Outside): Promise<void> {
  // Somebody may sell thousands for one morning: turn by turn, and what is left waits a minute.
  for (let turn = 0; turn < 25; turn++) {
    if ((await out.inWork(sendDueLetters)) === 0) return
  }
}
