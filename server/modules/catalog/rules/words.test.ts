import fc from "fast-check"
import { expect, test } from "vitest"
import { contentTypeOf, fileNameOf } from "./files.ts"
import { checkOptions, optionCodesFor } from "./options.ts"
import { pictureOf, widthsFor } from "./pictures.ts"
import { slugFrom, slugLengthMax, slugPattern } from "./slugs.ts"
import { textIn } from "./texts.ts"
import { fold, prefixQuery, termsOf, wordsOf } from "./words.ts"

test("German umlauts are found however they are written", () => {
  for (const text of ["Küche", "Kueche", "KÜCHE", "Ku\u0308che"]) expect(fold(text, "de")).toBe("kuche")
  expect(fold("Straße", "de")).toBe("strasse")
  expect(fold("neue Frequenz", "de")).toBe("neue frequenz")
})

test("other languages keep their letters together", () => {
  expect(fold("shoe blue", "en")).toBe("shoe blue")
  expect(fold("Crème brûlée", "fr")).toBe("creme brulee")
})

test("a word that is looked for holds nothing but letters and digits", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.constantFrom("en", "de"),
      (text, locale) => {
        for (const { word } of wordsOf(text, locale)) expect(word).toMatch(/^[\p{L}\p{N}]{1,40}$/u)
        expect(prefixQuery(wordsOf(text, locale).map(({ word }) => word))).not.toMatch(/''|\\|\0/)
      },
    ),
    { verbose: true },
  )
})

test("numbers and single letters are not suggested", () => {
  expect(termsOf("A 500 ml jug, 2.5 kg", "en").map(({ word }) => word)).toEqual(["ml", "jug", "kg"])
})

test("any title gives a slug that an address can have, or none", () => {
  expect(slugFrom("Große Tasse, blau")).toBe("grosse-tasse-blau")
  expect(slugFrom("日本")).toBe("")
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (title) => {
      const slug = slugFrom(title)
      expect(slug === "" || (slugPattern.test(slug) && slug.length <= slugLengthMax)).toBe(true)
    }),
  )
})

test("a text falls back from the region to the language to the shop's own", () => {
  const texts = { en: "Cup", de: "Tasse" }
  expect(textIn(texts, "de-AT", "en")).toBe("Tasse")
  expect(textIn(texts, "fr", "en")).toBe("Cup")
  expect(textIn({ de: "Tasse", en: "" }, "en", "en")).toBe("Tasse")
  expect(textIn(texts, "constructor", "en")).toBe("Cup")
  expect(textIn({}, "en", "en")).toBe("")
})

test("a picture is kept in three widths and never blown up", () => {
  expect(widthsFor(4000)).toEqual([320, 640, 1280])
  expect(widthsFor(1280)).toEqual([320, 640, 1280])
  expect(widthsFor(500)).toEqual([320, 500])
  expect(widthsFor(1)).toEqual([1])
})

test("a picture names its usual file, all its files, and what it shows", () => {
  const stored = {
    key: "ab".repeat(16),
    width: 1280,
    height: 960,
    sizes: [320, 640, 1280],
    alts: { de: "Eine Tasse" },
    focus: { leftPercent: 50, topPercent: 50 },
  }
  const shown = pictureOf(stored, { locale: "de", fallback: "en", title: "Cup" })
  expect(shown.url).toBe(`/media/${stored.key}-640.webp`)
  expect(shown.srcset.split(", ")[2]).toBe(`/media/${stored.key}-1280.webp 1280w`)
  expect(shown.alt).toBe("Eine Tasse")
  expect(
    pictureOf({ ...stored, alts: {}, sizes: [200] }, { locale: "en", fallback: "en", title: "Cup" }),
  ).toMatchObject({
    url: `/media/${stored.key}-200.webp`,
    alt: "Cup",
  })
})

test("a sold file keeps a name that is safe in a header and on a disk", () => {
  expect(fileNameOf("C:\\books\\Winter baking.pdf")).toBe("Winter baking.pdf")
  expect(fileNameOf('../../etc/"passwd"\r\nSet-Cookie: x')).toBe("passwdSet-Cookie x")
  expect(fileNameOf("invoice\u202Efdp.exe")).toBe("invoicefdp.exe")
  expect(fileNameOf("...")).toBe("file")
  expect(fileNameOf(`${"long ".repeat(60)}.epub`)).toMatch(/^long .*\.epub$/)
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
      const safe = fileNameOf(name)
      expect(safe).toMatch(/^[^\p{Cc}"\\/]{1,120}$/u)
    }),
    { verbose: true },
  )
})

test("a content type that is none becomes plain bytes", () => {
  expect(contentTypeOf("Application/PDF; charset=x")).toBe("application/pdf")
  expect(contentTypeOf("text/html\r\nx: y")).toBe("application/octet-stream")
})

test("a variant chooses one value of each option, and no others", () => {
  const options = [{ code: "size", titles: { en: "Size" }, values: [{ code: "m", titles: { en: "M" } }] }]
  expect(optionCodesFor(options, { size: "m" })).toEqual(["size:m"])
  expect(() => optionCodesFor(options, {})).toThrow("choose one of the values")
  expect(() => optionCodesFor(options, { size: "m", color: "red" })).toThrow("no option")
  const [size] = options
  if (size) expect(() => checkOptions([size, size])).toThrow("twice")
})
