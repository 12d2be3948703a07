// Owners choose their colors freely; a mail must stay readable with any of them, on white and in dark mode.

export { readable, tint } from "../../settings/index.ts"

export const dark = {
  background: "#101113",
  surface: "#1b1d20",
  soft: "#25282c",
  text: "#f2f2f0",
  muted: "#a8abb1",
  line: "#363a40",
}

/** A color of the look that is safe inside a style attribute. */
export function safeColor(color: string, otherwise: string): string {
  return /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(color) ? color : otherwise
}
