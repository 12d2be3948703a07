import { expect } from "vitest"
import { hashToken, newId, newToken } from "../../server/kit/ids.ts"
import { sql } from "../../server/kit/sql.ts"
import type { TestApp } from "../../server/testing.ts"
import { send } from "./send.ts"

export const kinds = [
  "nobody",
  "guest",
  "other guest",
  "shopper",
  "other shopper",
  "staff without permissions",
  "owner",
] as const

export type Kind = (typeof kinds)[number]

/** What each of them sends along. */
export type People = Record<Kind, Record<string, string>>

export async function openPeople(shop: TestApp): Promise<People> {
  // The link that makes the owner is dead as soon as somebody works here.
  const owner = bearer(await shop.owner())
  return {
    nobody: {},
    guest: await withCart(shop),
    "other guest": await withCart(shop),
    shopper: bearer(await shopperToken(shop, "ada@example.com")),
    "other shopper": bearer(await shopperToken(shop, "bob@example.com")),
    "staff without permissions": bearer(await plainStaffToken(shop)),
    owner,
  }
}

export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` }
}

async function withCart(shop: TestApp): Promise<Record<string, string>> {
  const { status, body, text } = await post(shop, "/store/v1/carts", {})
  expect(status, text).toBe(201)
  return { "cart-token": String(body.token) }
}

export function post(shop: TestApp, path: string, body: object, headers: Record<string, string> = {}) {
  const json = { "content-type": "application/json" }
  return send(shop, { method: "POST", path, headers: { ...json, ...headers }, body: JSON.stringify(body) })
}

export async function shopperToken(shop: TestApp, email: string): Promise<string> {
  const password = "three small green boats"
  await post(shop, "/store/v1/customers", { email, name: "Ada", password })
  const token = await mailedToken(shop, email)
  const { body } = await post(shop, "/store/v1/customers/confirmation", { token, password })
  return (body.session as { token: string }).token
}

/** The token of the link in the newest mail to an address. */
export async function mailedToken(shop: TestApp, email: string): Promise<string> {
  const mail = await shop.app.db.one(sql<{ hiddenValues: Record<string, string> }>`
    select hidden_values from mail.messages where to_address = ${email} order by id desc limit 1
  `)
  return Object.values(mail.hiddenValues)[0]?.split("token=")[1] ?? ""
}

/** There is no route that takes all roles from an account, so its rows are written here. */
async function plainStaffToken(shop: TestApp): Promise<string> {
  const [token, staffId] = [newToken(), newId("staff")]
  await shop.app.out.inWork(async (work) => {
    work.write(sql`
      insert into staff.accounts (id, email, name, password_hash, state, created_at, updated_at)
      values (${staffId}, 'plain@example.com', 'Plain', '$argon2id$none', 'active', ${work.now}, ${work.now})
    `)
    work.write(sql`
      insert into staff.sessions
        (id, token_hash, staff_id, user_agent, place, created_at, seen_at, confirmed_at, expires_at)
      values (${newId("session")}, ${hashToken(token)}, ${staffId}, 'test', '', ${work.now}, ${work.now},
              ${work.now}, ${new Date(work.now.getTime() + 3_600_000)})
    `)
  })
  return token
}
