import { expect } from "vitest"
import { runAudit } from "../../kit/audit.ts"
import { openFileStore } from "../../kit/files.ts"
import { hashToken, newId } from "../../kit/ids.ts"
import { money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { flatZone, parcel } from "../../parcel.fixture.ts"
import { addFile, createProduct } from "../catalog/index.ts"
import { createDeliveryMethod } from "../fulfillment/index.ts"
import { receiveStock } from "../inventory/index.ts"
import { setPrice, setTaxRate } from "../pricing/index.ts"
import { createMarket } from "../settings/index.ts"
import type { CartForCheckout } from "./checkout.ts"
import { closeCart, lockCartToClose } from "./commands/close.ts"
import { type CreateCart, createCart } from "./commands/create.ts"
import { addItem, type NewItem } from "./commands/items.ts"
import { cartModule } from "./index.ts"
import type { CartVisitor } from "./policy.ts"
import { linesMax } from "./rules.ts"

export const eur = (minor: number) => money(BigInt(minor), "EUR")

export const nobody: CartVisitor = {
  cartToken: null,
  cartTokenHash: null,
  customerId: null,
  isOurPage: false,
}

export const holding = (token: string, given: Partial<CartVisitor> = {}): CartVisitor => ({
  ...nobody,
  cartToken: token,
  cartTokenHash: hashToken(token),
  ...given,
})

type GivenVariant = {
  price?: number | undefined
  stock?: number
  quantityPerOrderMax?: number
  reach?: "parcel" | "file"
  /** A file without one is a slip of the owner's. */
  withFile?: boolean
  title?: string
}

const book = { key: "0".repeat(64), name: "book.pdf", contentType: "application/pdf", bytes: 1 }

/** A private database with a small shop in it: taxes, two ways of delivery, a second market. */
export async function openCarts() {
  const database = await testDb({ files: openFileStore("/nowhere") })
  const { db, inWork } = database
  let number = 0
  await inWork((work) => setTaxRate(work, { country: "DE", category: "standard", ratePpm: 190_000 }))
  await inWork((work) => createDeliveryMethod(work, parcel))
  await inWork((work) =>
    createDeliveryMethod(work, { ...parcel, code: "express", zones: [flatZone(990)], position: 0 }),
  )
  await inWork((work) =>
    createMarket(work, {
      code: "us",
      titles: { en: "United States" },
      currency: "USD",
      countries: ["US"],
      taxDisplay: "net",
      rounding: "line",
      defaultLocale: "en",
    }),
  )

  /** Active and priced; not counted unless there is stock. */
  async function variant(given: GivenVariant = {}): Promise<string> {
    const { price = 1_190, stock, quantityPerOrderMax = 99, reach = "parcel" } = given
    const place = ++number
    const isFile = reach === "file" && given.withFile !== false
    const file = isFile ? await inWork((work) => addFile(work, book)) : undefined
    const product = await inWork((work) =>
      createProduct(work, {
        titles: { en: given.title ?? `Thing ${place}`, de: `Ding ${place}` },
        reach,
        state: "active",
        variants: [
          { sku: `CART-${place}`, weightGrams: 100, quantityPerOrderMax, ...(file && { fileId: file.id }) },
        ],
      }),
    )
    const variantId = product.variants[0]?.id ?? ""
    if (!("price" in given && given.price === undefined)) await reprice(variantId, price)
    if (stock !== undefined)
      await inWork((work) => receiveStock(work, { lines: [{ variantId, quantity: stock }] }))
    return variantId
  }

  function reprice(variantId: string, minor: number, marketCode = "de") {
    const price = money(BigInt(minor), marketCode === "us" ? "USD" : "EUR")
    return inWork((work) => setPrice(work, { variantId, marketCode, price }))
  }

  /** All but one line of as many as a cart may hold. */
  async function fillUp(cartId: string, variantId: string): Promise<void> {
    await inWork(async (work) =>
      work.write(sql`
        insert into cart.lines
          (id, cart_id, variant_id, configuration_key, configuration, quantity, created_at)
        select ${newId("cartLine")} || number, ${cartId}, ${variantId}, 'color ' || number,
          jsonb_build_object('color', 'number ' || number), 1, ${work.now}
        from generate_series(2, ${linesMax}::integer) number
      `),
    )
  }

  /** The id of somebody with an account. */
  async function customer(): Promise<string> {
    const customerId = newId("customer")
    await inWork(async (work) =>
      work.write(sql`
        insert into customers.accounts (id, email, name, password_hash, locale, created_at, updated_at)
        values (${customerId}, ${`${customerId}@example.com`}, 'Ada', '$argon2id$', 'en', ${work.now},
                ${work.now})
      `),
    )
    return customerId
  }

  function create(given: Partial<CreateCart> = {}) {
    return inWork((work) => createCart(work, { holder: nobody, ...given }))
  }

  /** A cart with some things in it, and what its holder needs to change it. */
  async function filled(...items: NewItem[]) {
    const { cart, token } = await create()
    const key = { cartId: cart.cartId, holder: { cartTokenHash: hashToken(token) } }
    for (const item of items) await inWork((work) => addItem(work, { ...key, ...item }))
    return { ...key, token }
  }

  /** The cart becomes an order of what was in it when it was frozen, or of what is in it now. */
  function ordered(cartId: string, given: { orderId?: string; frozen?: CartForCheckout } = {}) {
    const { orderId = newId("order"), frozen } = given
    return inWork(async (work) => {
      const locked = await lockCartToClose(work.tx, sql`${cartId}`)
      const [sold, frozenVersion] = [frozen?.lines ?? [], frozen?.version ?? locked?.version ?? 1]
      await closeCart(work, { cartId, orderId, sold, frozenVersion, locked })
    })
  }

  async function checkBooks(): Promise<void> {
    const lines = await runAudit(cartModule.audit, (statement) => db.many(statement))
    expect(lines.filter(({ rows }) => rows > 0)).toEqual([])
  }

  return { ...database, variant, reprice, fillUp, customer, create, filled, ordered, checkBooks }
}

/** Whoever hears that the shop is busy comes again, as a shopper does: on a slow machine some of fifty do. */
export async function insist<Result>(command: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await command()
    } catch (error) {
      if ((error as { status?: number }).status !== 503) throw error
    }
  }
}
