import { expect, test } from "vitest"
import { openLog } from "./log.ts"

function logged(format: "json" | "text", write: (log: ReturnType<typeof openLog>) => void): string {
  let text = ""
  const log = openLog({
    level: "info",
    format,
    write: (line) => {
      text += line
    },
  })
  write(log)
  return text
}

test.each(["json", "text"] as const)("the %s log holds no personal data, at any depth", (format) => {
  const text = logged(format, (log) => {
    log.info({ orderId: "ord_1", email: "ada@example.com" }, "placed")
    log.info(
      { order: { id: "ord_1", contact: [{ name: "Ada", phone: "0123" }], address: { city: "Bonn" } } },
      "placed",
    )
    log.child({ requestId: "req_1" }).warn({ headers: { cookie: "session=abc", accept: "text/html" } }, "odd")
  })
  for (const word of ["ada@", "Ada", "0123", "Bonn", "session=abc"]) expect(text).not.toContain(word)
  for (const word of ["ord_1", "req_1", "text/html", "placed"]) expect(text).toContain(word)
})

test.each(["json", "text"] as const)(
  "an error in the %s log keeps its stack and loses the database's values",
  (format) => {
    const error = Object.assign(new Error("duplicate key"), {
      code: "23505",
      detail: "Key (email)=(ada@example.com)",
    })
    const text = logged(format, (log) => {
      log.error(error, "a bug")
      log.error({ err: error }, "a bug")
    })
    expect(text).not.toContain("ada@example.com")
    expect(text.match(/log\.test\.ts/g)?.length).toBeGreaterThanOrEqual(2)
  },
)

test("logs that nobody uses any more leave nothing with the process", () => {
  const before = process.listenerCount("exit")
  for (let count = 0; count < 20; count++) openLog({ level: "silent", format: "text" }).info("nothing")
  expect(process.listenerCount("exit")).toBe(before)
})

test("what was gathered is written when the process ends, and the process is let go of when it was written", async () => {
  const before = process.listenerCount("exit")
  const written: string[] = []
  const stdout = process.stdout.write
  process.stdout.write = ((text: string) => written.push(text) > 0) as typeof stdout
  try {
    const log = openLog({ level: "info", format: "json" })
    log.info("first")
    log.info("second")
    expect(written).toEqual([])
    const waiting = process.listeners("exit").slice(before)
    expect(waiting).toHaveLength(1)
    for (const flush of waiting) flush(0)
    expect(written.join("").match(/first|second/g)).toEqual(["first", "second"])
    expect(process.listenerCount("exit")).toBe(before)
  } finally {
    process.stdout.write = stdout
  }
})
