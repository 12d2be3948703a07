export const passwordCharactersMin = 8

export const confirmHours = 24
export const resetMinutes = 60

// Long, so that people find their cart and orders again; much shorter than the life of a browser left behind.
export const sessionIdleDays = 30
export const sessionDaysMax = 180

// A session is marked as used at most this often: one write per session and hour, not one per request.
export const seenEveryMinutes = 60

export const addressesMax = 50

// One person may ask for a new link a few times; nobody's mailbox is to be filled by somebody else.
export const mailsPerHourMax = 3

// One client opening accounts or asking for links: enough for a family, too little for a machine.
export const asksPerHourMax = 20

/**
 * A name goes into mails to addresses that nobody has confirmed, so it must not carry a message or a link.
 */
export function isPlainName(name: string): boolean {
  return !/[\p{Cc}\p{Cf}<>@\u2028\u2029]|:\/\/|www\.|\.(?:com|net|org|info|ru|cn|xyz|top)\b/iu.test(name)
}
