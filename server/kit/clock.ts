// Making a formatter takes longer than a whole query; a shop has as many as its places have time zones.
const clocks = new Map<string, Intl.DateTimeFormat>()

/** What a clock shows in a time zone: the day like 2026-05-04, the time like 18:03:59. */
export function clockIn(timeZone: string, at: Date): { day: string; time: string } {
  let clock = clocks.get(timeZone)
  if (!clock) {
    // Swedish writes days as ISO does.
    clock = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" })
    clocks.set(timeZone, clock)
  }
  const [day = "", time = ""] = clock.format(at).split(" ")
  return { day, time }
}

export function dayIn(timeZone: string, at: Date): string {
  return clockIn(timeZone, at).day
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
