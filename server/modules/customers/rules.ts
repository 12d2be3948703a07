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

/** Who may try how often to sign in. Only failures stay counted. */
export const tryLimits = {
  // One client guessing at one account. The right person on another client is not touched by it.
  pair: { triesMax: 5, windowMinutes: 15 },
  // One client trying many accounts; wide enough for an office behind one address.
  client: { triesMax: 60, windowMinutes: 15 },
  // Many clients guessing at one account: each of them gets fewer tries, nobody gets none.
  account: { triesMax: 50, windowMinutes: 60 },
} as const

export const pairTriesMaxUnderAttack = 2

export type Tries = { pair: number; client: number; account: number }

export function isThrottled(tries: Tries): boolean {
  const pairMax =
    tries.account > tryLimits.account.triesMax ? pairTriesMaxUnderAttack : tryLimits.pair.triesMax
  return tries.pair > pairMax || tries.client > tryLimits.client.triesMax
}

// One client opening accounts or asking for links: enough for a family, too little for a machine.
export const asksPerHourMax = 20

/**
 * A name goes into mails to addresses that nobody has confirmed, so it must not carry a message or a link.
 */
export function isPlainName(name: string): boolean {
  return !/[\p{Cc}\p{Cf}<>@\u2028\u2029]|:\/\/|www\.|\.(?:com|net|org|info|ru|cn|xyz|top)\b/iu.test(name)
}
