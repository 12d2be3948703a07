import { type Sql, sql } from "../../server/kit/sql.ts"
import type { OpenDatabase } from "../shop/database.ts"

type Given = Record<string, string | number>
type Random = () => number

/** What people look for: taken from the shop itself, from all of its two years. */
export type Facts = Record<(typeof samples)[number]["name"], string[]>

export type Question = {
  name: string
  /** Method and path of the route, as it is written down in the program. */
  route: string
  given(facts: Facts, random: Random): Given
}

const sampleMax = 200

const rowsLookedAt = 20_000

/** Some of a table, from all parts of it: as many of its pages as hold about so many rows. */
function some(column: Sql, { table, name }: { table: Sql; name: string }) {
  const percent = sql`(
    select least(100, 100.0 * ${rowsLookedAt} / greatest(reltuples, 1)) from pg_class
    where oid = ${name}::regclass
  )`
  return sql<{ value: string }>`
    select value from (
      select ${column} as value, row_number() over () as place, count(*) over () as rows
      from ${table} tablesample system (${percent})
    ) numbered
    where value is not null and place % greatest(1, rows / ${sampleMax}) = 0
    limit ${sampleMax}
  `
}

const ordersTable = { table: sql`orders.orders`, name: "orders.orders" }
const accounts = { table: sql`customers.accounts`, name: "customers.accounts" }
const variants = { table: sql`catalog.variants`, name: "catalog.variants" }
const productsTable = { table: sql`catalog.products`, name: "catalog.products" }
const messages = { table: sql`mail.messages`, name: "mail.messages" }
const auditLog = { table: sql`kit.audit_log`, name: "kit.audit_log" }

const samples = [
  { name: "orderIds", sql: some(sql`id`, ordersTable) },
  { name: "numbers", sql: some(sql`number`, ordersTable) },
  { name: "emails", sql: some(sql`email`, ordersTable) },
  { name: "customerIds", sql: some(sql`id`, accounts) },
  { name: "names", sql: some(sql`buyer_name`, ordersTable) },
  { name: "phones", sql: some(sql`address ->> 'phone'`, ordersTable) },
  { name: "skus", sql: some(sql`sku`, variants) },
  { name: "productIds", sql: some(sql`id`, productsTable) },
  { name: "titles", sql: some(sql`titles ->> 'en'`, productsTable) },
  { name: "mailIds", sql: some(sql`id`, messages) },
  {
    name: "soldVariantIds",
    sql: sql<{ value: string }>`
      select variant_id as value from (select variant_id from orders.lines limit 100000) lines
      group by variant_id order by count(*) desc limit 50
    `,
  },
  { name: "logIds", sql: some(sql`object_id`, auditLog) },
  {
    name: "actors",
    sql: sql<{ value: string }>`select distinct actor as value from (
      select actor from kit.audit_log limit 1000) found`,
  },
  { name: "placeIds", sql: sql<{ value: string }>`select id as value from inventory.places limit 10` },
] as const

export async function factsOf({ pools }: OpenDatabase): Promise<Facts> {
  const found: [string, string[]][] = []
  for (const sample of samples) {
    found.push([sample.name, (await pools.db.many<{ value: string }>(sample.sql)).map(({ value }) => value)])
  }
  return Object.fromEntries(found) as Facts
}

const pick = (values: readonly string[], random: Random) => values[Math.floor(random() * values.length)] ?? ""
const from = (name: keyof Facts, as: string) => (facts: Facts, random: Random) => ({
  [as]: pick(facts[name], random),
})
const always = (given: Given) => () => given

const orders = "GET /admin/v1/orders"
const products = "GET /admin/v1/products"
const stock = "GET /admin/v1/stock"
const mails = "GET /admin/v1/mails"
const log = "GET /admin/v1/audit-log"
const parcels = "GET /admin/v1/parcels"

