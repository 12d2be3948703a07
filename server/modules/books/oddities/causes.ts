import { type Sql, sql } from "../../../kit/sql.ts"
import { authorizationEnded, authorizationEnds, captureFailed } from "./causes_promised.ts"
import { difference, dispute, refundReturned } from "./causes_told.ts"
import { ago, type Cause, columns, type Detector, named, type Scope, within } from "./detector.ts"
import { healingMinutes, unknownMinutesMax, waitingHoursMax } from "./rules.ts"

const capturedIn = (scope: Scope) =>
  "since" in scope
    ? sql`payment.id = any(array(select intent_id from payments.captures where at >= ${scope.since}))`
    : sql`payment.id = any(array(${scope.subjects}))`

// The due of an order is what its gift cards leave of it. What was taken beyond it, and has not gone back, is
// what the payment has too much; of money that came for an order that was paid otherwise by then, it is all.
const paidTwice: Detector = {
  kind: "paid_twice",
  causes: (scope) => sql<Cause>`
    select ${columns({
      subject: sql`payment.id`,
      orderId: sql`sold.id`,
      amountMinor: sql`(over.minor - payment.refunded_minor)`,
      otherMinor: sql`due.minor`,
      otherCurrency: sql`payment.currency`,
      happenedAt: sql`payment.updated_at`,
    })}
    from payments.intents payment
    cross join lateral (
      select sum(other.captured_minor)::bigint as minor, max(other.order_id) as order_id
      from payments.intents other
      where (other.attempt_id = payment.attempt_id or other.order_id = payment.order_id)
        and other.id < payment.id and other.captured_minor > 0
        and other.late_for_order_id is null and other.currency = payment.currency and not other.taken_back
    ) before
    join orders.orders sold
      on sold.id = coalesce(payment.order_id, payment.late_for_order_id, before.order_id)
    cross join lateral (
      select (sold.total_minor - coalesce(sum(amount_minor), 0))::bigint as minor from payments.tenders
      where order_id = sold.id and state = 'redeemed'
    ) due
    cross join lateral (
      select case when payment.late_for_order_id is null
        then least(payment.captured_minor, before.minor + payment.captured_minor - due.minor)
        else payment.captured_minor end as minor
    ) over
    where ${capturedIn(scope)} and payment.captured_minor > 0 and payment.refunded_minor < over.minor
      and case when payment.late_for_order_id is null then before.minor is not null
        else not coalesce(sold.canceled_at <= payment.created_at, false) end
  `,
}

// One whose refund failed, or that another payment of its attempt has an order for, is told of as that.
const withoutOrder: Detector = {
  kind: "payment_without_order",
  causes: (scope, now) => sql<Cause>`
    select ${columns({
      subject: sql`payment.id`,
      amountMinor: sql`
        case when payment.state = 'captured'
          then payment.captured_minor - payment.refunded_minor else payment.authorized_minor end
      `,
      reason: sql`payment.state`,
      happenedAt: sql`payment.updated_at`,
    })}
    from payments.intents payment
    where payment.order_id is null and payment.late_for_order_id is null and (payment.state = 'authorized'
        or (payment.state = 'captured' and payment.refunded_minor < payment.captured_minor))
      and ${named(sql`payment.id`, scope)} and payment.updated_at < ${ago(now, healingMinutes)}
      and not exists (select from payments.refunds where intent_id = payment.id and state = 'failed')
      and not exists (
        select from payments.intents other
        where other.attempt_id = payment.attempt_id and other.order_id is not null
          and other.captured_minor > 0
      )
  `,
}

const forCanceled: Detector = {
  kind: "money_for_canceled_order",
  causes: (scope, now) => sql<Cause>`
    select ${columns({
      subject: sql`payment.id`,
      orderId: sql`sold.id`,
      amountMinor: sql`payment.captured_minor - payment.refunded_minor`,
      happenedAt: sql`taken.at`,
    })}
    from payments.intents payment
    join orders.orders sold
      on sold.id = coalesce(payment.order_id, payment.late_for_order_id) and sold.sale = 'canceled'
    cross join lateral (select max(at) as at from payments.captures where intent_id = payment.id) taken
    where ${capturedIn(scope)} and payment.refunded_minor < payment.captured_minor
      and taken.at >= sold.canceled_at
      and (payment.late_for_order_id is not null or taken.at < ${ago(now, healingMinutes)})
      and not exists (select from payments.refunds where intent_id = payment.id and state = 'failed')
  `,
}

