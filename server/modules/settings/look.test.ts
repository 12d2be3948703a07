import fc from "fast-check"
import { expect, test } from "vitest"
import { effortMs } from "../../kit/effort.fixture.ts"
import { contrast, onColor, readable } from "./colors.ts"
import { blankLook, changedLook, fontPattern, lookTokens } from "./look.ts"

test("contrast is reckoned as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5)
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2)
  expect(contrast("#fff", "#ffffff")).toBe(1)
})

test("the look of a new shop can be read", () => {
  expect(changedLook(blankLook, {})).toEqual(blankLook)
})

test("words on buttons follow the color of the button by themselves", () => {
  const pale = changedLook(blankLook, { colorPrimary: "#ffe08a" })
  expect(pale.colorOnPrimary).toBe("#000000")
  expect(changedLook(pale, { colorPrimary: "#123456" }).colorOnPrimary).toBe("#ffffff")
  expect(changedLook(blankLook, { colorPrimary: "#123456", colorOnPrimary: "#ffe08a" }).colorOnPrimary).toBe(
    "#ffe08a",
  )
})

test("colors that cannot be read together are refused, all at once, with their contrast", () => {
  const refused = () => changedLook(blankLook, { colorText: "#cccccc", colorOnPrimary: "#1f5b46" })
  expect(refused).toThrow("hard to read")
  try {
    refused()
  } catch (error) {
    expect(error).toMatchObject({
      code: "shop.look_unreadable",
      status: 422,
      details: {
        pairs: [
          { text: "colorOnPrimary", ground: "colorPrimary", contrast: 1 },
          { text: "colorText", ground: "colorBackground" },
          { text: "colorText", ground: "colorSurface", contrast: 1.6 },
        ],
      },
    })
  }
})

test("on every color either black or white can be read, and every color can be made readable", () => {
  const color = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, "0")}`)
  fc.assert(
    fc.property(color, color, (one, ground) => {
      expect(contrast(onColor(ground), ground)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(readable(one, ground), ground)).toBeGreaterThanOrEqual(4.5)
    }),
    { seed: 20261125, numRuns: 2000 },
  )
})

test("only colors, fonts and lengths come out of a look, whatever is stored", () => {
  const hostile = lookTokens({
    ...blankLook,
    colorPrimary: "red;}body{display:none",
    colorText: "#fff</style><script>",
    fontHeading: `x";}</style><script>alert(1)</script>`,
    fontBody: "a".repeat(500),
    radiusPx: Number.NaN,
  })
  expect(hostile).not.toMatch(/[<>{}\\/]|script|display/)
  expect(hostile).toContain(`--color-primary:${blankLook.colorPrimary};`)
  expect(hostile).toContain("--radius:12px;")
  expect(lookTokens({ ...blankLook, radiusPx: 9999 })).toContain("--radius:32px;")
})

test("names of fonts come out in quotes, generic ones without", () => {
  const look = { ...blankLook, fontBody: "Source Sans 3, -apple-system, sans-serif" }
  expect(lookTokens(look)).toContain(`--font-body:"Source Sans 3",-apple-system,sans-serif;`)
})

test("the pattern for fonts takes names and nothing else, in linear time", () => {
  for (const good of ["Inter", "Inter, sans-serif", "Source Sans 3,serif"]) expect(good).toMatch(fontPattern)
  for (const bad of ["", ",", "Inter;", `"Inter"`, "url(x)", "a, ,b", "Inter\n", "a\\41"]) {
    expect(bad).not.toMatch(fontPattern)
  }
  const effort = effortMs(() => {
    fontPattern.test(`${"a ".repeat(60)}!`)
    fontPattern.test(`${"a, ".repeat(5000)}!`)
  })
  expect(effort).toBeLessThan(50)
})
