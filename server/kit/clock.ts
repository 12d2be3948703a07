// Making a formatter takes longer than a whole query; a shop has as many as its places have time zones.
const clocks = new Map<string, Intl.DateTimeFormat>()

/** What a clock shows in a time zone: the day like 2026-05-04, the time like 18:03:59. */
export function clockIn(at: Date, timeZone: string): { day: string; time: string } {
  let clock = clocks.get(timeZone)
  if (!clock) {
    // Swedish writes days as ISO does.
    clock = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" })
    clocks.set(timeZone, clock)
  }
  const [day = "", time = ""] = clock.format(at).split(" ")
  return { day, time }
}

export function dayIn(at: Date, timeZone: string): string {
  return clockIn(at, timeZone).day
}

/** The same as one piece: 2026-12-24T08:00:00. */
export function shownIn(at: Date, timeZone: string): string {
  const { day, time } = clockIn(at, timeZone)
  return `${day}T${time}`
}

/** The instant at which a clock in a time zone shows this: 2026-12-24T08:00. */
export function instantIn(shown: string, timeZone: string): Date {
  const wished = Date.parse(`${shown}Z`)
  // What a clock there shows at an instant, less the instant itself, is its distance from UTC; twice, because
  // the clocks may be changed in between.
  const first = wished - distance(timeZone, new Date(wished))
  return new Date(wished - distance(timeZone, new Date(first)))
}

function distance(timeZone: string, at: Date): number {
  const whole = Math.floor(at.getTime() / 1000) * 1000
  return Date.parse(`${shownIn(new Date(whole), timeZone)}Z`) - whole
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** A place of the world whose clock is known, like Europe/Berlin. */
export function isTimeZone(name: string): boolean {
  if (name === "") return false
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch {
    return false
  }
}
