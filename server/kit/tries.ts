import type { Work } from "./db.ts"
import { Refusal } from "./errors.ts"
import { clientOf } from "./http/client.ts"
import { hashToken } from "./ids.ts"
import { type Sql, sql } from "./sql.ts"

/** Who may try how often to sign in. Only failures stay counted. */
const tryLimits = {
  // One client guessing at one account. The right person on another client is not touched by it.
  pair: { triesMax: 5, windowMinutes: 15 },
  // One client trying many accounts; wide enough for an office behind one address.
  client: { triesMax: 60, windowMinutes: 15 },
  // Many clients guessing at one account: each of them gets fewer tries, nobody gets none.
  account: { triesMax: 50, windowMinutes: 60 },
} as const

const pairTriesMaxUnderAttack = 2

type Tries = { pair: number; client: number; account: number }

export function isThrottled(tries: Tries): boolean {
  const pairMax =
    tries.account > tryLimits.account.triesMax ? pairTriesMaxUnderAttack : tryLimits.pair.triesMax
  return tries.pair > pairMax || tries.client > tryLimits.client.triesMax
}

/**
 * Counts tries at passwords and codes, and asking for links, in a module's own table of subject, tries and
 * the end of the window.
 */
export function openTries(tries: Sql, refusal = "sign_in.too_many_tries") {
  return {
    countTry: (work: Work, who: Who) => countTry(work, { tries, refusal }, who),
    forgiveTries: (work: Work, who: Who) => forgiveTries(work, tries, who),
    countAsk: (work: Work, who: { ip: string; perHourMax: number }) =>
      countAsk(work, { tries, refusal }, who),
  }
}

type Counted = { tries: Sql; refusal: string }

/** What is guessed at: the password of an address, or the codes of an account under a name of their own. */
type Who = { email: string; ip: string }

/**
 * Counts a try before the password is looked at, in a transaction of its own, so that guesses sent all at
 * once are counted too. A refused try is not counted: the wait does not grow by knocking.
 */
async function countTry(work: Work, { tries, refusal }: Counted, who: Who): Promise<Tries> {
  const subjects = subjectsOf(who)
  const kinds = ["pair", "client", "account"] as const
  const ends = kinds.map((kind) => new Date(work.now.getTime() + tryLimits[kind].windowMinutes * 60_000))
  const rows = await work.tx.many(sql<{ subject: string; tries: number; windowEndsAt: Date }>`
    insert into ${tries} as t (subject, tries, window_ends_at)
    select n.subject, 1, n.ends_at
    from unnest(${kinds.map((kind) => subjects[kind])}::text[], ${ends}::timestamptz[])
      as n (subject, ends_at)
    order by n.subject
    on conflict (subject) do update
      set tries = case when t.window_ends_at <= ${work.now} then 1 else t.tries + 1 end,
          window_ends_at = case
            when t.window_ends_at <= ${work.now} then excluded.window_ends_at else t.window_ends_at
          end
    returning subject, tries, window_ends_at
  `)
  const triesOf = (kind: (typeof kinds)[number]) =>
    rows.find((row) => row.subject === subjects[kind])?.tries ?? 0
  const counted = { pair: triesOf("pair"), client: triesOf("client"), account: triesOf("account") }
  if (!isThrottled(counted)) return counted

  const blocking = rows.filter((row) => row.subject !== subjects.account)
  const endsAt = Math.max(...blocking.map((row) => row.windowEndsAt.getTime()))
  throw tooMany(work, {
    refusal,
    endsAt,
    message: "There were too many tries. Please wait a little and try again.",
  })
}

/** Counts one client's asking for an account or a link, whatever the mail address. */
async function countAsk(
  work: Work,
  { tries, refusal }: Counted,
  who: { ip: string; perHourMax: number },
): Promise<void> {
  const subject = hashToken(`ask ${clientOf(who.ip)}`)
  const endsAt = new Date(work.now.getTime() + 3_600_000)
  const row = await work.tx.one(sql<{ tries: number; windowEndsAt: Date }>`
    insert into ${tries} as t (subject, tries, window_ends_at) values (${subject}, 1, ${endsAt})
    on conflict (subject) do update
      set tries = case when t.window_ends_at <= ${work.now} then 1 else t.tries + 1 end,
          window_ends_at = case
            when t.window_ends_at <= ${work.now} then excluded.window_ends_at else t.window_ends_at
          end
    returning tries, window_ends_at
  `)
  if (row.tries <= who.perHourMax) return
  const message = "There were too many requests from here. Please wait a little and try again."
  throw tooMany(work, { refusal, endsAt: row.windowEndsAt.getTime(), message })
}

type TooMany = { refusal: string; endsAt: number; message: string }

function tooMany(work: Work, { refusal, endsAt, message }: TooMany): Refusal {
  const retryAfterSeconds = Math.max(Math.ceil((endsAt - work.now.getTime()) / 1000), 1)
  return new Refusal(refusal, 429, message, { retryAfterSeconds })
}

/** The right password clears this client's count for the account and takes its own try off the others. */
function forgiveTries(work: Work, tries: Sql, who: Who): void {
  const subjects = subjectsOf(who)
  work.write(sql`
    update ${tries}
    set tries = case when subject = ${subjects.pair} then 0 else greatest(tries - 1, 0) end
    where subject = any(array(
      select subject from ${tries} where subject = any(${Object.values(subjects)}::text[])
      order by subject for update
    ))
  `)
}

function subjectsOf({ email, ip }: Who) {
  const client = clientOf(ip)
  return {
    pair: hashToken(`pair ${email} ${client}`),
    client: hashToken(`client ${client}`),
    account: hashToken(`account ${email}`),
  }
}
