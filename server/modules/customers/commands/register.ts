import { all, type Outside, type Work } from "../../../kit/db.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import { checkPassword, hashPassword } from "../../../kit/passwords.ts"
import { sql } from "../../../kit/sql.ts"
import { queue } from "../../mail/index.ts"
import { getShop, type Shop } from "../../settings/index.ts"
import type { Visitor } from "../policy.ts"
import { confirmHours, passwordCharactersMin } from "../rules.ts"
import { countAsk } from "../throttle.ts"
import { noteFirstConsent } from "./consent.ts"
import { accountByEmail, makeToken } from "./tokens.ts"

export type Register = {
  email: string
  name: string
  password: string
  locale?: string | undefined
  marketingConsent: boolean
  holder: Visitor
}

/**
 * What everybody is answered, with an account or without: whether an address is known is not ours to tell.
 */
export type CheckYourMail = { state: "check_your_mail" }

export async function openRegistration(work: Work, input: Register): Promise<Register> {
  await countAsk(work, input.holder)
  checkPassword({ ...input, charactersMin: passwordCharactersMin })
  return input
}

export async function finishRegistration(out: Outside, input: Register): Promise<CheckYourMail> {
  const passwordHash = await hashPassword(input.password)
  return out.inWork((work) => register(work, { ...input, passwordHash }))
}

async function register(work: Work, input: Register & { passwordHash: string }): Promise<CheckYourMail> {
  const customerId = newId("customer")
  const shop = await getShop(work.tx)
  const locale = localeOf(shop, input.locale)
  const [made, account] = await all(
    work.tx.maybe(sql<{ id: string }>`
      insert into customers.accounts
        (id, email, name, password_hash, locale, marketing_consent, marketing_consent_at,
         created_at, updated_at)
      values
        (${customerId}, ${input.email}, ${input.name}, ${input.passwordHash}, ${locale},
         ${input.marketingConsent},
         ${input.marketingConsent ? work.now : null}, ${work.now}, ${work.now})
      on conflict (email) do nothing
      returning id
    `),
    accountByEmail(work.tx, input),
  )
  if (made) {
    if (input.marketingConsent) noteFirstConsent(work, { customerId })
    announce(work, "customer.registered", { customerId })
    await mailConfirmation(work, { customerId, email: input.email, name: input.name, locale })
  } else if (account) {
    mailOwner(work, { email: input.email, account })
  }
  return { state: "check_your_mail" }
}

/** Sends the link that confirms the mailbox. Does nothing when enough of them went out within the hour. */
export async function mailConfirmation(
  work: Work,
  customer: { customerId: string; email: string; name: string; locale: string },
): Promise<void> {
  const token = await makeToken(work, {
    ...customer,
    id: newId("token"),
    purpose: "confirm_email",
    minutes: confirmHours * 60,
  })
  if (!token) return
  queue(work, {
    to: customer.email,
    template: "confirm_email",
    locale: customer.locale,
    values: { name: customer.name, confirmUrl: `/account/confirm?token=${token}`, validHours: confirmHours },
  })
}

// At most one a day: registering again and again must not fill somebody's mailbox.
function mailOwner(
  work: Work,
  known: { email: string; account: { id: string; name: string; locale: string } },
): void {
  const day = work.now.toISOString().slice(0, 10)
  queue(work, {
    to: known.email,
    template: "account_exists",
    locale: known.account.locale,
    values: { name: known.account.name, signInUrl: "/account/sign-in", forgotUrl: "/account/forgot" },
    dedupeKey: `account_exists:${known.account.id}:${day}`,
  })
}

function localeOf(shop: Shop, wished: string | undefined): string {
  return wished && shop.locales.includes(wished) ? wished : shop.defaultLocale
}
