import { hasWaiting } from "../../kit/deliveries.ts"
import { sql } from "../../kit/sql.ts"

export const inventoryAudit = [
  {
    name: "no stock is negative",
    sql: sql`
      select variant_id, place_id from inventory.balances
      where least(available, reserved, committed, incoming, damaged, quality_control, safety_stock) < 0
      limit 100
    `,
  },
  {
    name: "every balance is the sum of its ledger",
    sql: sql`
      with ledger as (
        select variant_id, place_id, state, sum(quantity) as quantity
        from (
          select variant_id, place_id, to_state as state, quantity from inventory.movements
          union all
          select variant_id, place_id, from_state, -quantity from inventory.movements
        ) entries
        where state <> 'outside'
        group by variant_id, place_id, state
      ),
      balances as (
        select variant_id, place_id, state, quantity
        from inventory.balances
        cross join lateral (values
          ('available', available), ('reserved', reserved), ('committed', committed), ('incoming', incoming),
          ('damaged', damaged), ('quality_control', quality_control), ('safety_stock', safety_stock)
        ) as states (state, quantity)
      )
      select variant_id, place_id, state, ledger.quantity as in_ledger, balances.quantity as in_balance
      from balances
      full join ledger using (variant_id, place_id, state)
      where coalesce(ledger.quantity, 0) <> coalesce(balances.quantity, 0)
      limit 100
    `,
  },
  {
    name: "what is reserved is what live holds keep",
    sql: sql`
      select variant_id, place_id, reserved, held
      from (select variant_id, place_id, reserved from inventory.balances where reserved <> 0) balance
      full join (
        select variant_id, place_id, sum(quantity) as held
        from inventory.holds where state = 'live'
        group by variant_id, place_id
      ) hold using (variant_id, place_id)
      where coalesce(reserved, 0) <> coalesce(held, 0)
      limit 100
    `,
  },
  {
    name: "what is committed is what orders still wait for",
    sql: sql`
      select variant_id, place_id, committed, promised
      from (select variant_id, place_id, committed from inventory.balances where committed <> 0) balance
      full join (
        select variant_id, place_id, sum(quantity) as promised
        from inventory.commitments
        group by variant_id, place_id
      ) commitment using (variant_id, place_id)
      where coalesce(committed, 0) <> coalesce(promised, 0)
      limit 100
    `,
  },
  {
    name: "no hold outlives its time by more than ten minutes",
    sql: sql`
      select id from inventory.holds where state = 'live' and until < now() - interval '10 minutes' limit 100
    `,
  },
  {
    name: "the catalog shows the band that the stock has, or is about to be told",
    sql: sql`
      select variant.id, variant.stock_band, stock.available
      from (
        select balance.variant_id,
               coalesce(sum(balance.available) filter (where place.active), 0) as available
        from inventory.balances balance
        join inventory.places place on place.id = balance.place_id
        group by balance.variant_id
      ) stock
      join catalog.variants variant on variant.id = stock.variant_id
      where variant.stock_band <> case
          when stock.available <= 0 then 'none' when stock.available <= 5 then 'few_left' else 'in_stock'
        end
        and not ${hasWaiting("inventory.tell_bands")}
        and not exists (select from inventory.holds where was_retaken and variant_id = variant.id)
      limit 100
    `,
  },
]
