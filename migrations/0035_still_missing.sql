-- Something given back out of kindness does not pay what is still missing: an order of which not all was taken that it
-- owes waits for the rest, and is not completed before it came.
update orders.orders o
set money = now_is.money, version = o.version + 1,
  sale = case when o.sale = 'completed' and now_is.money <> 'refunded' then 'open' else o.sale end
from (
  select l.id,
    case
      when c.promised >= l.total_minor - l.canceled_minor then 'authorized'
      when c.captured > c.refunded then 'partly_paid'
      when c.live > 0 then 'pending'
      else 'refunded'
    end as money
  from orders.orders l
  cross join lateral (
    select coalesce(sum(captured_minor), 0) as captured, coalesce(sum(refunded_minor), 0) as refunded,
           coalesce(sum(case when ended then captured_minor else authorized_minor end), 0) as promised,
           count(*) filter (where not ended and captured_minor = 0) as live
    from orders.covers where order_id = l.id and not taken_back
  ) c
  where l.money in ('partly_refunded', 'refunded') and c.captured > 0
    and c.captured < l.total_minor - l.canceled_minor
) now_is
where now_is.id = o.id and o.money <> now_is.money;
