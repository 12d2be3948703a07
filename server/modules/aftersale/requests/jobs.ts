import { job } from "../../../kit/jobs.ts"
import { expireRequests } from "./commands.ts"

export const expireRequestsJob = job({
  name: "aftersale.expire_requests",
  run: (out) => out.inWork(expireRequests),
  cron: "13,43 * * * *",
})
