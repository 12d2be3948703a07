import { sql } from "../../../kit/sql.ts"

export const promotionAudit = [
  {
    name: "a promotion, a code and a customer are counted as often as they were used",
    sql: sql`
      with counted as (
        select u.promotion_id, c.kind, c.subject, count(*) as uses
        from pricing.promotion_uses u
        cross join lateral (values
          ('promotion', '', u.counts_for_promotion),
          ('customer', u.customer_key, u.counts_for_customer),
          ('code', u.code, u.counts_for_code)
        ) as c (kind, subject, counts)
        where c.counts and u.state <> 'freed'
        group by 1, 2, 3
      )
      select coalesce(counter.promotion_id, counted.promotion_id) as promotion_id,
             coalesce(counter.kind, counted.kind) as kind
      from pricing.use_counters counter
      full join counted on counted.promotion_id = counter.promotion_id and counted.kind = counter.kind
        and counted.subject = counter.subject
      where coalesce(counter.uses, 0) <> coalesce(counted.uses, 0)
      limit 100
    `,
  },
  {
    name: "a batch of codes holds no more than it says",
    sql: sql`
      select batch.id from pricing.code_batches batch
      where batch.codes_count <
        (select count(*) from pricing.promotion_codes code where code.batch_id = batch.id)
      limit 100
    `,
  },
  {
    name: "a promotion is in the state of its newest move",
    sql: sql`
      select promotion.id from pricing.promotions promotion
      left join lateral (
        select to_state from pricing.promotion_history moved
        where moved.promotion_id = promotion.id order by moved.id desc limit 1
      ) newest on true
      where newest.to_state is distinct from promotion.state
      limit 100
    `,
  },
]