/** Every list of the desk with what narrows it, the search, and what an order's page asks for. */
export const questions: readonly Question[] = [
  { name: "newest orders", route: orders, given: always({}) },
  { name: "a page of orders further back", route: orders, given: from("orderIds", "after") },
  { name: "oldest orders", route: orders, given: always({ sort: "oldest" }) },
  { name: "orders to ship", route: orders, given: always({ todo: "ship" }) },
  { name: "orders to be paid", route: orders, given: always({ todo: "pay" }) },
  { name: "order by number", route: orders, given: from("numbers", "q") },
  { name: "orders by mail", route: orders, given: from("emails", "q") },
  { name: "orders of a customer", route: orders, given: from("customerIds", "customerId") },
  { name: "canceled orders", route: orders, given: always({ sale: "canceled" }) },
  { name: "open orders", route: orders, given: always({ sale: "open" }) },
  { name: "refunded orders", route: orders, given: always({ money: "refunded" }) },
  { name: "voided orders", route: orders, given: always({ money: "voided" }) },
  { name: "partly shipped orders", route: orders, given: always({ goods: "partly_shipped" }) },
  { name: "canceled, oldest", route: orders, given: always({ sale: "canceled", sort: "oldest" }) },
  {
    name: "partly paid, delivered",
    route: orders,
    given: always({ money: "partly_paid", goods: "delivered" }),
  },
  {
    name: "orders of a month a year ago",
    route: orders,
    given: always({ placedSince: daysAgo(395), placedBefore: daysAgo(365) }),
  },
  {
    name: "canceled orders of a day",
    route: orders,
    given: always({ sale: "canceled", placedSince: daysAgo(300), placedBefore: daysAgo(299) }),
  },
  { name: "how many orders wait", route: "GET /admin/v1/order-counts", given: always({}) },
  { name: "an order", route: "GET /admin/v1/orders/:orderId", given: from("orderIds", "orderId") },
  {
    name: "its payments",
    route: "GET /admin/v1/orders/:orderId/payments",
    given: from("orderIds", "orderId"),
  },
  { name: "its parcels", route: "GET /admin/v1/orders/:orderId/parcels", given: from("orderIds", "orderId") },
  { name: "newest products", route: products, given: always({}) },
  { name: "a page of products further back", route: products, given: from("productIds", "after") },
  { name: "drafts", route: products, given: always({ state: "draft" }) },
  { name: "products by a word", route: products, given: wordOf },
  { name: "products by a few letters", route: products, given: lettersOf },
  { name: "products by SKU", route: products, given: from("skus", "q") },
  { name: "a product", route: "GET /admin/v1/products/:productId", given: from("productIds", "productId") },
  { name: "stock", route: stock, given: always({}) },
  { name: "stock of a place", route: stock, given: from("placeIds", "placeId") },
  { name: "stock by how an SKU begins", route: stock, given: beginningOf },
  {
    name: "movements of a best seller",
    route: "GET /admin/v1/stock/:variantId/movements",
    given: from("soldVariantIds", "variantId"),
  },
  { name: "parcels to pack", route: parcels, given: always({ state: "packed" }) },
  { name: "parcels on their way", route: parcels, given: always({ state: "shipped" }) },
  { name: "arrived parcels", route: parcels, given: always({ state: "delivered" }) },
  { name: "canceled parcels", route: parcels, given: always({ state: "canceled" }) },
  { name: "declined payments", route: "GET /admin/v1/declined-payments", given: always({}) },
  { name: "newest mails", route: mails, given: always({}) },
  { name: "mails that could not be sent", route: mails, given: always({ state: "dead" }) },
  { name: "mails of one kind", route: mails, given: always({ template: "order_refunded" }) },
  {
    name: "mails of one kind that wait",
    route: mails,
    given: always({ template: "order_placed", state: "waiting" }),
  },
  { name: "mails to somebody", route: mails, given: from("emails", "to") },
  { name: "a mail", route: "GET /admin/v1/mails/:mailId", given: from("mailIds", "mailId") },
  { name: "log", route: log, given: always({}) },
  { name: "log of somebody", route: log, given: from("actors", "actor") },
  { name: "log of orders", route: log, given: always({ objectKind: "order" }) },
  { name: "log of a thing", route: log, given: logOf },
  { name: "log of somebody, orders only", route: log, given: logOfOrders },
  { name: "search by number", route: "GET /admin/v1/search", given: from("numbers", "q") },
  { name: "search by mail", route: "GET /admin/v1/search", given: from("emails", "q") },
  { name: "search by SKU", route: "GET /admin/v1/search", given: from("skus", "q") },
  { name: "search by a word", route: "GET /admin/v1/search", given: wordOf },
  { name: "search by a few letters", route: "GET /admin/v1/search", given: lettersOf },
  { name: "search by a name", route: "GET /admin/v1/search", given: from("names", "q") },
  { name: "search by a last name", route: "GET /admin/v1/search", given: lastNameOf },
  { name: "search by a telephone", route: "GET /admin/v1/search", given: from("phones", "q") },
  { name: "customers", route: "GET /admin/v1/customers", given: always({}) },
  { name: "customers by mail", route: "GET /admin/v1/customers", given: from("emails", "q") },
  {
    name: "a customer",
    route: "GET /admin/v1/customers/:customerId",
    given: from("customerIds", "customerId"),
  },
]

function wordOf({ titles }: Facts, random: Random): Given {
  const words = pick(titles, random).split(" ")
  return { q: words[Math.floor(random() * words.length)] ?? "" }
}

function lastNameOf({ names }: Facts, random: Random): Given {
  return { q: pick(names, random).split(" ").at(-1) ?? "" }
}

function lettersOf(facts: Facts, random: Random): Given {
  return { q: String(wordOf(facts, random).q).slice(0, 3) }
}

function beginningOf({ skus }: Facts, random: Random): Given {
  return { q: pick(skus, random).slice(0, 4) }
}

function logOf({ logIds }: Facts, random: Random): Given {
  return { objectKind: "parcel", objectId: pick(logIds, random) }
}

function logOfOrders({ actors }: Facts, random: Random): Given {
  return { actor: pick(actors, random), objectKind: "order" }
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString()
}

/** The address of a question: what stands in the path goes there, the rest behind it. */
export function pathOf(route: string, given: Given): string {
  const [, path = ""] = route.split(" ")
  const rest = new URLSearchParams(
    Object.entries(given).map(([name, value]) => [name, String(value)] as [string, string]),
  )
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest.get(name) ?? ""
    rest.delete(name)
    return encodeURIComponent(value)
  })
  return rest.size === 0 ? filled : `${filled}?${rest}`
}
