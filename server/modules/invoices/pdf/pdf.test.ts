import { describe, expect, test } from "vitest"
import type { FileStore } from "../../../kit/files.ts"
import type { Content, ContentLine } from "../rules/content.ts"
import { paperFor } from "../rules/paper.ts"
import { drawDocument } from "./document.ts"
import { undrawable } from "./fonts.ts"
import { readLogo } from "./logo.ts"
import { textsIn } from "./pdf.fixture.ts"
import { drawSlip } from "./slip.ts"

const seller: Content["seller"] = {
  ...{ name: "Corner & Cupboard GmbH", logoFile: null, addressLines: ["Lindenstraße 12", "10969 Berlin"] },
  ...{ email: "hello@corner.example", phone: null, vatNumber: "DE123456788", taxNumber: null },
  ...{ registerEntry: null, bankLines: ["IBAN DE00 0000 0000 0000 0000 00"], footer: "Danke!" },
}

const line = (title: string): ContentLine => ({
  ...{ kind: "goods", title, detail: "MUG-1", quantity: 2, unitMinor: 1_190, discountMinor: 0 },
  ...{ ratesPpm: [190_000], totalMinor: 2_380 },
})

function contentOf(given: Partial<Content> = {}): Content {
  const lines = given.lines ?? [line("Große Teekanne")]
  const totalMinor = lines.reduce((sum, one) => sum + one.totalMinor, 0)
  const taxMinor = Math.round((totalMinor * 19) / 119)
  const netMinor = totalMinor - taxMinor
  return {
    ...{ form: 1, kind: "invoice", number: "INV-2026-00017", issuedOn: "2026-11-26" },
    order: { number: "10482", placedOn: "2026-11-24" },
    ...{ corrects: null, because: null, locale: "de", currency: "EUR", paper: "a4" },
    ...{ taxDisplay: "gross", seller },
    buyer: {
      name: "Łukasz Żółć",
      address: {
        ...{ line1: "ul. Święty Marcin 12", line2: null, postalCode: "61-803", city: "Poznań" },
        ...{ region: null, country: "PL" },
      },
      vatNumber: null,
    },
    ...{ delivered: null, lines, discounts: [], treatment: "taxed", exemptBecause: null },
    taxes: [{ ratePpm: 190_000, netMinor, taxMinor }],
    ...{ netMinor, taxMinor, roundingMinor: 0, totalMinor },
    payment: {
      ...{ method: "card", dueMinor: 0, facts: [] },
      paid: [{ by: "method", lastFour: null, amountMinor: totalMinor }],
    },
    ...given,
  }
}

const lettersIn = (pdf: Buffer) => new Set(textsIn(pdf).flat().join(""))

const pagesIn = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length

describe("the PDF of an invoice", () => {
  test("is the same to the byte, whenever it is drawn", async () => {
    const [one, other] = await Promise.all([drawDocument(contentOf()), drawDocument(contentOf())])
    expect(one.equals(other)).toBe(true)
    expect(one.equals(await drawDocument(contentOf({ number: "INV-2026-00018" })))).toBe(false)
  })

  test("can be searched for names in Latin, Greek and Cyrillic letters", async () => {
    const lines = [line("Ελληνικό ελαιόλαδο"), line("Чайник «Самовар»"), line("Kopi Gayo")]
    const letters = lettersIn(await drawDocument(contentOf({ lines })))
    for (const letter of "ŁukaszŻółćŚwięńßΕόЧйKG€17") expect([...letters]).toContain(letter)
  })

  test.each(["de", "en", "id", "de-AT", "not a language"])("speaks %s", async (locale) => {
    const pdf = await drawDocument(contentOf({ locale }))
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-")
  })

  test("goes on over as many sheets as it takes, without holding everybody else up", async () => {
    const lines = Array.from({ length: 200 }, (_, at) => line(`Mug ${at} with a name that takes some room`))
    let turns = 0
    const clock = setInterval(() => turns++, 1)
    const pdf = await drawDocument(contentOf({ lines }))
    clearInterval(clock)
    expect(pagesIn(pdf)).toBeGreaterThan(5)
    expect(pagesIn(await drawDocument(contentOf()))).toBe(1)
    expect(turns).toBeGreaterThan(3)
  })

  test("begins each sheet with its number, the heads of the columns, and what the sheets before come to", async () => {
    const lines = Array.from({ length: 50 }, (_, at) => line(`Mug ${at}`))
    const [first = [], ...others] = textsIn(await drawDocument(contentOf({ lines })))
    const heads = ["Menge", "Artikel", "Einzelpreis", "MwSt.", "Betrag"]
    expect(first).toEqual(expect.arrayContaining(heads))
    expect(first).not.toContain("Übertrag")
    let drawn = first.filter((text) => text.startsWith("Mug ")).length
    for (const [place, texts] of others.entries()) {
      const carried = new Intl.NumberFormat("de", { style: "currency", currency: "EUR" }).format(drawn * 23.8)
      expect(texts.slice(0, 8)).toEqual([
        `Rechnung INV-2026-00017, Seite ${place + 2}`,
        ...heads,
        ...["Übertrag", carried],
      ])
      drawn += texts.filter((text) => text.startsWith("Mug ")).length
    }
    expect([others.length, drawn]).toEqual([2, 50])
    expect(others.at(-1)).toContain("Gesamtbetrag")
  })

  test("has no heads over nothing where the sums alone go onto another sheet", async () => {
    const sheets = await Promise.all(
      Array.from({ length: 12 }, async (_, count) => {
        const lines = Array.from({ length: count + 10 }, (_, at) => line(`Mug ${at}`))
        return textsIn(await drawDocument(contentOf({ lines })))
      }),
    )
    const seconds = sheets.flatMap(([, second]) => (second ? [second] : []))
    const [named, alone] = [true, false].map((has) =>
      seconds.filter((one) => one.includes("Artikel") === has),
    )
    for (const texts of named ?? []) expect(texts.join()).toContain("Mug ")
    expect(alone?.some((texts) => texts.includes("Gesamtbetrag"))).toBe(true)
    for (const texts of alone ?? []) expect(texts[0]).toBe("Rechnung INV-2026-00017, Seite 2")
  })

  test("holds what is odd: nothing to pay, no tax, much to name, no address", async () => {
    const buyer = { name: "", address: null, vatNumber: "PL1234567890" }
    const odd: Partial<Content>[] = [
      { treatment: "reverse_charge", taxDisplay: "net" },
      { treatment: "exempt", exemptBecause: "a school", buyer },
      { kind: "credit_note", because: "canceled", corrects: { number: "A-1", issuedOn: "2026-01-01" } },
      { lines: [line("x".repeat(5_000)), { ...line(""), kind: "rest", totalMinor: -5 }], payment: null },
      { taxes: [], lines: [], netMinor: 0, taxMinor: 0, totalMinor: 0, roundingMinor: 0 },
      { currency: "IDR", locale: "id", roundingMinor: -50 },
    ]
    for (const one of odd) expect(pagesIn(await drawDocument(contentOf(one)))).toBe(1)
  })
})

