import { actorName, type Work } from "../../../kit/db.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"

/** Keeps who said yes or no to marketing, and when. To say again what is so already is no news. */
export function noteConsent(
  work: Work,
  said: { customerId: string; consent: boolean; why: string | null },
): void {
  work.write(sql`
    insert into customers.consent_history (id, customer_id, consent, actor, why, at)
    select ${newId("history")}::text, id, ${said.consent}::boolean, ${actorName(work.actor)}::text,
           ${said.why}::text, ${work.now}::timestamptz
    from customers.accounts where id = ${said.customerId} and marketing_consent <> ${said.consent}::boolean
  `)
}

/** The yes that came with the account. Whoever opens one is nobody yet: it is their own. */
export function noteFirstConsent(work: Work, { customerId }: { customerId: string }): void {
  work.write(sql`
    insert into customers.consent_history (id, customer_id, consent, actor, why, at)
    values (${newId("history")}, ${customerId}, true, ${customerId}, null, ${work.now})
  `)
}
