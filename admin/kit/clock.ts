/** The clock of the device that somebody sits at. */
export const ownTimeZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** What a field of a form shows of an instant: 2026-12-24T00:00, by the clock of a time zone. */
export function shownIn(at: string, timeZone: string): string {
  return shown(new Date(at), timeZone).slice(0, 16)
}

/** The instant at which a clock in a time zone shows what was typed. */
export function instantIn(typed: string, timeZone: string): string {
  const wished = Date.parse(`${typed}Z`)
  // Twice, because the clocks may be changed in between.
  const first = wished - distance(new Date(wished), timeZone)
  return new Date(wished - distance(new Date(first), timeZone)).toISOString()
}

/** Midnight of a day, or of one so many days later. */
export function midnightIn(day: string, timeZone: string, daysLater = 0): string {
  const later = new Date(Date.parse(day) + daysLater * 86_400_000).toISOString().slice(0, 10)
  return instantIn(`${later}T00:00`, timeZone)
}

function shown(at: Date, timeZone: string): string {
  const style = { dateStyle: "short", timeStyle: "medium" } as const
  return new Intl.DateTimeFormat("sv-SE", { timeZone, ...style }).format(at).replace(" ", "T")
}

function distance(at: Date, timeZone: string): number {
  const whole = new Date(Math.floor(at.getTime() / 1000) * 1000)
  return Date.parse(`${shown(whole, timeZone)}Z`) - whole.getTime()
}
