import { money } from "../kit/money.ts"
import type { CartView } from "../modules/cart/index.ts"
import type { Card, CategoryNode, Listing, ProductPage } from "../modules/catalog/index.ts"
import type { Market, Shop } from "../modules/settings/index.ts"
import { samplePromotions } from "./sample_promotions.fixture.ts"
import { sampleDelivery } from "./samples_delivery.fixture.ts"

// One plausible thing of every kind. Each of its words goes through `word`, so that a test can mark or poison
// them all.

export type Word = (plain: string) => string

export const eur = (minor: number) => money(BigInt(minor), "EUR")
export const promise = { earliestOn: "2026-11-27", latestOn: "2026-11-30" }

export const market: Market = {
  code: "de",
  titles: { en: "Germany" },
  currency: "EUR",
  countries: ["DE", "AT"],
  homeCountry: "DE",
  taxDisplay: "gross",
  rounding: "line",
  roundingMode: "half_up",
  deliveryTax: "leading",
  cashStepMinor: null,
  reverseChargeFrom: null,
  defaultLocale: "en",
  isDefault: true,
}

export function sampleMarkets(word: Word): { market: Market; markets: Market[] } {
  const here = { ...market, titles: { en: word("Germany") } }
  return {
    market: here,
    markets: [here, { ...here, code: "us", titles: { en: word("Elsewhere") }, currency: "USD" }],
  }
}

export function sampleShop(word: Word): Shop {
  return {
    name: word("Corner"),
    legalName: word("Corner GmbH"),
    email: word("hello@corner.example"),
    phone: word("+49 30 1234567"),
    addressLines: [word("Lindenweg 1"), word("10969 Berlin")],
    url: "https://corner.example",
    logoFile: null,
    look: {
      colorPrimary: "#1f5b46",
      colorOnPrimary: "#ffffff",
      colorAccent: "#e4a13a",
      colorBackground: "#f6f3ec",
      colorSurface: "#ffffff",
      colorText: "#20211f",
      colorMuted: "#66645d",
      fontHeading: "Georgia, serif",
      fontBody: "system-ui, sans-serif",
      radiusPx: 12,
    },
    defaultLocale: "en",
    locales: ["en", "de"],
    timeZone: "Europe/Berlin",
    defaultMarket: "de",
    live: false,
    demo: true,
    navigation: [
      { place: "header", titles: { en: word("About") }, href: "/pages/about" },
      { place: "footer", titles: { en: word("Privacy") }, href: "/pages/privacy" },
    ],
  }
}

export const picture = (word: Word) => ({
  url: "/media/a-640.webp",
  width: 1200,
  height: 1200,
  alt: word("A mug"),
  srcset: "/media/a-320.webp 320w, /media/a-640.webp 640w",
  focus: { leftPercent: 50, topPercent: 20 },
})

const each = { price: eur(1890), base: "piece" as const }
const reduced = { compareAt: eur(2490), lowestBefore: eur(2290), perUnit: each }
export function sampleCard(word: Word, given: Partial<Card> = {}): Card {
  return {
    id: "prd_1",
    slug: "mug",
    title: word("Mug"),
    summary: word("Keeps warm"),
    maker: word("Potter"),
    reach: "parcel",
    picture: picture(word),
    priceFrom: eur(1890),
    priceTo: eur(2190),
    ...reduced,
    band: "few_left",
    variantCount: 2,
    firstVariantId: "var_1",
    ...given,
  }
}

export function sampleCategory(word: Word): CategoryNode {
  const about = { slug: "kitchen", title: word("Kitchen"), description: word("Pots and pans") }
  return { id: "cat_1", ...about, picture: picture(word), children: [] }
}

