import { all, lastly, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { queue } from "../../mail/index.ts"
import { type Customer, getCustomer, lockPassword } from "../queries.ts"
import { resetMinutes } from "../rules.ts"
import { noteConsent } from "./consent.ts"
import { makeToken } from "./tokens.ts"

// What the people at the desk do for a customer.

export type ChangeCustomer = {
  customerId: string
  name?: string | undefined
  /** Nothing takes the number away. */
  phone?: string | null | undefined
  marketingConsent?: boolean | undefined
  why?: string | undefined
  /** As it was when somebody began to type: what a colleague has saved meanwhile is not written over. */
  seen?: SeenCustomer | undefined
}

type SeenCustomer = Pick<Customer, "name" | "phone" | "marketingConsent">

/** Changes what is given and leaves the rest. A consent is somebody's word: what it rests on is noted. */
export async function changeCustomer(work: Work, input: ChangeCustomer): Promise<Customer> {
  const { customerId, name = null, phone, marketingConsent: consent = null } = input
  const why = input.why === "" ? null : (input.why ?? null)
  const [, now] = await all(lockPassword(work.tx, input), getCustomer(work.tx, input))
  checkSeen(now, input.seen)
  if (consent !== null && why === null) {
    const message = "Please write what the consent rests on: when and how the person said so."
    throw new Refusal("customers.consent_why", 422, message)
  }
  if (consent !== null) noteConsent(work, { customerId, consent, why })
  work.write(sql`
    update customers.accounts
    set name = coalesce(${name}::text, name),
        phone = case when ${phone !== undefined}::boolean then ${phone ?? null}::text else phone end,
        marketing_consent_at = case
          when ${consent}::boolean and not marketing_consent then ${work.now}::timestamptz
          else marketing_consent_at end,
        marketing_consent = coalesce(${consent}::boolean, marketing_consent),
        updated_at = ${work.now}
    where id = ${customerId}
  `)
  return lastly(work, getCustomer(work.tx, input))
}

function checkSeen(now: SeenCustomer, seen: SeenCustomer | undefined): void {
  if (!seen) return
  const { name, phone, marketingConsent } = seen
  if (now.name === name && now.phone === phone && now.marketingConsent === marketingConsent) return
  const message = "Somebody else has changed this customer meanwhile. Please look at it again."
  throw new Refusal("customer.changed", 409, message)
}

/** Ends every session of a customer; whoever knows the password may come in again. */
export async function signCustomerOut(
  work: Work,
  input: { customerId: string },
): Promise<{ sessions: number }> {
  await getCustomer(work.tx, input)
  const { sessions } = await work.tx.one(sql<{ sessions: number }>`
    with ended as (delete from customers.sessions where customer_id = ${input.customerId} returning 1)
    select count(*)::int as sessions from ended
  `)
  return { sessions }
}

/** Sends the link to a new password to the customer's own mailbox: staff never sees it. */
export async function sendCustomerReset(
  work: Work,
  input: { customerId: string },
): Promise<{ state: "sent" }> {
  const customer = await getCustomer(work.tx, input)
  const token = await makeToken(work, {
    id: newId("token"),
    customerId: customer.id,
    email: customer.email,
    purpose: "reset_password",
    minutes: resetMinutes,
  })
  if (!token) {
    const message = "Several links went to this mailbox within the hour. Please wait before you send another."
    throw new Refusal("customers.mailed_often", 429, message)
  }
  queue(work, {
    to: customer.email,
    template: "reset_password",
    locale: customer.locale,
    values: {
      name: customer.name,
      resetUrl: `/account/reset?token=${token}`,
      validMinutes: resetMinutes,
    },
  })
  return { state: "sent" }
}
