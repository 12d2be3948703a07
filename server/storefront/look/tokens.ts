import { contrast, type Look } from "../../modules/settings/index.ts"
import { isDark, mix, readable, safeColor } from "./colors.ts"

/** The look as a style sheet: what every other rule refers to. By night the same hues, on a dark ground. */
export function lookSheet(look: Look): string {
  const given = safe(look)
  const { day, night } = lookSheets(look)
  return isDark(given.background) ? day : `${day}\n@media (prefers-color-scheme:dark){${night}}`
}

/** By day and by night, each whole, for whoever looks at both at any hour. */
export function lookSheets(look: Look): { day: string; night: string } {
  const given = safe(look)
  const rule = (tokens: Tokens) => `:root{${declare(tokens)}${declare(constants(look))}}`
  const night = rule(nightOf(given))
  return { day: isDark(given.background) ? night : rule(dayOf(given)), night }
}

/** The browser's own frame, by day and by night. */
export function themeColors(look: Look): { day: string; night: string } {
  return { day: safe(look).background, night: groundByNight(safe(look)) }
}

type Given = {
  primary: string
  onPrimary: string
  accent: string
  background: string
  surface: string
  text: string
  muted: string
}

type Tokens = Record<string, string>

function safe(look: Look): Given {
  return {
    primary: safeColor(look.colorPrimary, "#1f5b46"),
    onPrimary: safeColor(look.colorOnPrimary, "#ffffff"),
    accent: safeColor(look.colorAccent, "#e4a13a"),
    background: safeColor(look.colorBackground, "#f6f3ec"),
    surface: safeColor(look.colorSurface, "#ffffff"),
    text: safeColor(look.colorText, "#20211f"),
    muted: safeColor(look.colorMuted, "#6c6a63"),
  }
}

function dayOf(given: Given): Tokens {
  const { background: bg, surface, primary, accent } = given
  const isReadable = [bg, surface].every((ground) => contrast(given.text, ground) >= 4.5)
  const text = isReadable ? given.text : readable(readable(given.text, bg, 7), surface, 7)
  const soft = mix(bg, primary, 0.07)
  const glow = mix(bg, accent, 0.2)
  return {
    scheme: "light",
    bg,
    surface,
    text,
    // Quiet words stand on the ground, on panels and on tinted panels alike.
    muted: [bg, surface, soft, glow].reduce((color, ground) => readable(color, ground), given.muted),
    line: mix(bg, text, 0.13),
    edge: readable(mix(surface, text, 0.4), surface, 3),
    soft,
    glow,
    primary,
    "on-primary": readable(given.onPrimary, primary),
    "primary-strong": mix(primary, text, 0.25),
    link: [bg, surface, soft, glow].reduce((color, ground) => readable(color, ground), primary),
    accent,
    "on-accent": readable(text, accent),
    star: readable(accent, surface, 3),
    ...signals({ good: "#1d6b41", warn: "#8a5200", bad: "#b3261e" }, [bg, surface, soft]),
    shadow: "20 18 10",
  }
}

function nightOf(given: Given): Tokens {
  const bg = groundByNight(given)
  const surface = mix("#1e1d1b", given.primary, 0.07)
  const text = "#f3f0ea"
  // A dark button would vanish in the dark: it becomes lighter, and its words dark.
  const primary =
    contrast(given.primary, surface) >= 3.2
      ? given.primary
      : readable(mix(given.primary, "#ffffff", 0.3), surface, 6)
  const soft = mix(surface, primary, 0.12)
  const glow = mix(surface, given.accent, 0.14)
  return {
    scheme: "dark",
    bg,
    surface,
    text,
    muted: readable("#aaa69d", soft),
    line: mix(surface, "#ffffff", 0.12),
    edge: readable(mix(surface, "#ffffff", 0.35), surface, 3),
    soft,
    glow,
    primary,
    "on-primary": contrast(given.onPrimary, primary) >= 4.5 ? given.onPrimary : readable("#10120f", primary),
    "primary-strong": mix(primary, "#ffffff", 0.2),
    link: [bg, surface, soft, glow].reduce(
      (color, ground) => readable(color, ground),
      mix(given.primary, "#ffffff", 0.35),
    ),
    accent: given.accent,
    "on-accent": readable("#20211f", given.accent),
    star: given.accent,
    ...signals({ good: "#7fcf9f", warn: "#f0b45b", bad: "#ff9a8f" }, [bg, surface, soft]),
    shadow: "0 0 0",
  }
}

function groundByNight({ primary }: Pick<Given, "primary">): string {
  return mix("#131211", primary, 0.07)
}

function signals(colors: { good: string; warn: string; bad: string }, grounds: string[]): Tokens {
  const fit = (color: string) => grounds.reduce((found, ground) => readable(found, ground), color)
  return { good: fit(colors.good), warn: fit(colors.warn), bad: fit(colors.bad) }
}

function constants(look: Look): Tokens {
  const radius = Math.min(Math.max(Math.round(look.radiusPx), 0), 28)
  return {
    heading: fontStack(look.fontHeading, headingFonts),
    body: fontStack(look.fontBody, bodyFonts),
    r: `${radius}px`,
    "r-small": `${Math.round(radius * 0.66)}px`,
    "r-large": `${Math.round(radius * 1.6)}px`,
  }
}

// Fonts that a phone or a computer has already: nothing is fetched, nothing jumps.
const headingFonts =
  '"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L",P052,"Noto Serif",Georgia,serif'
const bodyFonts =
  'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Helvetica,Arial,sans-serif'

// Families that stand for what a device has, and are none when they are quoted.
const plainFamily = /^(?:-apple-system|BlinkMacSystemFont|system-ui|ui-[a-z-]+)$/
const lastResort = /^(?:serif|sans-serif|cursive|monospace)$/

/** The owner's fonts first, ours behind them; nothing in a name can end the declaration. */
function fontStack(fonts: string, otherwise: string): string {
  const names = fonts
    .split(",")
    .map((name) => name.replace(/["']/g, "").trim())
    .filter((name) => /^[\p{L}\p{N} _-]{1,60}$/u.test(name) && !lastResort.test(name))
    .map((name) => (plainFamily.test(name) ? name : `"${name}"`))
  return [...names, otherwise].join(",")
}

function declare(tokens: Tokens): string {
  return Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value};`)
    .join("")
}
