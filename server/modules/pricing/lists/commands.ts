import { touch } from "../../../kit/cache.ts"
import { actorName, all, type Db, lastly, type Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import type { Money } from "../../../kit/money.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import { turnsTag } from "../offers.ts"
import { checkAmount, type GivenTier, tiersFrom } from "../rules/depth.ts"
import {
  type CountedList,
  getPriceList,
  listColumns,
  listsMax,
  listsTag,
  type PriceList,
  shelvesTag,
} from "./queries.ts"

export type ListFields = Pick<
  PriceList,
  "title" | "groupId" | "rule" | "priority" | "validFrom" | "validUntil" | "isOn"
>

/** A list begins empty; its market stays, because its amounts are in the market's currency. */
export async function createPriceList(
  work: Work,
  input: ListFields & { marketCode: string },
): Promise<CountedList> {
  checkDates(input)
  const [market, group, { count }] = await all(
    work.tx.maybe(sql<{ code: string }>`select code from settings.markets where code = ${input.marketCode}`),
    findGroup(work.tx, input.groupId),
    work.tx.one(sql<{ count: number }>`select count(*)::int as count from pricing.lists`),
  )
  if (!market) throw notFound("market")
  checkGroup(input, group)
  if (count >= listsMax) {
    const message = `A shop has at most ${listsMax} price lists. Use one that is over.`
    throw new Refusal("price_list.too_many", 409, message, { listsMax })
  }
  const listId = newId("priceList")
  const { title, marketCode, groupId, rule, priority, validFrom, validUntil, isOn } = input
  work.write(sql`
    insert into pricing.lists (id, title, market_code, group_id, rule, priority, valid_from, valid_until,
      is_on, version, created_at, updated_at)
    values (${listId}, ${title}, ${marketCode}, ${groupId}, ${rule}, ${priority}, ${validFrom}, ${validUntil},
      ${isOn}, 1, ${work.now}, ${work.now})
  `)
  if (groupId !== null) touch(work, shelvesTag)
  if (groupId !== null && isOn) turnMarket(work, marketCode)
  touch(work, listsTag)
  return lastly(work, getPriceList(work.tx, { listId }))
}

export type UpdateList = ListFields & { listId: string; version: number }

/** Everything that it says is said anew from now on: with other dates, to others, or not at all. */
export async function updatePriceList(work: Work, input: UpdateList): Promise<CountedList> {
  checkDates(input)
  const { listId, title, groupId, rule, priority, validFrom, validUntil, isOn, version } = input
  const [list, group] = await all(lockList(work.tx, listId), findGroup(work.tx, groupId))
  checkGroup(input, group)
  if (list.version !== version) {
    const message = "This price list has changed meanwhile. Please look at it again."
    throw new Refusal("price_list.changed", 409, message, { version: list.version })
  }
  work.write(sql`
    update pricing.lists set title = ${title}, group_id = ${groupId}, rule = ${rule}, priority = ${priority},
      valid_from = ${validFrom}, valid_until = ${validUntil}, is_on = ${isOn}, version = version + 1,
      updated_at = ${work.now}
    where id = ${listId}
  `)
  await checkContradictions(work.tx, listId)
  sayAnew(work, sql`price.list_id = ${listId} and price.price_minor is not null`)
  if (groupId !== null || list.groupId !== null) touch(work, shelvesTag)
  // While a list was off or over nobody kept the shelf of its group: then all of it is told again.
  const wasLive = list.isOn && (list.validUntil === null || list.validUntil > work.now)
  const needsShelf = groupId !== null && isOn && (groupId !== list.groupId || !wasLive)
  if (needsShelf) turnMarket(work, list.marketCode)
  else turnVariants(work, list, sql`(select variant_id from pricing.list_prices where list_id = ${listId})`)
  touch(work, listsTag)
  return lastly(work, getPriceList(work.tx, { listId }))
}

export type ListPriceGiven = {
  variantId: string
  /** Nothing: the list says nothing of it any more. */
  price: Money | null
  tiers?: readonly GivenTier[] | undefined
  seen?: Money | null | undefined
}

/** What a list says of some variants: the others stay. */
export async function setListPrices(
  work: Work,
  { listId, prices }: { listId: string; prices: readonly ListPriceGiven[] },
): Promise<{ count: number }> {
  const list = await lockList(work.tx, listId)
  const given = [...prices].sort((one, other) => (one.variantId < other.variantId ? -1 : 1))
  const rows = given.map((one, place) => {
    if (one.variantId === given[place - 1]?.variantId) {
      const message = "A price is given twice. Please give each variant only once."
      throw new Refusal("price.given_twice", 422, message, { variantId: one.variantId })
    }
    return { variantId: one.variantId, ...amountsOf(one, list) }
  })
  await checkSeen(work.tx, list, given)
  writeListPrices(work, listId, rows)
  await checkContradictions(work.tx, listId)
  const variantIds = rows.map(({ variantId }) => variantId)
  sayAnew(work, sql`price.list_id = ${listId} and price.variant_id = any(${variantIds}::text[])`)
  turnVariants(work, list, sql`${variantIds}::text[]`)
  touch(work, listsTag)
  return { count: rows.length }
}

/** Nobody writes over a price that a colleague has said since it was looked at. */
async function checkSeen(tx: Db, list: Locked, given: readonly ListPriceGiven[]): Promise<void> {
  const looked = given.filter(({ seen }) => seen !== undefined)
  if (looked.length === 0) return
  const variantIds = looked.map(({ variantId }) => variantId)
  const kept = await tx.many(sql<{ variantId: string; minor: bigint | null }>`
    select variant_id, price_minor as minor from pricing.list_prices
    where list_id = ${list.listId} and variant_id = any(${variantIds}::text[]) limit ${looked.length}
  `)
  const now = new Map(kept.map(({ variantId, minor }) => [variantId, minor]))
  const changed = looked.find(({ variantId, seen }) => (now.get(variantId) ?? null) !== (seen?.minor ?? null))
  if (!changed) return
  const message = "Somebody else has changed this price meanwhile. Please look at it again."
  throw new Refusal("price.changed", 409, message, { variantId: changed.variantId })
}

export type ChangeList = { listId: string; ratePpm: number }

// Written in one statement within its time.
const changedMax = 5_000

/**
 * Everything on the list costs so much of what the market asks for it, rounded half up: minus 10 % is
 * -100,000 millionths. Its steps by quantity go.
 */
export async function changeListPrices(work: Work, input: ChangeList): Promise<{ count: number }> {
  const { listId, ratePpm } = input
  const list = await lockList(work.tx, listId)
  const changed = await work.tx.many(sql<{ variantId: string }>`
    update pricing.list_prices price
    set price_minor = div(base.price_minor * ${1_000_000 + ratePpm}::bigint + 500000, 1000000), tiers = null
    from pricing.current_prices base
    where price.list_id = ${listId} and price.price_minor is not null
      and base.variant_id = price.variant_id and base.market_code = ${list.marketCode}
      and base.price_minor is not null
      and price.variant_id in (
        select variant_id from pricing.list_prices where list_id = ${listId} and price_minor is not null
        order by variant_id limit ${changedMax}
      )
    returning price.variant_id
  `)
  const variantIds = changed.map(({ variantId }) => variantId)
  sayAnew(work, sql`price.list_id = ${listId} and price.variant_id = any(${variantIds}::text[])`)
  turnVariants(work, list, sql`${variantIds}::text[]`)
  touch(work, listsTag)
  return { count: variantIds.length }
}

type Locked = PriceList & { currency: string }

async function lockList(tx: Db, listId: string): Promise<Locked> {
  const found = await tx.maybe(sql<Locked>`
    select ${listColumns}, (select currency from settings.markets where code = list.market_code) as currency
    from pricing.lists list where list.id = ${listId} for update
  `)
  if (!found) throw notFound("price list")
  return found
}

type Amounts = { minor: string | null; tiers: string | null }

function amountsOf({ variantId, price, tiers = [] }: ListPriceGiven, list: Locked): Amounts {
  if (price === null) return { minor: null, tiers: null }
  const where = { variantId, marketCode: list.marketCode }
  const about = { currency: list.currency, details: { ...where, field: "price" } }
  checkAmount(price, about)
  const steps = tiersFrom(tiers, { price, currency: list.currency, where })
  return { minor: String(price.minor), tiers: steps && JSON.stringify(steps) }
}

function writeListPrices(
  work: Work,
  listId: string,
  rows: readonly ({ variantId: string } & Amounts)[],
): void {
  work.write(
    sql`
      insert into pricing.list_prices as known (list_id, variant_id, price_minor, tiers, number, valid_from)
      select ${listId}, variant_id, minor, tiers::jsonb, 1, ${work.now}::timestamptz
      from unnest(
        ${rows.map(({ variantId }) => variantId)}::text[],
        ${rows.map(({ minor }) => minor)}::bigint[],
        ${rows.map(({ tiers }) => tiers)}::text[]
      ) as given (variant_id, minor, tiers)
      on conflict (list_id, variant_id) do update set
        price_minor = excluded.price_minor, tiers = excluded.tiers
    `,
    { constraints: { list_prices_variant_known: () => notFound("variant") } },
  )
}

/** Into the history goes what is said now and what the list is like, unless it is said again as it was. */
function sayAnew(work: Work, which: Sql): void {
  work.write(sql`
    with said as (
      select price.list_id, price.variant_id, list.market_code, list.group_id, list.rule, list.valid_from,
        list.valid_until, case when list.is_on then price.price_minor end as price_minor,
        case when list.is_on then price.tiers end as tiers, past.number is not null as is_known
      from pricing.list_prices price
      join pricing.lists list on list.id = price.list_id
      left join lateral (
        select number, price_minor, tiers, group_id, rule, list_from, list_until
        from pricing.list_price_history past
        where past.variant_id = price.variant_id and past.list_id = price.list_id
        order by number desc limit 1
      ) past on true
      where ${which}
        and (past.price_minor, past.tiers, past.group_id, past.rule, past.list_from, past.list_until)
          is distinct from (
            case when list.is_on then price.price_minor end, case when list.is_on then price.tiers end,
            list.group_id, list.rule, list.valid_from, list.valid_until
          )
    ),
    counted as (
      update pricing.list_prices price
      set number = case when said.is_known then price.number + 1 else 1 end,
          valid_from = greatest(price.valid_from, ${work.now}::timestamptz)
      from said
      where price.list_id = said.list_id and price.variant_id = said.variant_id
      returning price.list_id, price.variant_id, price.number, price.valid_from
    )
    insert into pricing.list_price_history (list_id, variant_id, market_code, number, price_minor, tiers,
      group_id, rule, list_from, list_until, valid_from, actor)
    select said.list_id, said.variant_id, said.market_code, counted.number, said.price_minor, said.tiers,
      said.group_id, said.rule,
      said.valid_from, said.valid_until, counted.valid_from, ${actorName(work.actor)}
    from said
    join counted on counted.list_id = said.list_id and counted.variant_id = said.variant_id
  `)
}

/** The clock tells the catalog of them as soon as this is committed, some at a time. */
function turnVariants(work: Work, { marketCode }: Pick<PriceList, "marketCode">, variantIds: Sql): void {
  work.write(sql`
    update pricing.current_prices set turns_at = ${work.now}
    where market_code = ${marketCode} and variant_id = any(${variantIds}) and price_minor is not null
  `)
  touch(work, turnsTag)
}

/** A group has prices of its own here for the first time: the catalog makes a shelf of everything for it. */
function turnMarket(work: Work, marketCode: string): void {
  work.write(sql`
    update pricing.current_prices set turns_at = ${work.now}
    where market_code = ${marketCode} and price_minor is not null
  `)
  touch(work, turnsTag)
}

/** Two lists that nothing puts in an order must not speak of the same variant at the same time. */
async function checkContradictions(tx: Db, listId: string): Promise<void> {
  const found = await tx.maybe(sql<{ listId: string; title: string; sku: string }>`
    select other.id as list_id, other.title, variant.sku
    from pricing.lists list
    join pricing.lists other on other.market_code = list.market_code and other.priority = list.priority
      and other.group_id is not distinct from list.group_id and other.id <> list.id and other.is_on
      and tstzrange(other.valid_from, other.valid_until) && tstzrange(list.valid_from, list.valid_until)
    join pricing.list_prices mine on mine.list_id = list.id and mine.price_minor is not null
    join pricing.list_prices theirs on theirs.list_id = other.id and theirs.variant_id = mine.variant_id
      and theirs.price_minor is not null
    join catalog.variants variant on variant.id = mine.variant_id
    where list.id = ${listId} and list.is_on
    order by other.id, mine.variant_id
    limit 1
  `)
  if (!found) return
  const { listId: otherId, title: list, sku } = found
  const message = `“${list}” says something else of ${sku} at the same time. Give one another priority.`
  throw new Refusal("price_list.contradicts", 409, message, { field: "priority", listId: otherId, list, sku })
}

function checkDates({ validFrom, validUntil }: Pick<PriceList, "validFrom" | "validUntil">): void {
  if (!validFrom || !validUntil || validUntil > validFrom) return
  const message = "A price list ends after it has begun."
  throw new Refusal("price_list.ends_early", 422, message, { field: "validUntil" })
}

function findGroup(tx: Db, groupId: string | null): Promise<{ id: string } | undefined> {
  return tx.maybe(sql<{ id: string }>`select id from customers.groups where id = ${groupId ?? ""}`)
}

function checkGroup({ groupId }: Pick<PriceList, "groupId">, group: { id: string } | undefined): void {
  if (groupId !== null && !group) throw notFound("customer group")
}
