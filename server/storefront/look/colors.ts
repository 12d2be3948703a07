import { contrast, tint } from "../../modules/settings/index.ts"

/** The same hue, moved towards black or white until it stands out from the ground as far as asked. */
export function readable(color: string, ground: string, contrastMin = 4.5): string {
  const aim = isDark(ground) ? "#ffffff" : "#000000"
  for (let step = 0; step < 20; step++) {
    const candidate = tint(aim, color, step / 20)
    if (contrast(candidate, ground) >= contrastMin) return candidate
  }
  return aim
}

/** So much of one color on another. */
export function mix(ground: string, color: string, share: number): string {
  return tint(color, ground, share)
}

export function isDark(color: string): boolean {
  return contrast(color, "#ffffff") > contrast(color, "#000000")
}

/** A color of the look that is safe inside a style sheet. */
export function safeColor(color: string, otherwise: string): string {
  return /^#[0-9a-f]{6}$/i.test(color) ? color : otherwise
}
