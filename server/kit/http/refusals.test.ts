import fastify from "fastify"
import { expect, test } from "vitest"
import { asRefusal } from "../database_errors.ts"
import { openLog } from "../log.ts"
import { refuse } from "./refusals.ts"

test("a full disk is said in the log as what it is, and to whoever asks as a shop that is soon back", async () => {
  const lines: string[] = []
  const log = openLog({ level: "info", format: "json", write: (line) => lines.push(line) })
  const app = fastify()
  app.setErrorHandler((error, request, reply) => refuse(log, request, reply, error))
  app.get("/", () => {
    const full = new Error("could not extend file: No space left on device")
    throw asRefusal(Object.assign(full, { code: "53100" }))
  })
  const reply = await app.inject("/")
  expect(reply.statusCode).toBe(503)
  expect(reply.headers["retry-after"]).toBe("2")
  expect(reply.body).not.toContain("space left")
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    level: "warn",
    code: "database.away",
    because: "could not extend file: No space left on device",
  })
  await app.close()
})
