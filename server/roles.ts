import type { Job } from "./kit/jobs.ts"

export type Role = "all" | "web" | "worker" | "thread" | "seed" | "doctor" | "audit" | "owner-link"

export function isServingRole(role: Role): boolean {
  return role === "all" || role === "web"
}

/** Whether shoppers or jobs do something in it. */
export function runsCommands(role: Role): boolean {
  return isServingRole(role) || role === "worker" || role === "thread"
}

/** Whether it reads what other processes have touched, so that it may remember what seldom changes. */
export function hearsTouches(role: Role): boolean {
  return isServingRole(role) || role === "thread"
}

/** Long jobs are the thread's, where there is one. */
export function jobsOf(
  jobs: readonly Job[],
  { role, hasThread = false }: { role: Role; hasThread?: boolean },
): readonly Job[] {
  if (role === "thread") return jobs.filter(({ isLong }) => isLong)
  return hasThread ? jobs.filter(({ isLong }) => !isLong) : jobs
}
