// Owners choose their colors freely; words must stay readable on all of them.

type Rgb = readonly [red: number, green: number, blue: number]

/** What WCAG 2.2 AA asks for between a text and its ground. */
export const contrastMin = 4.5

/** From 1 (the same) to 21 (black on white), as WCAG reckons it. */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(parse(one)), luminance(parse(other))].sort((a, b) => b - a) as [
    number,
    number,
  ]
  return (high + 0.05) / (low + 0.05)
}

/** White or black, whichever can be read on a ground; white where both can. */
export function onColor(ground: string): string {
  return contrast("#ffffff", ground) >= contrastMin ? "#ffffff" : "#000000"
}

/** The same hue, moved towards black or white until text in it can be read on the ground. */
export function readable(color: string, ground: string): string {
  const aim = parse(onColor(ground))
  for (let step = 0; step < 10; step++) {
    const candidate = format(blend(parse(color), aim, step / 10))
    if (contrast(candidate, ground) >= contrastMin) return candidate
  }
  return format(aim)
}

/** A faint tint of a color over a ground, for lines and panels. */
export function tint(color: string, ground: string, share: number): string {
  return format(blend(parse(ground), parse(color), share))
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