export function sampleListing(word: Word, given: Partial<Listing> = {}): Listing {
  const values = [
    { code: "material:oak", title: word("Oak"), count: 3, isSelected: true },
    { code: "material:elm", title: word("Elm"), count: 0, isSelected: false },
  ]
  return {
    category: null,
    collection: null,
    search: null,
    products: [sampleCard(word), sampleCard(word, { band: "none", variantCount: 1, picture: null })],
    total: 2,
    isExact: true,
    facets: [{ code: "material", title: word("Material"), values }],
    priceRange: { from: eur(290), to: eur(8900) },
    sort: "popular",
    nextCursor: "next",
    ...given,
  }
}

export function sampleProduct(word: Word): ProductPage {
  const colors = [
    { code: "red", title: word("Red") },
    { code: "blue", title: word("Blue") },
  ]
  const variant = (id: string, color: string, band: "in_stock" | "none") => ({
    id,
    sku: word(`SKU-${color}`),
    barcode: null,
    title: word(color),
    options: { color },
    price: eur(1890),
    ...reduced,
    converted: { from: { minor: 2040n, currency: "USD" }, rate: "0.9265", on: "2026-11-20" },
    saleUntil: new Date("2026-12-24T23:00:00Z"),
    tiers: [{ quantityMin: 5, price: eur(1690) }],
    band,
    pictureId: `pic_${color}`,
    weightGrams: 420,
    quantityPerOrderMax: 10,
  })
  return {
    id: "prd_1",
    slug: "mug",
    title: word("Mug"),
    summary: word("Keeps warm"),
    description: word("Thrown by hand."),
    maker: { code: "potter", title: word("Potter") },
    reach: "parcel",
    isGiftCard: false,
    breadcrumbs: [{ slug: "kitchen", title: word("Kitchen") }],
    pictures: ["red", "blue"].map((color) => ({ id: `pic_${color}`, ...picture(word) })),
    options: [{ code: "color", title: word("Color"), values: colors }],
    attributes: [
      { code: "material", title: word("Material"), values: [{ code: "clay", title: word("Clay") }] },
    ],
    priceFrom: eur(1890),
    priceTo: eur(1890),
    compareAt: null,
    band: "in_stock",
    variants: [variant("var_1", "red", "in_stock"), variant("var_2", "blue", "none")],
    updatedAt: new Date("2026-11-25T12:00:00Z"),
  }
}

export function sampleTaxes(minor: number) {
  const taxes = [{ ratePpm: 190_000, net: eur(Math.round((minor * 100) / 19)), tax: eur(minor) }]
  return { taxTotal: eur(minor), taxes, taxTreatment: "taxed" as const, taxCountry: "DE" }
}

export function sampleCart(word: Word): CartView {
  const [delivery = null] = sampleDelivery(word)
  return {
    cartId: "crt_1",
    state: "open",
    orderId: null,
    version: 1,
    marketCode: "de",
    isMarketOpen: true,
    currency: "EUR",
    taxDisplay: "gross",
    locale: "en",
    destination: null,
    count: 2,
    lines: [
      {
        lineId: "cln_1",
        variantId: "var_1",
        productId: "prd_1",
        slug: "mug",
        sku: word("SKU"),
        title: word("Mug"),
        variantTitle: word("Red"),
        pictureUrl: "/media/a-320.webp",
        reach: "parcel",
        configuration: null,
        quantity: 2,
        perUnit: each,
        unitPrice: eur(1990),
        total: eur(3780),
        discounts: [{ promotionId: "prm_1", title: word("Spring sale"), amount: eur(200) }],
        notes: [
          { kind: "too_few", available: 1 },
          { kind: "too_many", quantityMax: 1 },
          { kind: "price_changed", was: eur(1790), now: eur(1890) },
          { kind: "unavailable" },
        ],
      },
    ],
    ...samplePromotions(word),
    itemsTotal: eur(3780),
    delivery,
    ...sampleTaxes(600),
    cashRounding: eur(0),
    total: eur(4270),
    giftCards: [{ cardId: "gfc_1", lastFour: "7H2K", balance: eur(2500), amount: eur(2500) }],
    due: eur(1770),
  }
}
