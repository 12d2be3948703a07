import { afterAll, beforeAll, expect, test } from "vitest"
import { createMarket } from "./commands/markets.ts"
import { updateLook, updateNavigation, updateShop } from "./commands/shop.ts"
import { blankLook } from "./look.ts"
import { getShop, getShopForStaff, listMarkets, setShopUrl } from "./queries.ts"
import { settingsRoutes } from "./routes/index.ts"
import { publicShopReply, shopReply } from "./schemas.ts"
import { openSettings } from "./settings.fixture.ts"
import { shopTags } from "./tags.ts"

let settings: Awaited<ReturnType<typeof openSettings>>

beforeAll(async () => {
  settings = await openSettings()
  // Whoever opened a whole shop in this worker before has left its address here.
  setShopUrl("http://localhost:4000")
})
afterAll(() => settings.close())

const change = async (changes: Partial<Parameters<typeof updateShop>[1]>) => {
  const version = changes.version ?? (await settings.version())
  return settings.inWork((work) => updateShop(work, { ...changes, version }))
}

test("a new database has a shop that works at once, closed and without demo data", async () => {
  const shop = await getShop(settings.db)
  expect(shop).toEqual({
    name: "My shop",
    legalName: "",
    email: "",
    phone: null,
    addressLines: [],
    url: "http://localhost:4000",
    logoFile: null,
    look: blankLook,
    defaultLocale: "en",
    locales: ["en", "de"],
    defaultMarket: "de",
    live: false,
    demo: false,
    navigation: [],
    timeZone: "UTC",
  })
  const markets = await listMarkets(settings.db)
  expect(markets).toMatchObject([
    {
      code: "de",
      currency: "EUR",
      taxDisplay: "gross",
      rounding: "line",
      defaultLocale: "en",
      isDefault: true,
    },
  ])
  expect(markets[0]?.countries).toHaveLength(27)
  expect(await settings.brokenBooks()).toEqual([])
})

test("the shop's address comes from the configuration", async () => {
  setShopUrl("https://corner.example")
  expect((await getShop(settings.db)).url).toBe("https://corner.example")
  setShopUrl("http://localhost:4000")
})

test("a change keeps what is not named, counts the version and is told to every process", async () => {
  await settings.touched()
  const before = await getShopForStaff(settings.db)
  const shop = await change({ name: "Corner & Cupboard", phone: "+49 30 1234567" })
  expect(shop).toMatchObject({ name: "Corner & Cupboard", phone: "+49 30 1234567", locales: ["en", "de"] })
  expect(shop.version).toBe(before.version + 1)
  expect(await settings.touched()).toEqual([shopTags.shop])
  expect(await change({ phone: null })).toMatchObject({ phone: null, name: "Corner & Cupboard" })
  shopReply.parse(await getShopForStaff(settings.db))
})

test("who has not seen the newest settings gets them instead of overwriting them", async () => {
  const version = await settings.version()
  await change({ name: "First" })
  const late = {
    code: "shop.changed",
    status: 409,
    details: { shop: { name: "First", version: version + 1 } },
  }
  await expect(change({ version, name: "Second" })).rejects.toMatchObject(late)
  const look = (work: Parameters<typeof updateLook>[0]) => updateLook(work, { version, radiusPx: 3 })
  await expect(settings.inWork(look)).rejects.toMatchObject(late)
  expect((await getShop(settings.db)).name).toBe("First")
})

test("of two who change the settings at the same moment one is told to look again", async () => {
  const version = await settings.version()
  const results = await Promise.allSettled([
    change({ version, name: "One" }),
    change({ version, name: "Two" }),
  ])
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
})

test("the shop speaks only what the program has words for, its own language among them", async () => {
  await expect(change({ locales: ["en", "tlh"] })).rejects.toMatchObject({ code: "shop.unknown_language" })
  await expect(change({ locales: ["en"], defaultLocale: "de" })).rejects.toMatchObject({
    code: "shop.language_missing",
  })
  await expect(change({ locales: ["de"], defaultLocale: "de" })).rejects.toMatchObject({
    code: "shop.language_in_use",
    details: { marketCode: "de", locale: "en" },
  })
  const shop = await change({ locales: ["en", "de", "de-AT"] })
  expect(shop.locales).toEqual(["en", "de", "de-AT"])
  expect(await settings.events()).toContain("shop.languages_changed")
})

