import { type Sql, sql } from "../../../kit/sql.ts"

export type DifferenceKind = "ours_only" | "theirs_only" | "amount_differs" | "currency_differs"

export const differenceKinds = ["ours_only", "theirs_only", "amount_differs", "currency_differs"] as const

/**
 * Our payments and refunds beside what the provider says of them, as a piece of SQL: one row each, with
 * `difference` where the two do not agree. What a provider moved and no payment of ours is known for is a
 * row of its own. `ids` names the payments, refunds and movements that are looked at. Amounts are those that
 * were taken and that went back, both above zero.
 */
export function pairsOf(ids: Sql): Sql {
  const of = (id: Sql) => sql`${id} = any(array(${ids}))`
  const movementOf = (id: Sql) => sql`(${of(id)} or ${of(sql`movement.id`)})`
  return sql`
    select what, subject, coalesce(ours.provider, theirs.provider) as provider,
      ours.currency, ours.minor, theirs.currency as theirs_currency, theirs.minor as theirs_minor,
      coalesce(ours.intent_id, theirs.intent_id) as intent_id,
      case when what = 'refund' and subject like 'ref\_%' then subject end as refund_id, theirs.movement_id,
      coalesce(ours.at, theirs.at) as at, greatest(ours.last_at, theirs.last_at) as last_at,
      case when theirs.subject is null then 'ours_only'
        when ours.subject is null then 'theirs_only'
        when theirs.currencies > 1 or ours.currency <> theirs.currency then 'currency_differs'
        when ours.minor <> theirs.minor then 'amount_differs' end as difference
    from (
      select 'payment' as what, taken.intent_id as subject, taken.intent_id, payment.provider,
        payment.currency, taken.minor, taken.at, taken.last_at
      from (
        select capture.intent_id, sum(capture.amount_minor)::bigint as minor, min(capture.at) as at,
          max(capture.at) as last_at
        from payments.captures capture
        where ${of(sql`capture.intent_id`)}
        group by capture.intent_id
      ) taken
      join payments.intents payment on payment.id = taken.intent_id
      union all
      select 'refund', refund.id, refund.intent_id, refund.provider, refund.currency, refund.amount_minor,
        refund.done_at, refund.done_at
      from payments.refunds refund
      where refund.state = 'done' and refund.credit_id is null and ${of(sql`refund.id`)}
    ) ours
    full join (
      select 'payment' as what, coalesce(movement.intent_id, movement.id) as subject,
        min(movement.intent_id) as intent_id, min(movement.id) as movement_id, movement.provider,
        min(movement.currency) as currency, count(distinct movement.currency) as currencies,
        sum(movement.amount_minor)::bigint as minor, min(movement.at) as at, max(movement.at) as last_at
      from payments.balance_movements movement
      where movement.kind = 'charge' and ${movementOf(sql`movement.intent_id`)}
      group by coalesce(movement.intent_id, movement.id), movement.provider
      union all
      select 'refund', coalesce(movement.refund_id, movement.id), min(movement.intent_id), min(movement.id),
        movement.provider, min(movement.currency), count(distinct movement.currency),
        -sum(movement.amount_minor)::bigint, min(movement.at), max(movement.at)
      from payments.balance_movements movement
      where movement.kind = 'refund' and ${movementOf(sql`movement.refund_id`)}
      group by coalesce(movement.refund_id, movement.id), movement.provider
    ) theirs using (what, subject)
  `
}
