import { expect, test } from "vitest"
import { z } from "zod"
import { moneySchema } from "../money.ts"
import { docsPage, docsStylePath } from "./docs.ts"
import { openApiOf } from "./openapi.ts"
import { everyone, write } from "./routes.ts"

const build = write({
  path: "POST /store/v1/docks/:dockId/boats",
  who: everyone,
  input: z.strictObject({
    dockId: z.string().regex(/^dck_[0-9a-f]{32}$/),
    price: moneySchema,
    name: z.string().max(20).nullable(),
    colors: z.array(z.enum(["red", "blue"])).max(3),
    owner: z.strictObject({ email: z.string().regex(z.regexes.email) }),
    notes: z.string().optional(),
  }),
  reply: z.strictObject({ id: z.string() }).meta({ id: "Boat" }),
  run: async () => ({ id: "boat_1" }),
  status: 201,
  idempotent: true,
  summary: "Build a <b>boat</b>",
})

const page = docsPage(
  openApiOf([build], { title: "Harbor", version: "1", serverUrl: "https://harbor.example" }),
)
const text = page.html.toString()

test("every operation is there with its fields, replies and an example to copy", () => {
  expect(text).toContain("/store/v1/docks/{dockId}/boats")
  expect(text).toContain("<code>owner.email</code>")
  expect(text).toContain("string | null")
  expect(text).toContain("(&quot;red&quot; | &quot;blue&quot;)[]")
  expect(text).toContain('<a href="#schema-Boat">Boat</a>')
  expect(text).toContain("https://harbor.example/store/v1/docks/dck_abcdef0123456789abcdef0123456789/boats")
  expect(text).toContain("idempotency-key: $(uuidgen)")
})

test("the example body is one that the route takes", () => {
  const body = /--json &#39;(.*?)&#39;/s.exec(text)?.[1]?.replaceAll("&quot;", '"') ?? ""
  const dockId = "dck_abcdef0123456789abcdef0123456789"
  expect(build.input.safeParse({ dockId, ...JSON.parse(body) })).toMatchObject({ success: true })
})

test("the strictest content policy lets the page be: no script, no style of its own", () => {
  expect(text).not.toMatch(/<script|<style|\sstyle=|\son\w+=/)
  expect(text).toContain(`href="${docsStylePath}"`)
  expect(page.css.toString()).not.toMatch(/url\(|@import/)
})

test("what routes say about themselves is text, not markup", () => {
  expect(text).toContain("Build a &lt;b&gt;boat&lt;/b&gt;")
})

test("every link inside the page leads somewhere", () => {
  for (const [, id = ""] of text.matchAll(/href="#([^"]+)"/g)) expect(text).toContain(`id="${id}"`)
})
