import { expect, test } from "vitest"
import { finding, sayings } from "../../../server/kit/doctor/findings.ts"
import { openWords } from "../../kit/words.ts"
import { german } from "../../messages/de.ts"
import { indonesian } from "../../messages/id.ts"
import { type Catalog, english, type Key, type Message } from "../../messages/index.ts"
import { findingWords } from "./saying.ts"

const catalogs: Record<string, Catalog> = { en: english, de: german, id: indonesian }

// What the database said stands beside the sentence.
const blanksIn = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, blank]) => blank)
    .filter((blank) => blank !== "reason")
    .sort()
const textOf = (message: Message) => (typeof message === "string" ? message : message.other)

/** Every sentence of the doctor by the key of its words: what was found, and what to do about it. */
const sentences = Object.entries(sayings).flatMap(([code, saying]) => [
  [`doctor.${code}`, saying.what] as const,
  ...("todo" in saying ? [[`doctor.${code}.todo`, saying.todo] as const] : []),
])

test("everything that the doctor can say has words in every language, and no words are left over", () => {
  for (const catalog of Object.values(catalogs)) {
    const keys = Object.keys(catalog).filter((key) => key.startsWith("doctor."))
    expect(keys.sort()).toEqual(sentences.map(([key]) => key).sort())
    for (const [key, sentence] of sentences) {
      expect([key, blanksIn(textOf(catalog[key as Key]))]).toEqual([key, blanksIn(sentence)])
    }
  }
})

test("a finding is read in one's own language, with its numbers as that language writes them", () => {
  const { t } = openWords("de", german)
  const late = findingWords(t, finding("warn", "events.late", { count: 5000, seconds: 90 }))
  expect(late.what).toBe("5.000 Ereignisse warten, das älteste seit 90 s")
  expect(late.todo).toContain("npm run worker")
  const roomy = findingWords(t, finding("ok", "disk.roomy", { free: 12.5, folder: "/data" }))
  expect(roomy).toEqual({ what: "12,5 GB frei, wo die Daten liegen (/data)", todo: undefined })
})

test("what the database said of itself is told apart from the sentence", () => {
  const { t } = openWords("de", german)
  const away = findingWords(t, finding("refuse", "database.away", { reason: "connect ECONNREFUSED" }))
  expect(away).toMatchObject({
    what: "Die Datenbank lässt sich nicht untersuchen.",
    reason: "connect ECONNREFUSED",
  })
})

test("a finding that has no words yet is read in English", () => {
  const found = {
    level: "warn",
    code: "moon.full",
    values: {},
    what: "The moon is full",
    todo: "Wait.",
  } as const
  const { what, todo, language } = findingWords(openWords("de", german).t, found)
  expect([what, todo, language]).toEqual(["The moon is full", "Wait.", "en"])
})
