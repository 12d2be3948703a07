import { afterAll, beforeAll, expect, test } from "vitest"
import { createMarket, updateMarket } from "./commands/markets.ts"
import { updateShop } from "./commands/shop.ts"
import { marketListReply, type NewMarket } from "./market_schemas.ts"
import { getMarket, listMarkets, listMarketsForStaff } from "./queries.ts"
import { openSettings } from "./settings.fixture.ts"
import { shopTags } from "./tags.ts"

let settings: Awaited<ReturnType<typeof openSettings>>

beforeAll(async () => {
  settings = await openSettings()
})
afterAll(() => settings.close())

const us: NewMarket = {
  code: "us",
  titles: { en: "United States", de: "Vereinigte Staaten" },
  currency: "USD",
  countries: ["US"],
  taxDisplay: "net",
  defaultLocale: "en",
  position: 1,
}

test("a new market is listed after the others and is not the default", async () => {
  await settings.touched()
  const made = await settings.inWork((work) => createMarket(work, us))
  expect(made).toMatchObject({ ...us, rounding: "line", isOpen: true, isDefault: false, version: 1 })
  expect((await listMarkets(settings.db)).map(({ code }) => code)).toEqual(["de", "us"])
  expect(await settings.touched()).toEqual([shopTags.markets])
  marketListReply.parse({ markets: await listMarketsForStaff(settings.db) })
})

test("two markets never share a code", async () => {
  await expect(settings.inWork((work) => createMarket(work, us))).rejects.toMatchObject({
    code: "market.code_taken",
  })
  const at = await Promise.allSettled(
    [1, 2].map(() => settings.inWork((work) => createMarket(work, { ...us, code: "at" }))),
  )
  expect(at.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
})

test("a market speaks a language of the shop and has a title in the shop's own", async () => {
  const make = (changes: Partial<NewMarket>) =>
    settings.inWork((work) => createMarket(work, { ...us, code: "ch", ...changes }))
  await expect(make({ defaultLocale: "fr" })).rejects.toMatchObject({ code: "market.unknown_language" })
  await expect(make({ titles: { de: "Schweiz" } })).rejects.toMatchObject({ code: "settings.title_missing" })
})

test("a closed market is shown to nobody new, and known to the carts that have it", async () => {
  const closed = await settings.inWork((work) =>
    updateMarket(work, { marketCode: "us", version: 1, isOpen: false }),
  )
  expect(closed).toMatchObject({ isOpen: false, version: 2, titles: us.titles })
  expect((await listMarkets(settings.db)).map(({ code }) => code)).toEqual(["de", "at"])
  expect(await getMarket(settings.db, { marketCode: "us" })).toMatchObject({ code: "us", currency: "USD" })
  await expect(getMarket(settings.db, { marketCode: "moon" })).rejects.toMatchObject({ status: 404 })
})

test("who has not seen the newest market gets it", async () => {
  await expect(
    settings.inWork((work) => updateMarket(work, { marketCode: "us", version: 1, position: 9 })),
  ).rejects.toMatchObject({ code: "market.changed", status: 409, details: { market: { version: 2 } } })
})

test("the default market stays open; another one can take its place first", async () => {
  const close = () =>
    settings.inWork((work) => updateMarket(work, { marketCode: "de", version: 1, isOpen: false }))
  await expect(close()).rejects.toMatchObject({ code: "market.is_default" })
  const version = await settings.version()
  await settings.inWork((work) => updateShop(work, { version, defaultMarket: "at" }))
  expect(await close()).toMatchObject({ isOpen: false, isDefault: false })
  expect(await getMarket(settings.db, { marketCode: "at" })).toMatchObject({ isDefault: true })
  expect(await settings.brokenBooks()).toEqual([])
})
