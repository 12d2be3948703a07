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
