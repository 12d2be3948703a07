import { sql } from "../../../kit/sql.ts"
import { pairsOf } from "../reconciliation/pairs.ts"
import { type Cause, columns, type Detector, named, within } from "./detector.ts"

// Once somebody says that it is answered, or the provider says how it goes on, nothing is to be done.
export const dispute: Detector = {
  kind: "dispute",
  causes: (scope) => sql<Cause>`
    select ${columns({
      subject: sql`dispute.id`,
      messageId: sql`dispute.reference`,
      currency: sql`dispute.currency`,
      amountMinor: sql`dispute.amount_minor`,
      reason: sql`dispute.reason`,
      happenedAt: sql`dispute.opened_at`,
      respondBy: sql`dispute.respond_by`,
    })}
    from payments.disputes dispute
    join payments.intents payment on payment.id = dispute.intent_id
    where dispute.state = 'needs_response' and dispute.answered_at is null
      and ${named(sql`dispute.id`, scope)}
  `,
}

// It was done, and the money came back to us: whoever should have it gets it another way.
export const refundReturned: Detector = {
  kind: "refund_returned",
  causes: (scope) => sql<Cause>`
    select ${columns({
      subject: sql`back.id`,
      refundId: sql`back.refund_id`,
      messageId: sql`back.movement_id`,
      currency: sql`back.currency`,
      amountMinor: sql`back.amount_minor`,
      happenedAt: sql`back.at`,
    })}
    from payments.balance_movements back
    join payments.intents payment on payment.id = back.intent_id
    where back.kind = 'refund_failed' and back.amount_minor > 0
      and ${within({ subject: sql`back.id`, at: sql`back.learned_at` }, scope)}
      and exists (select from payments.refunds where id = back.refund_id and state = 'done')
      and not exists (
        select from payments.card_entries
        where order_id = payment.order_id and refund_id = back.refund_id and kind = 'return'
      )
  `,
}

// What the last night of each provider found, if it does not agree by now.
export const difference: Detector = {
  kind: "reconciliation_difference",
  causes(scope) {
    const ids =
      "since" in scope
        ? sql`
          select subject from books.differences where reconciliation_id in (
            select max(id) from books.reconciliations group by provider
          )
        `
        : scope.subjects
    return sql<Cause>`
      select pair.subject, pair.provider, pair.intent_id, pair.refund_id, payment.order_id,
        (
          select movement_id from payments.balance_movements where id = pair.movement_id
        ) as message_id, coalesce(pair.currency, pair.theirs_currency) as currency,
        coalesce(pair.minor, pair.theirs_minor) as amount_minor,
        case when pair.currency is not null then pair.theirs_currency end as other_currency,
        case when pair.currency is not null then pair.theirs_minor end as other_minor,
        pair.difference as reason, pair.at as happened_at,
        null::timestamptz as respond_by
      from (${pairsOf(ids)}) pair
      left join payments.intents payment on payment.id = pair.intent_id
      where pair.difference is not null
    `
  },
}