test("the default market exists and is open", async () => {
  await expect(change({ defaultMarket: "moon" })).rejects.toMatchObject({ code: "market.not_found" })
  await settings.inWork((work) =>
    createMarket(work, {
      code: "us",
      titles: { en: "United States" },
      currency: "USD",
      countries: ["US"],
      taxDisplay: "net",
      defaultLocale: "en",
      isOpen: false,
    }),
  )
  await expect(change({ defaultMarket: "us" })).rejects.toMatchObject({ code: "market.is_default" })
})

test("a new look is kept, an unreadable one refused", async () => {
  const paint = async (changes: object) => {
    const version = await settings.version()
    return settings.inWork((work) => updateLook(work, { version, ...changes }))
  }
  const { look } = await paint({ colorPrimary: "#ffe08a", radiusPx: 0, holder: { staffId: "stf_1" } })
  expect(look).toEqual({ ...blankLook, colorPrimary: "#ffe08a", colorOnPrimary: "#000000", radiusPx: 0 })
  await expect(paint({ colorText: "#f6f3ec" })).rejects.toMatchObject({
    code: "shop.look_unreadable",
    status: 422,
  })
})

test("links of the navigation speak the shop's own language", async () => {
  const set = async (titles: Record<string, string>) => {
    const version = await settings.version()
    const navigation = [{ place: "header" as const, titles, href: "/c/mugs" }]
    return settings.inWork((work) => updateNavigation(work, { version, navigation }))
  }
  await expect(set({ de: "Becher" })).rejects.toMatchObject({ code: "settings.title_missing" })
  const shop = await set({ en: "Mugs", de: "Becher" })
  expect(shop.navigation).toEqual([
    { place: "header", titles: { en: "Mugs", de: "Becher" }, href: "/c/mugs" },
  ])
})

test("routes refuse what is unsafe before any command sees it", () => {
  const refused = [
    [settingsRoutes.updateLook, { version: 1, colorPrimary: "red" }],
    [settingsRoutes.updateLook, { version: 1, fontBody: "x;}body{" }],
    [settingsRoutes.updateLook, { version: 1, radiusPx: 33 }],
    [settingsRoutes.updateShop, { version: 1, email: "a@b" }],
    [settingsRoutes.updateShop, { version: 1, live: true }],
    [settingsRoutes.updateShop, { version: 1, name: "a\nb" }],
    [
      settingsRoutes.updateNavigation,
      { version: 1, navigation: [{ place: "header", titles: { en: "x" }, href: "//evil.example" }] },
    ],
    [
      settingsRoutes.updateNavigation,
      { version: 1, navigation: [{ place: "header", titles: { en: "x" }, href: "javascript:alert(1)" }] },
    ],
    [
      settingsRoutes.updateNavigation,
      { version: 1, navigation: [{ place: "header", titles: { en: "x" }, href: "/\\evil.example" }] },
    ],
    [
      settingsRoutes.updateNavigation,
      { version: 1, navigation: [{ place: "header", titles: {}, href: "/a" }] },
    ],
    [
      settingsRoutes.createMarket,
      {
        code: "x",
        titles: { en: "x" },
        currency: "XYZ",
        countries: ["DE"],
        taxDisplay: "net",
        defaultLocale: "en",
      },
    ],
    [
      settingsRoutes.createMarket,
      {
        code: "x",
        titles: { en: "x" },
        currency: "EUR",
        countries: ["ZX"],
        taxDisplay: "net",
        defaultLocale: "en",
      },
    ],
    [settingsRoutes.createPage, { titles: { en: "x" }, markdown: { en: "ä".repeat(25_001) } }],
    [settingsRoutes.createPage, { titles: { en: "x" }, slug: "a/b" }],
    [settingsRoutes.createPage, { titles: { en: "x" }, markdown: { en: "\0" } }],
  ] as const
  for (const [route, input] of refused)
    expect([input, route.input.safeParse(input).success]).toEqual([input, false])
  expect(settingsRoutes.updateLook.input.parse({ version: 1, colorPrimary: "#AABBCC" })).toEqual({
    version: 1,
    colorPrimary: "#aabbcc",
  })
  const href = "https://example.com/a?b=c"
  const navigation = [{ place: "footer", titles: { en: "x" }, href }]
  expect(settingsRoutes.updateNavigation.input.safeParse({ version: 1, navigation }).success).toBe(true)
})

test("the public reply of the shop holds what a storefront needs, and depends on all it shows", async () => {
  const made = (await settingsRoutes.shop.run(settings.db, {} as never)) as { reply: unknown; tags: string[] }
  const reply = publicShopReply.parse(made.reply)
  expect(Object.keys(reply)).not.toContain("version")
  expect(reply.markets.map(({ code }) => code)).toEqual(["de"])
  expect(made.tags).toEqual([shopTags.shop, shopTags.markets, shopTags.pages])
})
