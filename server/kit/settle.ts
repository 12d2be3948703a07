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
    const { jobs, others } = await findWork(out)
    if (!jobs && !others) return
    // The engine opens connections of its own each time: only where it has something to do.
    if (jobs) await runJobsOnce(works)
    if (others) await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Whether there are jobs that nobody has taken, and whether somebody else is doing something. */
async function findWork(out: Outside): Promise<{ jobs: boolean; others: boolean }> {
  return out.db.one(sql<{ jobs: boolean; others: boolean }>`
    select exists (
             select from graphile_worker._private_jobs
             where locked_at is null and run_at <= now() and attempts < max_attempts
           ) as jobs,
           exists (select from kit.deliveries where state = 'waiting' and next_try_at <= now())
             or exists (select from graphile_worker._private_jobs where locked_at is not null) as others
  `)
}
