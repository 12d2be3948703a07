import { expect, test } from "vitest"
import { sheets } from "../sheets.fixture.ts"
import { assets, scriptPath, stylePath } from "./index.ts"

// What a phone on a slow line waits for before it shows anything.
const bytesMax = { style: 25_000, script: 10_000, page: 40_000 }

test("style sheet and script stay small on the line", () => {
  const style = assets.get(stylePath)
  const script = assets.get(scriptPath)
  expect(style?.inEncoding("gzip").length).toBeLessThan(bytesMax.style / 2)
  expect(style?.inEncoding("br").length).toBeLessThan(style?.inEncoding("gzip").length ?? 0)
  expect(script?.inEncoding("gzip").length).toBeLessThan(bytesMax.script / 2)
})

test("a page with everything on it stays below 100 kB before its pictures", () => {
  for (const [name, page] of Object.entries(sheets((plain) => plain, "en"))) {
    const whole =
      Buffer.byteLength(page) +
      (assets.get(stylePath)?.body.length ?? 0) +
      (assets.get(scriptPath)?.body.length ?? 0)
    expect([name, whole]).toEqual([name, expect.any(Number)])
    expect(whole).toBeLessThan(100_000)
    expect(Buffer.byteLength(page)).toBeLessThan(bytesMax.page)
  }
})

test("the script is one that browsers can read", () => {
  const text = assets.get(scriptPath)?.body.toString() ?? ""
  expect(() => new Function(`return async () => {${text}\n}`)).not.toThrow()
})

test("pages ask for nothing from elsewhere, and for no script or style of their own", () => {
  for (const [name, page] of Object.entries(sheets((plain) => plain, "en"))) {
    const fetched = [
      ...page.matchAll(/<(?:script|link rel="stylesheet"|img)\b[^>]*\s(?:src|href)="([^"]*)"/g),
    ].map(([, path]) => path)
    expect(fetched.length).toBeGreaterThan(0)
    expect([name, fetched.filter((path) => !/^\/(?!\/)/.test(path ?? ""))]).toEqual([name, []])
    expect(page).not.toMatch(/<style\b|\sstyle=|\son[a-z]+=/)
    expect(page).not.toMatch(/<script(?![^>]*(?:src=|ld\+json))/)
  }
})

test("the style sheet turns with the script of the language", () => {
  const text = assets.get(stylePath)?.body.toString() ?? ""
  const fixed = text.match(/(?<![-\w])(?:margin|padding|border)-(?:left|right)|(?<![-\w])(?:left|right):/g)
  expect(fixed).toBeNull()
})