// Who gives it back from here says so. Else a refund of the same payment over as much or more that somebody
// asked for once it had failed has taken its place: not one that failed as well, and not one of units that
// were canceled, or of other things than those that it was for.
const isForOther = sql`
  exists (
    select from aftersale.cancellations where order_id = later.order_id and at = later.created_at
  )
  or exists (
    select from (
      select refund_id, line_id from aftersale.refunded_parts
      union all select refund_id, line_id from aftersale.released_parts
    ) other
    where other.refund_id = later.id and not exists (
      select from aftersale.released_parts own
      where own.refund_id = refund.id and own.line_id = other.line_id
    )
  )
`

const refundFailed: Detector = {
  kind: "refund_failed",
  causes: (scope) => sql<Cause>`
    select ${columns({
      subject: sql`refund.id`,
      refundId: sql`refund.id`,
      amountMinor: sql`least(refund.amount_minor, payment.captured_minor - payment.refunded_minor)`,
      reason: sql`refund.failure`,
      happenedAt: sql`refund.done_at`,
    })}
    from payments.refunds refund
    join payments.intents payment on payment.id = refund.intent_id
    where refund.state = 'failed' and payment.refunded_minor < payment.captured_minor
      and ${within({ subject: sql`refund.id`, at: sql`refund.done_at` }, scope)}
      and not exists (
        select from payments.refunds later
        where later.intent_id = refund.intent_id and later.id > refund.id
          and case when later.in_place_of is null
            then later.created_at >= refund.done_at and later.state <> 'failed'
              and later.amount_minor >= refund.amount_minor and not (${isForOther})
            else later.in_place_of = refund.id end
      )
  `,
}

const refused = (scope: Scope, about: Sql) => sql<Cause>`
  select ${columns({
    subject: sql`message.id`,
    provider: sql`message.provider`,
    intentId: sql`payment.id`,
    messageId: sql`message.id`,
    currency: sql`coalesce(payment.currency, message.message -> 'amount' ->> 'currency')`,
    amountMinor: sql`
      coalesce(payment.amount_minor, (message.message -> 'amount' ->> 'minor')::bigint)
    `,
    otherCurrency: sql`message.message -> 'amount' ->> 'currency'`,
    otherMinor: sql`(message.message -> 'amount' ->> 'minor')::bigint`,
    reason: sql`message.reason`,
    happenedAt: sql`message.received_at`,
  })}
  from payments.inbox message
  left join payments.intents payment on payment.id = message.intent_id
  where message.state = 'refused' and ${about}
    and ${within({ subject: sql`message.id`, at: sql`message.received_at` }, scope)}
`

const amountDiffers: Detector = {
  kind: "amount_differs",
  stays: true,
  causes: (scope) => refused(scope, sql`message.reason = 'another amount'`),
}

const messageRefused: Detector = {
  kind: "message_refused",
  stays: true,
  causes: (scope) => refused(scope, sql`message.reason is distinct from 'another amount'`),
}

const unknown: Detector = {
  kind: "unknown_too_long",
  causes: (scope, now) => sql<Cause>`
    select ${columns({
      subject: sql`payment.id`,
      reason: sql`(
        select why from payments.intent_history where intent_id = payment.id order by id desc limit 1
      )`,
      happenedAt: sql`payment.updated_at`,
    })}
    from payments.intents payment
    where payment.state = 'unknown' and payment.updated_at < ${ago(now, unknownMinutesMax)}
      and ${named(sql`payment.id`, scope)}
    union all
    select ${columns({
      subject: sql`refund.id`,
      refundId: sql`refund.id`,
      amountMinor: sql`refund.amount_minor`,
      reason: sql`refund.failure`,
      happenedAt: sql`coalesce(refund.unknown_since, refund.created_at)`,
    })}
    from payments.refunds refund
    join payments.intents payment on payment.id = refund.intent_id
    where refund.state = 'waiting' and (refund.created_at < ${ago(now, waitingHoursMax * 60)}
        or refund.unknown_since < ${ago(now, unknownMinutesMax)})
      and ${named(sql`refund.id`, scope)}
  `,
}

export const detectors: readonly Detector[] = [
  dispute,
  paidTwice,
  withoutOrder,
  forCanceled,
  refundFailed,
  refundReturned,
  captureFailed,
  authorizationEnds,
  authorizationEnded,
  amountDiffers,
  messageRefused,
  unknown,
  difference,
]
