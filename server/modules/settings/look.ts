import { Refusal } from "../../kit/errors.ts"
import { contrast, contrastMin, onColor, readable, tint } from "./colors.ts"

/** The shop's colors, fonts and corners: everything that shoppers see is painted with it. */
export type Look = {
  colorPrimary: string
  colorOnPrimary: string
  colorAccent: string
  colorBackground: string
  colorSurface: string
  colorText: string
  colorMuted: string
  fontHeading: string
  fontBody: string
  radiusPx: number
}

export type LookChanges = { [Token in keyof Look]?: Look[Token] | undefined }

// The look of a new shop; the migration writes the same, and a test compares the two.
export const blankLook: Look = {
  colorPrimary: "#1f5b46",
  colorOnPrimary: "#ffffff",
  colorAccent: "#e4a13a",
  colorBackground: "#f6f3ec",
  colorSurface: "#ffffff",
  colorText: "#20211f",
  colorMuted: "#66645d",
  fontHeading: "Georgia, serif",
  fontBody: "system-ui, sans-serif",
  radiusPx: 12,
}

export const colorPattern = /^#[0-9a-f]{6}$/
// Names of families with commas between them; without quotes, so that nothing in them can end a declaration.
export const fontPattern = /^[A-Za-z0-9-][A-Za-z0-9 -]*(?:, ?[A-Za-z0-9-][A-Za-z0-9 -]*)*$/
export const fontLengthMax = 120
export const radiusPxMax = 32

const pairs = [
  ["colorOnPrimary", "colorPrimary"],
  ["colorText", "colorBackground"],
  ["colorText", "colorSurface"],
  ["colorMuted", "colorBackground"],
  ["colorMuted", "colorSurface"],
] as const satisfies [keyof Look, keyof Look][]

/**
 * The look with some changes. Words on buttons turn black or white by themselves when the
 * button's color changes and nothing is said about them; every other pair that cannot be read is
 * refused, all of them at once.
 */
export function changedLook(look: Look, changes: LookChanges): Look {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  const next: Look = { ...look, ...given }
  const isStale =
    changes.colorOnPrimary === undefined && contrast(next.colorOnPrimary, next.colorPrimary) < contrastMin
  if (isStale) next.colorOnPrimary = onColor(next.colorPrimary)
  checkContrast(next)
  return next
}

function checkContrast(look: Look): void {
  const unreadable = pairs
    .map(([text, ground]) => ({ text, ground, contrast: rounded(contrast(look[text], look[ground])) }))
    .filter((pair) => pair.contrast < contrastMin)
  const [first] = unreadable
  if (!first) return
  const message =
    `Text in ${look[first.text]} is hard to read on ${look[first.ground]}: the contrast is ${first.contrast}, ` +
    `it needs ${contrastMin}. Please choose colors that are further apart.`
  const said = { text: look[first.text], ground: look[first.ground], contrast: first.contrast }
  throw new Refusal("shop.look_unreadable", 422, message, { ...said, contrastMin, pairs: unreadable })
}

/**
 * The look as CSS custom properties, to be put between the braces of a rule. Whatever is stored, only colors,
 * fonts and lengths come out.
 */
export function lookTokens(look: Look): string {
  const color = (token: Extract<keyof Look, `color${string}`>) =>
    colorPattern.test(look[token]) ? look[token] : blankLook[token]
  const primary = color("colorPrimary")
  const accent = color("colorAccent")
  const background = color("colorBackground")
  const surface = color("colorSurface")
  const text = color("colorText")
  const radius = Number.isFinite(look.radiusPx) ? look.radiusPx : blankLook.radiusPx
  const tokens = {
    "color-primary": primary,
    "color-on-primary": color("colorOnPrimary"),
    "color-accent": accent,
    "color-on-accent": onColor(accent),
    "color-background": background,
    "color-surface": surface,
    "color-text": text,
    "color-muted": color("colorMuted"),
    "color-link": readable(readable(primary, background), surface),
    "color-line": tint(text, surface, 0.15),
    "font-heading": fontStack(look.fontHeading, blankLook.fontHeading),
    "font-body": fontStack(look.fontBody, blankLook.fontBody),
    radius: `${Math.min(Math.max(Math.round(radius), 0), radiusPxMax)}px`,
  }
  return Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value};`)
    .join("")
}

const plainFamily = /^(?:-apple-system|serif|sans-serif|monospace|cursive|system-ui|ui-[a-z-]+)$/

/** Families in quotes, because a name like Source Sans 3 is none without them; the generic ones without. */
function fontStack(stack: string, otherwise: string): string {
  const safe = fontPattern.test(stack) && stack.length <= fontLengthMax ? stack : otherwise
  return safe
    .split(",")
    .map((family) => family.trim())
    .filter((family) => family !== "")
    .map((family) => (plainFamily.test(family) ? family : `"${family}"`))
    .join(",")
}

function rounded(ratio: number): number {
  // Down, so that 4.499 is not shown as the 4.5 that it is not.
  return Math.floor(ratio * 100) / 100
}
