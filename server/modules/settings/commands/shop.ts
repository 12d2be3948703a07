import { touch } from "../../../kit/cache.ts"
import { all, lastly, type Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { sql } from "../../../kit/sql.ts"
import { changedLook, type LookChanges } from "../look.ts"
import { messageLocales } from "../messages/index.ts"
import {
  getShopForStaff,
  listMarketsForStaff,
  lockShop,
  type NavigationLink,
  type ShopForStaff,
  writtenKinds,
} from "../queries.ts"
import { checkLanguages, checkMarketsSpeak, checkStaysReady, checkTitles } from "../rules.ts"
import type { ShopChanges } from "../schemas.ts"
import { shopTags } from "../tags.ts"

/**
 * Changes what is given and leaves the rest. Who has not seen the newest version gets it
 * instead of overwriting it.
 */
export async function updateShop(work: Work, input: ShopChanges): Promise<ShopForStaff> {
  const [shop, markets] = await all(lockShop(work.tx), listMarketsForStaff(work.tx))
  checkVersion(shop, input.version)
  const next = {
    name: input.name ?? shop.name,
    legalName: input.legalName ?? shop.legalName,
    email: input.email ?? shop.email,
    phone: input.phone === undefined ? shop.phone : input.phone,
    addressLines: input.addressLines ?? shop.addressLines,
    defaultLocale: input.defaultLocale ?? shop.defaultLocale,
    locales: input.locales ?? shop.locales,
    defaultMarket: input.defaultMarket ?? shop.defaultMarket,
    timeZone: input.timeZone ?? shop.timeZone,
  }
  checkLanguages(next, messageLocales)
  checkMarketsSpeak(markets, next.locales)
  const market = markets.find(({ code }) => code === next.defaultMarket)
  if (!market) throw notFound("market")
  if (!market.isOpen) throw marketClosed(market.code)

  work.write(sql`
    update settings.shop
    set name = ${next.name}, legal_name = ${next.legalName}, email = ${next.email}, phone = ${next.phone},
      address_lines = ${next.addressLines}::text[], default_locale = ${next.defaultLocale},
      locales = ${next.locales}::text[], default_market = ${next.defaultMarket},
      time_zone = ${next.timeZone}
    where only_row = 1
  `)
  // Asked after the write, because which legal pages count depends on the shop's own language.
  if (shop.live) checkStaysReady({ shop: { ...shop, ...next }, written: await writtenKinds(work.tx) })
  if (next.defaultMarket !== shop.defaultMarket) touch(work, shopTags.markets)
  const { locales, defaultLocale } = next
  if (locales.join() !== shop.locales.join() || defaultLocale !== shop.defaultLocale) {
    announce(work, "shop.languages_changed", { locales, defaultLocale })
  }
  return finishChange(work)
}

export async function updateLook(
  work: Work,
  input: LookChanges & { version: number; holder?: unknown },
): Promise<ShopForStaff> {
  const { version, holder: _, ...changes } = input
  const shop = await lockShop(work.tx)
  checkVersion(shop, version)
  const look = changedLook(shop.look, changes)
  work.write(sql`update settings.shop set look = ${JSON.stringify(look)}::jsonb where only_row = 1`)
  return finishChange(work)
}

export async function updateNavigation(
  work: Work,
  input: { version: number; navigation: NavigationLink[] },
): Promise<ShopForStaff> {
  const shop = await lockShop(work.tx)
  checkVersion(shop, input.version)
  for (const { titles } of input.navigation) checkTitles(titles, shop.defaultLocale)
  work.write(sql`
    update settings.shop set navigation = ${JSON.stringify(input.navigation)}::jsonb where only_row = 1
  `)
  return finishChange(work)
}

/**
 * Needs no version: whoever uploads a picture means this one. The file of the old logo stays, because
 * mails that were sent show it.
 */
export async function setLogo(work: Work, input: { logoFile: string | null }): Promise<ShopForStaff> {
  await lockShop(work.tx)
  work.write(sql`update settings.shop set logo_file = ${input.logoFile} where only_row = 1`)
  return finishChange(work)
}

/** Says that the shop holds the demo data, or no longer. */
export async function setDemo(work: Work, input: { demo: boolean }): Promise<ShopForStaff> {
  const shop = await lockShop(work.tx)
  if (shop.live && input.demo) {
    throw new Refusal("shop.is_live", 409, "The demo data cannot be put into a shop that is open.")
  }
  work.write(sql`update settings.shop set demo = ${input.demo} where only_row = 1`)
  return finishChange(work)
}

export function checkVersion(shop: ShopForStaff, version: number): void {
  if (shop.version === version) return
  throw new Refusal("shop.changed", 409, "Somebody has changed the settings since you opened them.", { shop })
}

export function marketClosed(marketCode: string): Refusal {
  const message = "The shop's own market must be open. Open it, or choose another one."
  return new Refusal("market.is_default", 409, message, { marketCode })
}

/** What every change of the shop's row ends with. */
export function finishChange(work: Work): Promise<ShopForStaff> {
  work.write(sql`update settings.shop set version = version + 1, updated_at = ${work.now} where only_row = 1`)
  touch(work, shopTags.shop)
  announce(work, "shop.updated", {})
  return lastly(work, getShopForStaff(work.tx))
}
