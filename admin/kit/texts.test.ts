import { expect, test } from "vitest"
import { textFor } from "./texts.ts"

test("a text is read in the reader's language, else in English, else in any that it has", () => {
  const titles = { de: "Becher", en: "Mug", id: "Cangkir" }
  expect(textFor(titles, "id-ID")).toBe("Cangkir")
  expect(textFor(titles, "fr", "de-AT")).toBe("Becher")
  expect(textFor({ de: "Becher", en: "Mug" }, "id")).toBe("Mug")
  expect(textFor({ de: "Becher", en: "" }, "id")).toBe("Becher")
  expect(textFor({}, "id")).toBe("")
})
