import { clockIn } from "../../kit/clock.ts"

/** A card goes out in the morning of its day, when people look at their mail. */
export const sendHour = 8

/** When a card goes out: at once, or in the morning of its day where the shop is. */
export function sendAt(sendOn: string | undefined, timeZone: string, now: Date): Date {
  if (sendOn === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(sendOn)) return now
  const at = instantOf(sendOn, timeZone)
  return at > now ? at : now
}

function instantOf(day: string, timeZone: string): Date {
  const wished = Date.parse(`${day}T${String(sendHour).padStart(2, "0")}:00:00Z`)
  // What a clock there shows at an instant, less the instant itself, is its distance from UTC; twice, because
  // the clocks may be changed in between.
  const first = wished - distance(new Date(wished), timeZone)
  return new Date(wished - distance(new Date(first), timeZone))
}

function distance(at: Date, timeZone: string): number {
  const whole = Math.floor(at.getTime() / 1000) * 1000
  const { day, time } = clockIn(timeZone, new Date(whole))
  return Date.parse(`${day}T${time}Z`) - whole
}
