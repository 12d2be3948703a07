import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { z } from "zod"
import { routes } from "../server/app.ts"
import { everyone, type Route, read } from "../server/kit/http/routes.ts"
import { wireText } from "./api/shapes.ts"

const file = fileURLToPath(new URL("wire.snap.txt", import.meta.url))

test("the API is the one that wire.snap.txt shows; UPDATE_WIRE=1 writes it anew, and its diff is the API review", () => {
  const text = wireText(routes)
  if (process.env.UPDATE_WIRE) writeFileSync(file, text)
  expect(existsSync(file), "UPDATE_WIRE=1 npm test -- test/wire.test.ts writes it").toBe(true)
  expect(text).toBe(readFileSync(file, "utf8"))
})

test("there are as many routes as a shop needs, each at an address of its own", () => {
  const addresses = routes.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ":")}`)
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(addresses.length).toBeGreaterThan(80)
})

test("every route says in one line what it is for, and is below /store/v1, /admin/v1 or /hooks", () => {
  for (const { summary, path } of routes) {
    expect(summary, path).toMatch(/^[A-Z][^\n]{4,119}[^\s.]$/)
    expect(path).toMatch(/^\/(store\/v1|admin\/v1|hooks)\/[\w:/.-]+$/)
  }
})

const boat = (inside: z.ZodRawShape, name = "Boat"): Route =>
  read({
    path: "GET /store/v1/boats/:boatId",
    who: everyone,
    input: z.strictObject({ boatId: z.string(), depth: z.number().optional() }),
    reply: z.object({ id: z.string(), ...inside }).meta({ id: name }),
    run: async () => ({ id: "" }) as never,
    summary: "One boat",
  })

test("a change deep inside a reply, of a limit or of who may changes the text", () => {
  const before = wireText([boat({ sail: z.object({ color: z.string() }) })])
  expect(before).toContain("GET /store/v1/boats/:boatId\n  who  everyone; 200, read, read\n")
  expect(before).toContain("boatId depth?")
  expect(before).toContain("  sail: { color: string }")
  expect(wireText([boat({ sail: z.object({ color: z.string().max(9) }) })])).not.toBe(before)
  expect(wireText([boat({ sail: z.object({ color: z.string().optional() }) })])).not.toBe(before)
  const guarded = { ...boat({ sail: z.object({ color: z.string() }) }), who: { ...everyone, name: "keeper" } }
  expect(wireText([guarded])).not.toBe(before)
})
