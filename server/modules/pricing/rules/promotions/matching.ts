import type { Action, Condition, Items, Promotion } from "./types.ts"

/** What a promotion may ask of a line. */
export type LineFacts = {
  variantId: string
  productId: string
  /** The collections of its product, and its category with all above it. */
  collectionIds: readonly string[]
  /** Reduced already, by a sale price or against a price to compare with. */
  isReduced: boolean
}

type Sets = { variants: Set<string>; products: Set<string>; collections: Set<string> }
type Compiled = { of: Sets | null; without: Sets | null; fullPriceOnly: boolean }

const compiled = new WeakMap<Items, Compiled>()

/** Whether it is about every line there is. */
export function meansAll(items: Items): boolean {
  const { of, without, fullPriceOnly } = compile(items)
  return !of && !without && !fullPriceOnly
}

/** Lists become sets once per promotion, not once per cart. */
function compile(items: Items): Compiled {
  let known = compiled.get(items)
  if (!known) {
    known = {
      of: setsOf(items),
      without: items.without ? setsOf(items.without) : null,
      fullPriceOnly: items.fullPriceOnly ?? false,
    }
    compiled.set(items, known)
  }
  return known
}

/** Whether something is about this line. */
export function matches(items: Items, line: LineFacts): boolean {
  const known = compile(items)
  if (known.fullPriceOnly && line.isReduced) return false
  if (known.of && !isIn(known.of, line)) return false
  return !(known.without && isIn(known.without, line))
}

function setsOf({ variantIds, productIds, collectionIds }: Omit<Items, "without">): Sets | null {
  if (!variantIds?.length && !productIds?.length && !collectionIds?.length) return null
  return {
    variants: new Set(variantIds),
    products: new Set(productIds),
    collections: new Set(collectionIds),
  }
}

function isIn({ variants, products, collections }: Sets, line: LineFacts): boolean {
  if (variants.size > 0 && variants.has(line.variantId)) return true
  if (products.size > 0 && products.has(line.productId)) return true
  return collections.size > 0 && line.collectionIds.some((id) => collections.has(id))
}

/**
 * Promotions by what they ask for, so that of thousands only those are looked at that a cart can get. Those
 * that name no thing at all concern every cart.
 */
type Book = { always: readonly Promotion[]; byName: ReadonlyMap<string, readonly Promotion[]> }

const books = new WeakMap<readonly Promotion[], Book>()

/** Those promotions that name something of these lines, or nothing at all, each once. */
export function relevant(promotions: readonly Promotion[], lines: readonly LineFacts[]): Promotion[] {
  let book = books.get(promotions)
  if (!book) {
    book = bookOf(promotions)
    books.set(promotions, book)
  }
  if (book.byName.size === 0) return [...book.always]
  const found = new Set(book.always)
  const look = (name: string) => {
    for (const promotion of book.byName.get(name) ?? []) found.add(promotion)
  }
  for (const { variantId, productId, collectionIds } of lines) {
    look(variantId)
    look(productId)
    for (const id of collectionIds) look(id)
  }
  return [...found]
}

function bookOf(promotions: readonly Promotion[]): Book {
  const always: Promotion[] = []
  const byName = new Map<string, Promotion[]>()
  for (const promotion of promotions) {
    const names = namesIn(promotion)
    if (!names) always.push(promotion)
    for (const name of new Set(names)) {
      const known = byName.get(name)
      if (known) known.push(promotion)
      else byName.set(name, [promotion])
    }
  }
  return { always, byName }
}

/** Ids of which a cart must hold one at least; nothing when any cart may do. */
function namesIn({ action, conditions }: Promotion): string[] | null {
  const asked = [...itemsOfAction(action), ...conditions.flatMap(itemsOfCondition)]
  // Every one of them must be matched, so that one that names things is enough to go by.
  for (const { variantIds = [], productIds = [], collectionIds = [] } of asked) {
    const names = [...variantIds, ...productIds, ...collectionIds]
    if (names.length > 0) return names
  }
  return null
}

function itemsOfCondition(condition: Condition): Items[] {
  return condition.kind === "items" || condition.kind === "subtotal" ? [condition.items] : []
}

function itemsOfAction(action: Action): Items[] {
  switch (action.kind) {
    case "delivery":
    case "gift":
      return []
    case "buy_get":
      return [action.buy]
    case "bundle":
      return action.parts.map(({ items }) => items)
    default:
      return [action.items]
  }
}
