import type { JobHelpers, TaskList } from "graphile-worker"
import type { EngineOptions, Job } from "./jobs.ts"
import { reasonOf } from "./terminal.ts"

/** What the engine calls for each job: the job itself, with what is said of how it went. */
export function tasksOf({ jobs, outside, log }: EngineOptions): TaskList {
  // Their names, from the start and whenever one was given up.
  const given = new Set(jobs.filter(comesAgain).map(({ name }) => name))
  return Object.fromEntries(
    jobs.map((one) => [
      one.name,
      async (payload: unknown, turn) => {
        const { attempts, max_attempts: triesMax } = turn.job
        const started = performance.now()
        const { _cron: _, ...asked } = payload as Record<string, unknown>
        try {
          await one.run(outside(one.name), asked as never)
          log.debug({ job: one.name, ms: Math.round(performance.now() - started) }, "job done")
        } catch (error) {
          const isGivenUp = attempts >= triesMax
          if (isGivenUp && comesAgain(one)) given.add(one.name)
          const how = isGivenUp ? "job given up" : "job failed"
          log[isGivenUp ? "error" : "warn"]({ job: one.name, tries: attempts, err: error }, how)
          throw error
        }
        if (Object.keys(asked).length > 0 || !given.delete(one.name)) return
        await endEarlier(turn).catch((error) => {
          given.add(one.name)
          log.debug({ job: one.name, reason: reasonOf(error) }, "what was given up before stands there yet")
        })
      },
    ]),
  ) as TaskList
}

const comesAgain = ({ cron, everySeconds }: Job) => cron !== undefined || everySeconds !== undefined

/**
 * What the clock asks for does all there is to do, also what one before it has given up: that one is over.
 * It stands there when it was asked for again while it was at work, and failed: it has lost its place then.
 */
async function endEarlier({ job, query }: JobHelpers): Promise<void> {
  await query(
    `select graphile_worker.complete_jobs(array(
       select earlier.id from graphile_worker._private_jobs earlier
       join graphile_worker._private_tasks task on task.id = earlier.task_id
       where task.identifier = $1 and earlier.id < $2 and earlier.locked_at is null
         and earlier.attempts >= earlier.max_attempts and earlier.payload::jsonb - '_cron' = '{}'::jsonb
       limit 1000
     ))`,
    [job.task_identifier, job.id],
  )
}
