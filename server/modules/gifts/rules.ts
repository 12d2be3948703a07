import { instantIn } from "../../kit/clock.ts"

/** A card goes out in the morning of its day, when people look at their mail. */
export const sendHour = 8

/** When a card goes out: at once, or in the morning of its day where the shop is. */
export function sendAt(sendOn: string | undefined, timeZone: string, now: Date): Date {
  if (sendOn === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(sendOn)) return now
  const at = instantIn(`${sendOn}T${String(sendHour).padStart(2, "0")}:00`, timeZone)
  return at > now ? at : now
}
