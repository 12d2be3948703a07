const clocks = new Map<string, Intl.DateTimeFormat>()

/** The instant at which a clock in a time zone shows this: 2026-12-24T08:00. */
export function instantIn(shown: string, timeZone: string): Date {
  const wished = Date.parse(`${shown}Z`)
  // What a clock there shows at an instant, less the instant itself, is its distance from UTC; twice, because
  // the clocks may be changed in between.
  const first = wished - distance(new Date(wished), timeZone)
  return new Date(wished - distance(new Date(first), timeZone))
}

/** What a clock in a time zone shows at an instant: 2026-12-24T08:00:00. */
export function shownIn(at: Date, timeZone: string): string {
  const known = clocks.get(timeZone)
  const style = { dateStyle: "short", timeStyle: "medium" } as const
  const clock = known ?? new Intl.DateTimeFormat("sv-SE", { timeZone, ...style })
  clocks.set(timeZone, clock)
  return clock.format(at).replace(" ", "T")
}

function distance(at: Date, timeZone: string): number {
  const whole = Math.floor(at.getTime() / 1000) * 1000
  return Date.parse(`${shownIn(new Date(whole), timeZone)}Z`) - whole
}
