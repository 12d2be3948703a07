import { afterAll, expect, test } from "vitest"
import { sql } from "../server/kit/sql.ts"
import { testDb } from "../server/kit/testing.ts"
import { parts } from "../server/modules/people/index.ts"

const database = await testDb()
afterAll(() => database.close())

// What a column is called that could hold something about a shopper, or text that somebody typed.
const telling = new RegExp(
  [
    "(^|_)(email|mail|phone|address|addresses|name|line1|line2|city|postal_code|region|country|user_agent|ip",
    "place|subject|subjects|note|text|why|reason|detail|label|part|title|token_hash|password_hash)$",
  ].join("|"),
)

/**
 * Tables and columns that hold nothing of a shopper, or hold it so that it goes by itself. Whoever adds one
 * says why; everything else belongs into a module's `personal.ts`, where it is exported and erased.
 */
const exceptions: Record<string, string> = {
  "kit.events.payload":
    "ids and amounts; an address that asks for a reset, and why staff refunded or canceled, are gone after 14 days",
  "kit.events.name": "what happened",
  "kit.subscribers": "parts of the program",
  "kit.idempotency_keys": "replies are sealed with the shop's secret and gone after a day",
  "kit.audit_log": "routes hide what a shopper is called and what was written about one: see `hides`",
  "kit.migrations": "names of files",
  "desk.views": "filters and columns; words that may name a shopper are refused",
  "desk.reports": "what the program found out about itself",
  "desk.audits": "what did not agree in the books: names of books, ids and amounts",
  settings: "the shop's own facts",
  staff: "the people at the desk, who are no shoppers",
  "tasks.tasks": "ids; what a task is called is words of the desk",
  "tasks.rows": "ids and words of the desk; a task with its rows is gone after 90 days",
  "tasks.task_history": "words of the desk",
  "tasks.file_parts": "files are gone after seven days, and those of somebody who is erased at once",
  "imports.imports": "what files are called; one with people in it goes as soon as it is read",
  "imports.rows.problems": "words of the shop about lines and columns",
  catalog: "what is sold",
  inventory: "places of stock and what was counted there",
  "aftersale.rules": "amounts that the owner has set",
  "aftersale.refund_requests.subject":
    "the id of an oddity, a card or a customer; that of one who is erased goes",
  "aftersale.refund_requests.units": "ids and numbers of things",
  "pricing.current_prices": "prices",
  "pricing.prices": "prices",
  "pricing.tax_rates": "rates of places",
  taxservice: "the shop's own facts, and rates of places by the digest of a question",
  "pricing.lists": "words of the shop",
  "pricing.list_prices": "prices",
  "pricing.list_price_history": "prices",
  "pricing.promotions": "words of the shop",
  "pricing.promotion_history": "words of the desk",
  "pricing.use_counters": "hashes of mail addresses, so that a limit per customer holds",
  "payments.methods": "ways to pay",
  "payments.accounts": "what a provider calls the shop, and keys that are sealed",
  "payments.intent_history": "words of the provider",
  "payments.intents.reason": "words of the provider",
  "payments.refund_history": "words of the provider",
  "payments.disputes": "ids and words of the provider",
  "payments.inbox":
    "our key, an amount and the id of a message; the message as it came is gone after 30 days, and with its person",
  "payments.card_tries": "hashes, for an hour",
  "payments.declines": "hashes, for an hour",
  "books.oddities": "ids, amounts and words of the provider",
  "books.differences": "ids and amounts",
  "books.oddity_history": "words of the desk about money, and of the provider",
  "cart.tries": "hashes, for an hour",
  "cart.kept_carts": "amounts, ids and titles of goods, for 30 days; it goes with the cart it is of",
  "cart.kept_parts": "rates of places and promotions",
  "customers.groups.name": "what the desk calls a group",
  "customers.tries": "hashes, for an hour",
  "orders.orders.delivery": "the way to deliver and what it promised",
  "orders.orders.payment_facts": "the shop's bank account",
  "orders.counters": "numbers",
  "orders.orders.taxes":
    "rates, amounts and the country that they are of; a VAT number and what frees from tax, which the books must keep",
  "orders.orders.discounts": "promotions and their codes, as they were sold",
  "orders.lines.title": "what was bought",
  "orders.lines.variant_title": "what was bought",
  "orders.lines.why": "why the price was what it was",
  "invoices.settings": "the shop's own facts",
  "fulfillment.delivery_methods": "ways to deliver",
  "fulfillment.parcel_history": "words of the desk about a parcel",
  "fulfillment.downloads": "the file that was bought; its link opens nothing without the order's mail",
  "mail.checks": "mail addresses of the shop and of staff, and what was found about them",
  "mail.template_settings": "words of the shop",
  "mail.suppressions.reason": "one of four words",
  "checkout.attempts.keeps_address": "yes or no",
  "checkout.attempts.inputs": "amounts, rates and promotions, and ids of what was bought",
  "checkout.attempts.reason": "words of the provider",
  "checkout.attempt_history": "words of the provider",
}

type Column = { table: string; column: string; schema: string }

test("everything personal is exported and erased, or named here with the reason", async () => {
  const columns = await database.db.many(sql<Column & { type: string }>`
    select table_schema as schema, table_schema || '.' || table_name as table, column_name as column,
           data_type as type
    from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public')
    order by 1, 2, 3 limit 5000
  `)
  expect(columns.length).toBeGreaterThan(200)
  const personal = columns.filter(
    ({ column, type }) => telling.test(column) || type === "jsonb" || type === "json" || type === "bytea",
  )
  const kept = new Set(parts.flatMap((part) => part.columns))
  const used = new Set<string>()
  const forgotten = personal.filter(({ schema, table, column }) => {
    const names = [`${table}.${column}`, table, schema]
    for (const name of names) if (name in exceptions) used.add(name)
    return !kept.has(`${table}.${column}`) && !names.some((name) => name in exceptions)
  })
  expect(forgotten.map(({ table, column }) => `${table}.${column}`)).toEqual([])
  const real = new Set(columns.map(({ table, column }) => `${table}.${column}`))
  expect(
    [...kept].filter((name) => !real.has(name)),
    "columns that are named and not there",
  ).toEqual([])
  expect(
    Object.keys(exceptions).filter((name) => !used.has(name)),
    "exceptions nobody needs",
  ).toEqual([])
})
