// Owners choose their colors freely; a mail must stay readable with any of them, on white and in dark mode.

type Rgb = readonly [red: number, green: number, blue: number]

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

/** The same hue, moved towards black or white until text in it reaches the contrast that WCAG AA asks for. */
export function readable(color: string, background: string): string {
  const ground = parse(background)
  const aim: Rgb = luminance(ground) > 0.4 ? [0, 0, 0] : [255, 255, 255]
  for (let step = 0; step <= 10; step++) {
    const candidate = mix(parse(color), aim, step / 10)
    if (contrast(candidate, ground) >= 4.5) return format(candidate)
  }
  return format(aim)
}

/** A faint tint of a color over a background, for panels. */
export function tint(color: string, background: string, share: number): string {
  return format(mix(parse(background), parse(color), share))
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

function mix(from: Rgb, to: Rgb, share: number): Rgb {
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

function contrast(one: Rgb, other: Rgb): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (high + 0.05) / (low + 0.05)
}
