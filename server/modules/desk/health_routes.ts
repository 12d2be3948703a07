import { z } from "zod"
import type { Db, Work } from "../../kit/db.ts"
import {
  leaveDelivery,
  leaveJob,
  listFailedDeliveries,
  listFailedJobs,
  retryDelivery,
  retryJob,
} from "../../kit/failures.ts"
import { read, write } from "../../kit/http/routes.ts"
import { speedAreas } from "../../kit/http/speeds.ts"
import { staffWith } from "../staff/index.ts"
import { askForAudit, booksHealth, listAudits } from "./audits.ts"
import { getHealth } from "./health.ts"

const text = z.string()
const nothing = z.strictObject({})
const jobId = z.string().regex(/^\d{1,18}$/, "This is not the number of a job.")
const delivery = z.strictObject({ eventId: z.string().max(60), subscriber: z.string().max(100) })

const failure = {
  tries: z.int(),
  reason: text.nullable(),
  since: z.date(),
  isGivenUp: z.boolean(),
  nextTryAt: z.date(),
}

const failuresReply = z
  .object({
    jobs: z.array(z.object({ jobId: text, name: text, ...failure })),
    deliveries: z.array(z.object({ eventId: text, event: text, subscriber: text, ...failure })),
  })
  .meta({ id: "BackgroundFailures" })

const count = z.int()

const audit = z
  .object({
    number: count,
    day: text,
    at: z.date(),
    milliseconds: count,
    books: count,
    counted: z.object({
      orders: count,
      payments: count,
      refunds: count,
      cardEntries: count,
      stockMovements: count,
    }),
    found: z.array(z.object({ name: text, area: text, rows: count, examples: z.array(text) })),
    error: text.nullable(),
  })
  .meta({ id: "BooksAudit" })

const findingReply = z
  .object({
    level: z.enum(["ok", "warn", "refuse"]),
    code: text,
    values: z.record(text, z.union([text, z.number()])),
    what: text,
    todo: text.optional(),
  })
  .meta({
    description: "`code` and `values` say it in any language; `what` and `todo` are sentences in English.",
  })

const healthReply = z
  .object({
    doctor: z
      .object({
        at: z.date(),
        findings: z.array(findingReply),
        node: text,
        freeBytes: z.number(),
        mailGoesOut: z.boolean(),
      })
      .nullable(),
    database: z.object({ version: text, bytes: z.number() }),
    backupAt: z.date().nullable(),
    jobs: z.object({ waiting: z.int(), failing: z.int(), dead: z.int() }),
    events: z.object({ waiting: z.int(), dead: z.int(), oldestSeconds: z.number() }),
    mails: z.object({ waiting: z.int(), dead: z.int() }),
    speeds: z.array(z.object({ area: z.enum(speedAreas), count: z.int(), p99Ms: z.number().nullable() })),
  })
  .meta({ id: "Health" })

async function failures(db: Db) {
  const [jobs, deliveries] = await Promise.all([listFailedJobs(db), listFailedDeliveries(db)])
  return { jobs, deliveries }
}

const answering =
  <Input>(command: (work: Work, input: Input) => Promise<void>) =>
  async (work: Work, input: Input) => {
    await command(work, input)
    return {}
  }

const mender = staffWith("health.write")

export const healthRoutes = {
  health: read({
    path: "GET /admin/v1/health",
    who: staffWith("health.read"),
    input: nothing,
    reply: healthReply,
    run: getHealth,
    summary: "How the program, its database and its work in the background are",
  }),
  failures: read({
    path: "GET /admin/v1/background-failures",
    who: staffWith("health.read"),
    input: nothing,
    reply: failuresReply,
    run: failures,
    summary: "Work in the background that was given up, or fails again and again",
  }),
  retryJob: write({
    path: "POST /admin/v1/background-jobs/:jobId/retry",
    who: mender,
    input: z.strictObject({ jobId }),
    reply: nothing,
    run: answering(retryJob),
    logs: { kind: "job" },
    summary: "Try a job in the background again",
  }),
  leaveJob: write({
    path: "POST /admin/v1/background-jobs/:jobId/dismissal",
    who: mender,
    input: z.strictObject({ jobId }),
    reply: nothing,
    run: answering(leaveJob),
    logs: { kind: "job" },
    summary: "Leave a job in the background undone",
  }),
  retryDelivery: write({
    path: "POST /admin/v1/event-deliveries/retry",
    who: mender,
    input: delivery,
    reply: nothing,
    run: answering(retryDelivery),
    logs: { kind: "event", id: "eventId" },
    summary: "Bring an event to its subscriber again",
  }),
  leaveDelivery: write({
    path: "POST /admin/v1/event-deliveries/dismissal",
    who: mender,
    input: delivery,
    reply: nothing,
    run: answering(leaveDelivery),
    logs: { kind: "event", id: "eventId" },
    summary: "Leave an event unheard by its subscriber",
  }),
  booksHealth: read({
    path: "GET /admin/v1/health/books",
    who: staffWith("health.read"),
    input: nothing,
    reply: z
      .object({
        last: audit.nullable(),
        clean: z.object({ days: count, since: text }).nullable(),
        isOverdue: z.boolean(),
      })
      .meta({ id: "BooksHealth" }),
    run: (db) => booksHealth(db),
    summary: "Whether the books agree, and since when",
  }),
  listAudits: read({
    path: "GET /admin/v1/health/audits",
    who: staffWith("health.read"),
    input: z.strictObject({
      after: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    reply: z.object({ audits: z.array(audit), next: count.nullable() }).meta({ id: "BooksAuditPage" }),
    run: listAudits,
    summary: "What was found in the books each time, the last first",
  }),
  askForAudit: write({
    path: "POST /admin/v1/health/audits",
    who: mender,
    input: nothing,
    reply: nothing,
    run: askForAudit,
    status: 202,
    logs: { kind: "shop" },
    summary: "Look through the books now, in the background",
  }),
}
