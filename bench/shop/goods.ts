import { ask, Connection } from "../load/connection.ts"
import type { Goods } from "../load/plans.ts"
import type { Staff } from "./staff.ts"

export type Money = { minor: number; currency: string }

export type ForSale = {
  id: string
  sku: string
  price: Money
  isReduced: boolean
  reach: string
  marketCode: string
}

// The demo shop's only market.
const marketCode = "de"
const reader = "10.255.0.2"

type Shown = { id: string; sku: string; price: Money; compareAt: Money | null }

/** Every variant of these products, with its price. */
export async function variantsOf(port: number, slugs: readonly string[]): Promise<ForSale[]> {
  const connection = new Connection(port)
  const found: ForSale[] = []
  for (const slug of slugs) {
    const { body } = await ask(connection, {
      method: "GET",
      path: `/store/v1/products/${slug}`,
      from: reader,
    })
    const { reach, variants } = body as { reach: string; variants: Shown[] }
    for (const { id, sku, price, compareAt } of variants)
      found.push({ id, sku, price, isReduced: compareAt !== null, reach, marketCode })
  }
  connection.close()
  return found
}

/** The slugs of all products for sale, page by page. */
export async function productSlugs(port: number): Promise<string[]> {
  const connection = new Connection(port)
  const slugs: string[] = []
  let cursor: string | null = null
  do {
    const rest: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`
    const { body } = await ask(connection, {
      method: "GET",
      path: `/store/v1/products?limit=20${rest}`,
      from: reader,
    })
    const page = body as { products: { slug: string }[]; nextCursor: string | null }
    slugs.push(...page.products.map(({ slug }) => slug))
    cursor = page.nextCursor
  } while (cursor !== null)
  connection.close()
  return slugs
}

// More of everything than a bench can sell.
const plenty = 1_000_000

/** Everything that is sent in parcels, with so much stock that none of it runs out. */
export async function stockUp(staff: Staff, port: number): Promise<Goods> {
  const variants = (await variantsOf(port, await productSlugs(port))).filter(
    ({ reach }) => reach === "parcel",
  )
  const variantIds = variants.map(({ id }) => id)
  for (let from = 0; from < variantIds.length; from += 100) {
    const lines = variantIds.slice(from, from + 100).map((variantId) => ({ variantId, quantity: plenty }))
    await staff.must({
      method: "POST",
      path: "/admin/v1/stock/receipts",
      body: { lines, reference: "bench" },
    })
  }
  return { variantIds, country: "DE", paymentMethod: "card" }
}

/** One variant of which there are exactly so many. */
export async function scarceGoods(staff: Staff, units: number): Promise<Goods> {
  const product = await staff.must({
    method: "POST",
    path: "/admin/v1/products",
    body: {
      titles: { en: "Flash lamp", de: "Blitzlampe" },
      reach: "parcel",
      state: "active",
      variants: [{ sku: "FLASH-1" }],
    },
  })
  const variantId = (product as { variants: { id: string }[] }).variants[0]?.id as string
  await staff.must({
    method: "PUT",
    path: `/admin/v1/variants/${variantId}/prices/${marketCode}`,
    body: { price: { minor: 1900, currency: "EUR" } },
  })
  await staff.must({
    method: "POST",
    path: "/admin/v1/stock/receipts",
    body: { lines: [{ variantId, quantity: units }], reference: "bench" },
  })
  return { variantIds: [variantId], country: "DE", paymentMethod: "card" }
}
