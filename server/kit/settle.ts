import type { Outside } from "./db.ts"
import { deliverDue, type openDeliverer } from "./deliveries.ts"
import { runJobsOnce, type startJobs } from "./jobs.ts"
import { sql } from "./sql.ts"

/** What the deliverer and the job engine need, together. */
export type Works = Parameters<typeof startJobs>[0] & Parameters<typeof openDeliverer>[0]

// Longer than any chain of events and jobs of ours takes; what is not quiet by then will not become so.
const settleMsMax = 20_000

/** Delivers all events and runs all jobs that are due, and what they bring about, until all is quiet. */
export async function settle(works: Works): Promise<void> {
  const out = works.outside("settle")
  const until = Date.now() + settleMsMax
  while (Date.now() < until) {
    await deliverDue(works, out)
    await runJobsOnce(works)
    if (!(await hasWork(out))) return
    // What is left is being done by somebody else.
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function hasWork(out: Outside): Promise<boolean> {
  const { found } = await out.db.one(sql<{ found: boolean }>`
    select exists (select from kit.deliveries where state = 'waiting' and next_try_at <= now())
        or exists (
          select from graphile_worker._private_jobs
          where locked_at is not null or (run_at <= now() and attempts < max_attempts)
        ) as found
  `)
  return found
}
