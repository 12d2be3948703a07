import type { Look } from "../../settings/index.ts"
import { dark, readable, safeColor, tint } from "./colors.ts"

/** The look of the shop as inline styles: mail programs drop most style sheets. */
export type Paint = ReturnType<typeof mixPaint>

const paints = new WeakMap<Look, Paint>()

export function paintOf(look: Look): Paint {
  const known = paints.get(look)
  if (known) return known

  const made = mixPaint(look)
  paints.set(look, made)
  return made
}

function mixPaint(look: Look) {
  const background = safeColor(look.colorBackground, "#f5f4f1")
  const surface = safeColor(look.colorSurface, "#ffffff")
  const text = readable(safeColor(look.colorText, "#1d1d1b"), surface)
  const muted = readable(safeColor(look.colorMuted, "#66645f"), surface)
  const primary = safeColor(look.colorPrimary, "#1f4d3a")
  const onPrimary = readable(safeColor(look.colorOnPrimary, "#ffffff"), primary)
  const body = `${safeFont(look.fontBody)}-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`
  const headingEnd =
    /serif/i.test(look.fontHeading) && !/sans/i.test(look.fontHeading) ? "Georgia,serif" : body
  const heading = `${safeFont(look.fontHeading)}${headingEnd}`
  const radius = Math.min(Math.max(Math.round(look.radiusPx), 0), 24)
  return {
    background,
    surface,
    text,
    muted,
    primary,
    line: tint(text, surface, 0.13),
    soft: tint(primary, surface, 0.06),
    link: readable(primary, surface),
    linkInDark: readable(primary, dark.surface),
    mutedOnBackground: readable(muted, background),
    textOnBackground: readable(text, background),
    cardRadius: `${radius}px`,
    smallRadius: `${Math.min(radius, 12)}px`,
    buttonRadius: `${Math.min(radius, 12)}px`,
    body,
    heading,
    headline: `font:700 27px/1.25 ${heading};color:${text};letter-spacing:-0.2px`,
    subheading: `font:700 17px/1.35 ${heading};color:${text}`,
    bodyText: `font:400 16px/1.6 ${body};color:${text}`,
    smallText: `font:400 14px/1.5 ${body};color:${muted}`,
    labelText: `font:400 13px/1.5 ${body};color:${muted}`,
    factText: `font:600 16px/1.45 ${body};color:${text};word-break:break-word`,
    sumText: `font:400 14px/1.5 ${body};color:${text}`,
    linkText: `font:600 15px/1.5 ${body};color:${readable(primary, surface)}`,
    itemTitle: `font:600 15px/1.4 ${body};color:${text}`,
    grandTotal: `font:700 19px/1.35 ${body};color:${text}`,
    stepDone: `font:700 13px/1.4 ${body};color:${text}`,
    stepAhead: `font:400 13px/1.4 ${body};color:${muted}`,
    buttonText: `font:700 16px/1.25 ${body};color:${onPrimary};text-decoration:none`,
  }
}

/** The first family of a font stack, in single quotes: a style attribute ends at a double quote. */
function safeFont(stack: string): string {
  const first = (stack.split(",")[0] ?? "").replace(/[^\p{L}\p{N} -]/gu, "").trim()
  return first === "" || /^(?:system-ui|sans-serif|serif|ui-.*)$/i.test(first) ? "" : `'${first}',`
}
