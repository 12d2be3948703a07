import fc from "fast-check"
import { afterAll, beforeEach, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { openCatalog } from "./catalog.fixture.ts"
import { updateProduct } from "./commands/products/update.ts"
import { reindexJob } from "./jobs.ts"
import { type SearchInput, search } from "./queries/search.ts"
import { suggest } from "./queries/suggest.ts"

const catalog = await openCatalog()
const { db, out, inWork, product, category, checkBooks } = catalog

beforeEach(catalog.empty)
afterAll(catalog.close)

const look = async (q: string, input: Partial<SearchInput> = {}) => (await search(db, { q, ...input })).reply
const found = async (q: string, input: Partial<SearchInput> = {}) =>
  (await look(q, input)).products.map(({ title }) => title)
const suggested = async (q: string, locale = "en") => (await suggest(db, { q, locale })).reply

test("a product is found by title, maker, SKU, attribute words and description, titles first", async () => {
  await product({ title: "Reading lamp", popularity: 1 })
  await product({ title: "Desk", descriptions: { en: "Comes with a lamp." }, popularity: 90 })
  await product({ title: "Vase", maker: "Lampert & Sons", variants: [{ sku: "LMP-42-X" }] })
  expect(await found("lamp")).toEqual(["Reading lamp", "Desk"])
  expect(await found("Lampert")).toEqual(["Vase"])
  expect(await found("lmp-42-x")).toEqual(["Vase"])
  await checkBooks()
})

test("word forms are one word: lamps are found by lamp, and the other way round", async () => {
  await product({ titles: { en: "Paper lamps", de: "Lampen aus Papier" } })
  expect(await found("lamp")).toEqual(["Paper lamps"])
  expect(await found("PAPERS lamp's")).toEqual(["Paper lamps"])
  expect(await found("Lampe", { locale: "de" })).toEqual(["Lampen aus Papier"])
})

test("German is found with and without its dots, and ss for ß", async () => {
  await product({ titles: { en: "Kitchen scale", de: "Große Küchenwaage" } })
  for (const q of ["Küchenwaage", "Kuechenwaage", "kuchenwaage", "grosse KÜCHENWAAGE"]) {
    expect(await found(q, { locale: "de" })).toEqual(["Große Küchenwaage"])
  }
})

test("German is found by the parts of its long words, behind what is called so itself", async () => {
  await product({ titles: { en: "Dishcloth", de: "Geschirrtuch" }, popularity: 90 })
  await product({ titles: { en: "Towels", de: "Zwei Küchentücher" }, popularity: 80 })
  await product({ titles: { en: "Holder", de: "Handtuchhalter" }, popularity: 70 })
  await product({ titles: { en: "Shop", de: "Tuchladen" }, popularity: 60 })
  await product({ titles: { en: "Cloth", de: "Rotes Tuch" }, popularity: 1 })
  await product({ titles: { en: "Candle", de: "Sojakerze" }, popularity: 90 })
  await product({ titles: { en: "Candles", de: "Kerzen, zwei Stück" } })
  await product({ titles: { en: "Wine", de: "Prosecco mit Rosette" } })
  await product({ titles: { en: "Rose", de: "Duftrose" } })
  const german = (q: string) => found(q, { locale: "de" })
  const joined = ["Geschirrtuch", "Handtuchhalter", "Tuchladen", "Zwei Küchentücher"]
  const [whole, ...others] = await german("Tuch")
  expect([whole, ...others.sort()]).toEqual(["Rotes Tuch", ...joined])
  for (const q of ["Tücher", "tuecher"]) {
    const [first, ...more] = await german(q)
    expect([first, ...more.sort()]).toEqual(["Rotes Tuch", "Geschirrtuch", "Zwei Küchentücher"])
  }
  expect(await german("Kerze")).toEqual(["Kerzen, zwei Stück", "Sojakerze"])
  expect(await german("Kerzen")).toEqual(["Kerzen, zwei Stück", "Sojakerze"])
  expect(await german("ein Tuch für Küche")).toEqual(["Zwei Küchentücher"])
  expect(await german("Rose")).toEqual(["Duftrose"])
  expect(await german("uch")).toEqual([])
  expect((await look("Tuch", { locale: "de" })).search).toMatchObject({
    corrected: null,
    matchesAllWords: true,
  })
  expect((await look("Tuch", { locale: "de", sort: "price_up" })).total).toBe(5)
  // Where words stand apart a part is looked at only when nothing is called so.
  expect(await found("cloth")).toEqual(["Cloth"])
  await checkBooks()
})

test("parts of what something is called come before words that only its description has", async () => {
  const described = { en: "", de: "Mit einem feuchten Tuch abwischen. Für jede Küche." }
  await product({ titles: { en: "Board", de: "Schneidebrett" }, descriptions: described, popularity: 900 })
  await product({ titles: { en: "Towels", de: "Küchentücher" }, popularity: 1 })
  await product({ titles: { en: "Cloth", de: "Tuch für die Küche" } })
  await product({
    titles: { en: "Hook", de: "Wandhaken" },
    descriptions: { en: "", de: "Hält Küchentücher." },
    popularity: 900,
  })
  for (const q of ["Tuch für die Küche", "Tuch Küche", "Tuch"]) {
    const titles = await found(q, { locale: "de" })
    expect(titles, q).toEqual(["Tuch für die Küche", "Küchentücher", "Schneidebrett", "Wandhaken"])
  }
  await checkBooks()
})

test("an English word is found as a part of another when nothing is called so, and is no slip of a third", async () => {
  await product({ title: "Dishcloth" })
  await product({ title: "Clock" })
  expect(await found("cloth")).toEqual(["Dishcloth"])
  expect((await suggested("cloth")).products.map(({ title }) => title)).toEqual(["Dishcloth"])
  expect(await found("clocc")).toEqual(["Clock"])
})

test("a part of a long word is suggested with the words that it stands in", async () => {
  await product({ titles: { en: "Dishcloth", de: "Geschirrtuch" } })
  await product({ titles: { en: "Book", de: "Buch" }, descriptions: { de: "Ein Tuch liegt bei." } })
  const reply = await suggested("Tuch", "de")
  expect(reply.searches).toEqual(["geschirrtuch"])
  expect(reply.products.map(({ title }) => title).sort()).toEqual(["Buch", "Geschirrtuch"])
  expect((await suggested("Tuch Ges", "de")).products.map(({ title }) => title)).toEqual(["Geschirrtuch"])
})

test("words of the language that mean nothing are left out of a search", async () => {
  await product({ title: "Lamp" })
  expect(await found("the lamp for a")).toEqual(["Lamp"])
  expect(await found("was ist das", { locale: "de" })).toEqual([])
})

test("a slip of the keyboard is put right, and said", async () => {
  await product({ title: "Stoneware blanket rug" })
  for (const q of ["stonewear", "stoneawre", "sotneware", "stonware", "blankett", "balnket", "rugg"]) {
    expect((await look(q)).search).toMatchObject({ words: q, matchesAllWords: true })
    expect(await found(q)).toEqual(["Stoneware blanket rug"])
  }
  expect((await look("stonewear blanket")).search?.corrected).toBe("stoneware blanket")
  expect((await look("stoneware")).search?.corrected).toBeNull()
})

test("a correction is written as people write the word", async () => {
  await product({ titles: { en: "Shelf", de: "Bücherregal" } })
  expect((await look("Bücherergal", { locale: "de" })).search?.corrected).toBe("bücherregal")
})

test("half a word finds what begins with it, when nothing is called so", async () => {
  await product({ title: "Stoneware mug" })
  for (const q of ["stonew", "mu", "st mu"]) expect(await found(q)).toEqual(["Stoneware mug"])
})

test("when no product has all the words, those with some of them are shown, and it is said", async () => {
  await product({ title: "Oak table" })
  await product({ title: "Steel lamp" })
  const reply = await look("oak lamp")
  expect(reply.search?.matchesAllWords).toBe(false)
  expect(reply.total).toBe(2)
  expect((await look("qqqqq zzzzz")).total).toBe(0)
})

test("a search can be narrowed, sorted and paged like a list", async () => {
  const lamps = await category("Lamps")
  for (let index = 0; index < 5; index++) {
    await product({
      title: `Lamp ${index}`,
      price: 1000 + index,
      maker: index % 2 ? "Aarni" : "Birk",
      categoryIds: index < 4 ? [lamps.id] : [],
    })
  }
  expect(await found("lamp", { sort: "price_down", category: "lamps" })).toEqual([
    "Lamp 3",
    "Lamp 2",
    "Lamp 1",
    "Lamp 0",
  ])
  expect(await found("lamp", { facets: ["maker:aarni"], sort: "price_up" })).toEqual(["Lamp 1", "Lamp 3"])
  const first = await look("lamp", { limit: 3 })
  const second = await look("lamp", { limit: 3, cursor: first.nextCursor ?? "" })
  expect(new Set([...first.products, ...second.products].map(({ id }) => id)).size).toBe(5)
  expect(second.nextCursor).toBeNull()
  // Filters that leave nothing are no reason to look for other words.
  expect((await look("lamp", { facets: ["maker:nobody"] })).search).toMatchObject({
    corrected: null,
    matchesAllWords: true,
  })
})

test("a changed title is found by its new words only, and old words are suggested no more", async () => {
  const made = await product({ title: "Candlestick" })
  await inWork((work) =>
    updateProduct(work, { productId: made.id, version: made.version, titles: { en: "Lantern" } }),
  )
  expect(await found("candlestick")).toEqual([])
  expect(await found("lantern")).toEqual(["Lantern"])
  expect((await suggested("cand")).searches).toEqual([])
  await checkBooks()
})

test("suggestions complete the last word and show products and categories", async () => {
  await category("Lamps")
  await product({ title: "Paper lamp", popularity: 9 })
  await product({ title: "Paper lampshade", popularity: 5 })
  await product({ title: "Oak table" })
  const reply = await suggested("paper la")
  expect(reply.searches).toEqual(["paper lamp", "paper lampshade"])
  expect(reply.products.map(({ title }) => title)).toEqual(["Paper lamp", "Paper lampshade"])
  expect((await suggested("lam")).categories).toEqual([{ slug: "lamps", title: "Lamps" }])
  expect((await suggested("tabel")).products.map(({ title }) => title)).toEqual(["Oak table"])
  // A word in front that is not finished is what begins so, and a slip is put right there too.
  expect((await suggested("pap lam")).searches).toEqual(["paper lamp", "paper lampshade"])
  expect((await suggested("papre lam")).searches).toEqual(["paper lamp", "paper lampshade"])
  expect(await suggested(" ")).toEqual({ searches: [], products: [], categories: [] })
})

test("a shop that learns a language is found in it", async () => {
  await product({ titles: { en: "Lamp", fr: "Lampadaire", id: "Lampu untuk ruang makan" } })
  await inWork(async (work) => work.write(sql`update settings.shop set locales = '{en,fr,id}'`))
  await reindexJob.run(out, {} as never)
  expect(await found("lampadaires", { locale: "fr" })).toEqual(["Lampadaire"])
  // Indonesian builds words before and behind their root.
  for (const q of ["makanan", "lampunya", "ruangan"]) {
    expect(await found(q, { locale: "id" })).toEqual(["Lampu untuk ruang makan"])
  }
  await checkBooks()
  await inWork(async (work) => work.write(sql`update settings.shop set locales = '{en,de}'`))
  await reindexJob.run(out, {} as never)
  await checkBooks()
})

const hostile = [
  "\0",
  "'",
  '"',
  "\\",
  "%",
  "_",
  "🦄",
  "👩‍👩‍👧",
  "a:*",
  "!(a|b)",
  "<->",
  "\u202E",
  "ﷺ",
  "½²",
  "x".repeat(10_000),
  "e\u0301".repeat(300),
]

test("whatever is typed gives an answer", async () => {
  await product({ title: "Lamp" })
  for (const q of [...hostile, hostile.join(" ")]) {
    for (const locale of ["en", "de"]) {
      expect((await look(q, { locale })).products.length).toBeLessThanOrEqual(1)
      expect((await suggested(q, locale)).searches.length).toBeLessThanOrEqual(6)
    }
  }
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (q) => {
      await look(q)
      await suggested(q)
    }),
    { numRuns: 60, verbose: true },
  )
})
