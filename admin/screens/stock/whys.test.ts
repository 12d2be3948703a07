import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { openWords } from "../../kit/words.ts"
import { german } from "../../messages/de.ts"
import { whyText } from "./whys.ts"

const commands = new URL("../../../server/modules/inventory/commands/", import.meta.url)
const { t } = openWords("de", german)

test("whatever the shop itself writes down of a movement is said in the reader's language", () => {
  const source = readdirSync(commands).map((name) => readFileSync(new URL(name, commands), "utf8"))
  const found = source.join("\n").matchAll(/why: "([^"]+)"|quantity, '([^']+)', \$\{actorName/g)
  const written = [...found].map(([, one, other]) => one ?? other ?? "")
  expect(new Set(written).size).toBe(6)
  for (const why of [...written, "received"]) expect(whyText(t, why), why).not.toBe(why)
})

test("what people wrote stands as it is", () => {
  expect(whyText(t, "received: LS 4711: zwei Kisten")).toBe("Gekommen: LS 4711: zwei Kisten")
  for (const why of ["shipped: not", "Bruch", "toString"]) expect(whyText(t, why)).toBe(why)
})
