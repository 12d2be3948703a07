import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { openWords } from "../../kit/words.ts"
import { german } from "../../messages/de.ts"
import { indonesian } from "../../messages/id.ts"
import { english } from "../../messages/index.ts"
import { deedText, fieldText, objectText, valueText, whoText } from "./saying.ts"

const { t } = openWords("en")
const described = JSON.parse(
  readFileSync(new URL("../../../client/generated/openapi.json", import.meta.url), "utf8"),
) as { paths: Record<string, Record<string, unknown>> }

const onlyAsked = /\/(?:effects\/|preview$|delivery-quotes$|readings$)/

test("everything that can be done at the desk has words in every language", () => {
  const writes = Object.entries(described.paths)
    // What is only asked, with a body, does nothing; taking a file of everything is written down.
    .filter(([path]) => path.startsWith("/admin/v1/") && !onlyAsked.test(path))
    .flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => method !== "get" || path.startsWith("/admin/v1/exports/"))
        .map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`),
    )
  expect(writes.length).toBeGreaterThan(70)
  for (const catalog of [english, german, indonesian]) {
    expect(writes.filter((route) => !Object.hasOwn(catalog, `did.${route}`))).toEqual([])
  }
  expect(deedText(t, "POST /admin/v1/roles")).toBe("Made a role")
  expect(deedText(t, "POST /admin/v1/boats")).toBe("Something else: POST /admin/v1/boats")
})

test("values are read as a person says them", () => {
  const naming = {
    nameOf: (id: string) => (id === "stf_1" ? "Ada" : id),
    permission: (code: string) => (code === "orders.read" ? "See orders" : ""),
    moment: (at: string) => `on ${at.slice(0, 10)}`,
  }
  expect(valueText(t, ["orders.read", "stf_1", "blue"], naming)).toBe("See orders, Ada, blue")
  expect(valueText(t, "2026-05-01T10:00:00.000Z", naming)).toBe("on 2026-05-01")
  expect(valueText(t, "disabled", naming)).toBe("let in no longer")
  expect(valueText(t, false, naming)).toBe("no")
  expect(valueText(t, null, naming)).toBe("nothing")
  expect(valueText(t, [], naming)).toBe("nothing")
  expect(fieldText(t, ["lines", "0", "quantity"])).toBe("Lines · 1 · How many")
  expect(whoText(t, "stf_1", naming.nameOf)).toBe("Ada")
  expect(whoText(t, "nobody", naming.nameOf)).toBe("Somebody not signed in")
  expect(objectText(t, { objectKind: "staff", objectId: "stf_1" }, naming.nameOf)).toBe("Person: Ada")
  const order = { objectKind: "order", objectId: `ord_${"0".repeat(32)}` }
  expect(objectText(t, order, naming.nameOf)).toBe("Order")
})
