import { sql } from "../../kit/sql.ts"
import { balanceAudit } from "./balance/audit.ts"
import { cardAudit } from "./cards/audit.ts"
import { disputeAudit } from "./disputes/audit.ts"
import { ledgerAudit } from "./ledger/audit.ts"

export const paymentAudit = [
  ...cardAudit,
  ...ledgerAudit,
  ...balanceAudit,
  ...disputeAudit,
  {
    name: "captured stays within authorized, refunded within captured, and nothing above what was asked",
    sql: sql`
      select id from payments.intents
      where captured_minor > authorized_minor or refunded_minor > captured_minor
        or authorized_minor > amount_minor
    `,
  },
  {
    name: "nothing is taken that was not asked for, and what is due of a promise was taken, or is known why not",
    sql: sql`
      select id from payments.intents
      where captured_minor > taking_minor
        or (state in ('authorized', 'partly_captured') and order_id is not null
          and due_minor > captured_minor and capture_failure is null
          and updated_at < now() - interval '15 minutes'
          and coalesce(capture_tried_at, created_at) < now() - interval '15 minutes')
      limit 100
    `,
  },
  {
    name: "a payment's captured amount is the sum of its captures",
    sql: sql`
      select i.id from payments.intents i
      where i.captured_minor <> (
        select coalesce(sum(amount_minor), 0) from payments.captures where intent_id = i.id
      )
    `,
  },
  {
    name: "a payment's refunded amount is the sum of its refunds that wait or are done",
    sql: sql`
      select i.id from payments.intents i
      where i.refunded_minor <> (
        select coalesce(sum(amount_minor), 0) from payments.refunds
        where intent_id = i.id and state <> 'failed'
      )
    `,
  },
  {
    name: "a refund has its payment's currency and order",
    sql: sql`
      select r.id from payments.refunds r
      join payments.intents i on i.id = r.intent_id
      where r.currency <> i.currency or (r.order_id is not null and r.order_id is distinct from i.order_id)
    `,
  },
  {
    name: "a payment's state is the last one of its history",
    sql: sql`
      select i.id from payments.intents i
      where i.state <> coalesce(
        (select to_state from payments.intent_history where intent_id = i.id order by id desc limit 1),
        'opened'
      )
    `,
  },
  {
    name: "a refund's state is the last one of its history",
    sql: sql`
      select r.id from payments.refunds r
      where r.state <> coalesce(
        (select to_state from payments.refund_history where refund_id = r.id order by id desc limit 1),
        'waiting'
      )
    `,
  },
  {
    name: "no refund waits longer than two days",
    sql: sql`
      select id from payments.refunds
      where state = 'waiting' and created_at < now() - interval '2 days'
      order by created_at, id limit 100
    `,
  },
  {
    name: "no message about an unknown payment stays parked for longer than a day and an hour",
    sql: sql`
      select id from payments.inbox
      where state = 'parked' and received_at < now() - interval '25 hours'
      order by received_at, id limit 100
    `,
  },
  {
    name: "what a provider has told of is looked up within a quarter of an hour",
    sql: sql`
      select intent_id from payments.news
      where due_at < now() - interval '15 minutes'
      order by due_at, intent_id limit 100
    `,
  },
]
