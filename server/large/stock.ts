// tidy: writes, because the stock of all goods is worked out from what was sold of them, in four statements.

import type pg from "pg"
import { actor } from "./goods_rows.ts"
import type { Plan } from "./plan.ts"

// What lies on the shelves today, by a number that each variant has for ever: 4 % are sold out, 6 % nearly.
const leftOver = `
  case when chance % 100 < 4 then 0 when chance % 100 < 10 then 1 + chance / 100 % 5 else 6 + chance / 100 % 150 end
`

// Up to four deliveries of each variant, spread from its first day to today.
const receive = `
  with taken as (
    select variant_id,
      sum(case when from_state = 'available' then quantity when to_state = 'available' then -quantity else 0 end)
        as units
    from inventory.movements group by variant_id
  ),
  wanted as (
    select variant.id, variant.created_at,
      greatest(coalesce(taken.units, 0) + ${leftOver}, 1)::int as units
    from (select id, created_at, ('x' || left(md5(id), 7))::bit(28)::int as chance from catalog.variants) variant
    left join taken on taken.variant_id = variant.id
  )
  insert into inventory.movements
    (id, variant_id, place_id, from_state, to_state, quantity, why, actor, at)
  select
    'mov_' || lpad(to_hex((extract(epoch from came.at) * 1000)::bigint), 12, '0') || '7'
      || lpad(to_hex(3840 + turn), 3, '0') || '8' || right(id, 12) || substr(id, 18, 3),
    id, $1, 'outside', 'available',
    units / turns + case when turn = 1 then units % turns else 0 end, 'received', $2, came.at
  from wanted
  cross join lateral (select least(4, units) as turns) many
  cross join lateral generate_series(1, turns) as turn
  cross join lateral (
    select date_trunc('milliseconds', created_at + (turn - 1) * ($3::timestamptz - created_at) / turns) as at
  ) came
`

const balance = `
  with moved as (
    select variant_id,
      sum(case when to_state = 'available' then quantity when from_state = 'available' then -quantity else 0 end)
        as available,
      sum(case when to_state = 'committed' then quantity when from_state = 'committed' then -quantity else 0 end)
        as committed
    from inventory.movements group by variant_id
  )
  insert into inventory.balances (variant_id, place_id, available, committed)
  select variant_id, $1, available, committed from moved
`

const band = `
  insert into inventory.bands (variant_id, band, told_at)
  select variant_id,
    case when available <= 0 then 'none' when available <= 5 then 'few_left' else 'in_stock' end, $1
  from inventory.balances
`

const tell = `
  update catalog.variants variant set stock_band = known.band
  from inventory.bands known where known.variant_id = variant.id and variant.stock_band <> known.band
`

/** As much of everything has come as was sold since, and what is left today. */
export async function stockGoods(client: pg.Client, { plan, placeId }: { plan: Plan; placeId: string }) {
  await client.query(receive, [placeId, actor, plan.begunAt])
  await client.query(balance, [placeId])
  await client.query(band, [plan.begunAt])
  await client.query(tell)
}
