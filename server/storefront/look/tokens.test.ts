import fc from "fast-check"
import { expect, test } from "vitest"
import { contrast, type Look } from "../../modules/settings/index.ts"
import { sampleShop } from "../samples.fixture.ts"
import { lookSheet, themeColors } from "./tokens.ts"

const { look } = sampleShop((plain) => plain)

const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
console.info(`look: fast-check seed ${seed}`)

const color = fc
  .tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`)

const looks = fc.record({
  colorPrimary: color,
  colorOnPrimary: color,
  colorAccent: color,
  colorBackground: color,
  colorSurface: color,
  colorText: color,
  colorMuted: color,
})

/** The declarations of each rule: by day, and by night where there is one. */
function palettes(given: Look): Record<string, string>[] {
  return [...lookSheet(given).matchAll(/:root\{([^}]*)\}/g)].map(([, body = ""]) =>
    Object.fromEntries(
      body
        .split(";")
        .filter(Boolean)
        .map((one) => one.slice(2).split(":") as [string, string]),
    ),
  )
}

const pairs: [word: string, ground: string, contrastMin: number][] = [
  ["text", "bg", 4.5],
  ["text", "surface", 4.5],
  ["muted", "bg", 4.5],
  ["muted", "surface", 4.5],
  ["muted", "soft", 4.5],
  ["link", "bg", 4.5],
  ["link", "surface", 4.5],
  ["on-primary", "primary", 4.5],
  ["on-accent", "accent", 4.5],
  ["good", "surface", 4.5],
  ["warn", "bg", 4.5],
  ["bad", "surface", 4.5],
  ["edge", "surface", 3],
]

test("words can be read by day and by night with the colors of the samples", () => {
  const [day = {}, night = {}] = palettes(look)
  for (const palette of [day, night]) {
    for (const [word, ground, contrastMin] of pairs) {
      const found = contrast(palette[word] ?? "", palette[ground] ?? "")
      expect([word, ground, found]).toEqual([word, ground, expect.closeTo(Math.max(found, contrastMin), 5)])
    }
  }
})

// As the settings ask for it: whoever chooses a text that cannot be read on ground or panels is told so.
const fits = ({ colorText, colorBackground, colorSurface }: Colors) =>
  [colorBackground, colorSurface].every((ground) => contrast(colorText, ground) >= 4.5)

type Colors = Pick<Look, "colorText" | "colorBackground" | "colorSurface">

test("words on buttons can be read whatever the owner chooses", () => {
  fc.assert(
    fc.property(looks, (colors) => {
      for (const palette of palettes({ ...look, ...colors })) {
        expect(contrast(palette["on-primary"] ?? "", palette.primary ?? "")).toBeGreaterThanOrEqual(4.5)
        expect(contrast(palette["on-accent"] ?? "", palette.accent ?? "")).toBeGreaterThanOrEqual(4.5)
      }
    }),
    { numRuns: 300, seed },
  )
})

test("words on ground and panels can be read with any colors that the settings take", () => {
  fc.assert(
    fc.property(looks.filter(fits), (colors) => {
      for (const palette of palettes({ ...look, ...colors })) {
        expect(contrast(palette.text ?? "", palette.bg ?? "")).toBeGreaterThanOrEqual(4.5)
        expect(contrast(palette.text ?? "", palette.surface ?? "")).toBeGreaterThanOrEqual(4.5)
      }
    }),
    { numRuns: 300, seed },
  )
})

test("nothing in a look can end a declaration", () => {
  const evil = "Inter;}body{display:none"
  const sheet = lookSheet({ ...look, colorPrimary: "red;}x{", fontBody: `${evil}, Lato`, fontHeading: evil })
  expect(sheet).not.toMatch(/body\{|x\{/)
  expect(sheet).toContain('"Lato"')
})

test("a look that is dark by day is dark by night as well", () => {
  const dark = { ...look, colorBackground: "#101010", colorSurface: "#181818", colorText: "#eeeeee" }
  expect(lookSheet(dark)).not.toContain("prefers-color-scheme")
  expect(themeColors(dark).day).toBe("#101010")
})