describe("the paper", () => {
  const sizeOf = (pdf: Buffer) =>
    /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString("latin1"))?.slice(1)

  test("is Letter where all of a market write on it, A4 elsewhere, or what the owner says", () => {
    expect(paperFor("by_market", { countries: ["US", "CA"] })).toBe("letter")
    expect(paperFor("by_market", { countries: ["US", "DE"] })).toBe("a4")
    expect(paperFor("by_market", { countries: [] })).toBe("a4")
    expect(paperFor("letter", { countries: ["DE"] })).toBe("letter")
    expect(paperFor("a4", { countries: ["US"] })).toBe("a4")
  })

  test("is the size that the document was issued with", async () => {
    expect(sizeOf(await drawDocument(contentOf({ paper: "a4" })))).toEqual(["595.28", "841.89"])
    expect(sizeOf(await drawDocument(contentOf({ paper: "letter" })))).toEqual(["612", "792"])
  })

  test("shows the logo of the shop once, in its corner; a file that is gone leaves the name alone", async () => {
    const { default: sharp } = await import("sharp")
    const background = { r: 10, g: 120, b: 60, alpha: 0.5 }
    const webp = await sharp({ create: { width: 600, height: 200, channels: 4, background } })
      .webp()
      .toBuffer()
    const files = { read: async (key: string) => (key === "logo/there.webp" ? webp : undefined) } as FileStore
    const pictures = (pdf: Buffer) => pdf.toString("latin1").match(/\/Subtype \/Image/g)?.length ?? 0
    const logo = await readLogo(files, { logoFile: "logo/there.webp" })
    const lines = Array.from({ length: 60 }, (_, at) => line(`Mug ${at}`))
    const [one, again] = [
      await drawDocument(contentOf({ lines }), logo),
      await drawDocument(contentOf({ lines }), logo),
    ]
    // A picture and what of it shows through.
    expect(pictures(one)).toBe(2)
    expect(one.equals(again)).toBe(true)
    expect(await readLogo(files, { logoFile: "logo/gone.webp" })).toBeNull()
    expect(await readLogo(files, { logoFile: null })).toBeNull()
  })
})

test("what the font lacks, or what is read from the right, is named", async () => {
  expect(await undrawable(["Łukasz Ελλάδα Чай Đặng Şahin 12 € – …", "\u202f\u00a0"])).toEqual([])
  const missing = await undrawable(["東京", "ไทย", "हिन्दी", "محمد", "עברית", "Ada"])
  expect(missing).toEqual(expect.arrayContaining(["東", "京", "ไ", "ह", "م", "ע"]))
  expect(missing).not.toContain("A")
})

test("a packing slip has what is in the parcel, and no price", async () => {
  const lines = Array.from({ length: 60 }, (_, at) => ({ title: `Mug ${at}`, detail: null, quantity: 1 }))
  const slip = await drawSlip({
    ...{ locale: "en", currency: "EUR", orderNumber: "10482", placedOn: "2026-11-24", at: new Date(0) },
    ...{ paper: "letter", logo: null, delivery: "Parcel", seller, buyer: contentOf().buyer, lines },
  })
  expect(pagesIn(slip)).toBeGreaterThan(1)
  expect([...lettersIn(slip)]).not.toContain("€")
})

test("a seller with a long name stands whole above the window and in the foot", async () => {
  const name = "Fennel & Finch Nachbarschaftsladen GmbH (Demo)"
  const addressLines = ["Musterweg 12", "12345 Musterstadt"]
  const drawn = await drawDocument(contentOf({ seller: { ...seller, name, addressLines } }), null)
  expect(lettersIn(drawn).has("…")).toBe(false)
})
