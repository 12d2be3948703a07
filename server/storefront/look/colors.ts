// Owners choose their colors freely; the shop must stay readable with any of them, by day and by night.

type Rgb = readonly [red: number, green: number, blue: number]

/** The same hue, moved towards black or white until it stands out from the ground as far as asked (WCAG AA: 4.5). */
export function readable(color: string, ground: string, contrastMin = 4.5): string {
  const under = parse(ground)
  const aim: Rgb = luminance(under) > 0.2 ? [0, 0, 0] : [255, 255, 255]
  for (let step = 0; step <= 20; step++) {
    const candidate = format(blend(parse(color), aim, step / 20))
    if (contrast(candidate, ground) >= contrastMin) return candidate
  }
  return format(aim)
}

/** So much of one color on another. */
export function mix(ground: string, color: string, share: number): string {
  return format(blend(parse(ground), parse(color), share))
}

export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(parse(one)), luminance(parse(other))].sort((a, b) => b - a) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

export function isDark(color: string): boolean {
  return luminance(parse(color)) < 0.2
}

/** A color of the look that is safe inside a style sheet. */
export function safeColor(color: string, otherwise: string): string {
  return /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(color) ? color : otherwise
}

function parse(color: string): Rgb {
  const hex = color.slice(1)
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex
  const value = Number.parseInt(full, 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function format(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`
}

function blend(from: Rgb, to: Rgb, share: number): Rgb {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ]
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
