// A working day without a break in between, and never longer than a week.
export const sessionIdleHours = 12
export const sessionHoursMax = 7 * 24

// A session is marked as used at most this often: one write per session and ten minutes, not one per request.
export const seenEveryMinutes = 10

// A key's last use is written at most this often.
export const keySeenEverySeconds = 60

// Between the password and the code.
export const halfSessionMinutes = 10

// What cannot be taken back wants the password or a code that was given within this time.
export const confirmedMinutes = 10

export function isConfirmed(confirmedAt: Date | undefined, now: Date): boolean {
  return confirmedAt !== undefined && now.getTime() - confirmedAt.getTime() <= confirmedMinutes * 60_000
}
