import { expect, test } from "vitest"
import { cellsOf } from "../../../kit/table_text.ts"
import { emptyZone, gramsOf, kilos, pasted, readZone, type Zone, zoneFormOf } from "./form.ts"

const given = { currency: "EUR", countries: ["DE", "AT"] }
const zone = (price: Zone["price"], more: Partial<Zone> = {}): Zone => ({
  ...{ name: "Islands", countries: ["AT"], regions: ["GB-NIR"], postalCodes: ["DE 18565", "DE 0*"] },
  ...{ price, freeFromMinor: 5_000, surcharges: [] },
  ...more,
})

test("a zone of every kind is typed and read back as it was", () => {
  const prices: Zone["price"][] = [
    { kind: "flat", priceMinor: 490 },
    {
      kind: "weight",
      steps: [
        { upToGrams: 500, priceMinor: 0 },
        { upToGrams: 31_500, priceMinor: 1_290 },
      ],
      further: { everyGrams: 1_000, priceMinor: 150 },
    },
    { kind: "subtotal", steps: [{ fromMinor: 0, priceMinor: 490 }] },
    { kind: "table", fromMinor: [0, 5_000], rows: [{ upToGrams: 1_000, pricesMinor: [490, 0] }] },
  ]
  const surcharges: Zone["surcharges"] = [
    { kind: "place", priceMinor: 500 },
    { kind: "bulky", fromGrams: 20_000, priceMinor: 300 },
  ]
  for (const price of prices) {
    for (const kept of [zone(price), zone(price, { surcharges, freeFromMinor: null })]) {
      expect(readZone(zoneFormOf(kept, "EUR"), given)).toEqual({ zone: kept })
    }
  }
})

test("what is no amount, no weight or no name is said at its cell", () => {
  const form = {
    ...emptyZone(""),
    kind: "weight" as const,
    rows: [
      ["2", "4,90 USD"],
      ["x", "5"],
    ],
  }
  expect(readZone(form, given)).toEqual({
    problems: { name: "zones.no_name", "rows.0.1": "rules.no_amount", "rows.1.0": "zones.no_weight" },
  })
  expect(readZone({ ...emptyZone("A"), flat: "-1" }, given)).toEqual({
    problems: { flat: "rules.no_amount" },
  })
  expect(readZone({ ...emptyZone("A"), kind: "subtotal" }, given)).toEqual({
    problems: { price: "zones.no_rows" },
  })
})

test("postal codes need their country once", () => {
  const read = (postalCodes: string, countries = given.countries) => {
    const found = readZone({ ...emptyZone("A"), flat: "1", postalCodes }, { ...given, countries })
    return "zone" in found && found.zone.postalCodes
  }
  expect(read("DE 18565, 25849-25999\nat 6*;")).toEqual(["DE 18565", "DE 25849-25999", "AT 6*"])
  expect(read("18565", ["DE"])).toEqual(["DE 18565"])
  // Of which country, nobody knows: the shop will say so.
  expect(read("18565")).toEqual(["18565"])
})

test("weights are written in kilograms and kept in grams", () => {
  expect([gramsOf("31.5"), gramsOf("0.002"), gramsOf("7"), gramsOf("1.2345"), gramsOf("-1")]).toEqual([
    31_500,
    2,
    7_000,
    undefined,
    undefined,
  ])
  expect([kilos(31_500), kilos(2), kilos(7_000)]).toEqual(["31.5", "0.002", "7"])
})

test("a table comes from a spreadsheet or a file, with or without its titles, as the reader writes numbers", () => {
  const german = { currency: "EUR", locale: "de" }
  expect(
    pasted(cellsOf("up to kg;price\r\n2,5;4,90\r\n5;1.206,90\r\n"), { kind: "weight", ...german }),
  ).toEqual({
    head: [],
    rows: [
      ["2.5", "4.90"],
      ["5", "1206.90"],
    ],
  })
  const english = { currency: "EUR", locale: "en" }
  expect(pasted(cellsOf('"≤ 2 kg","4.90 €"'), { kind: "weight", ...english }).rows).toEqual([["2", "4.90"]])
  expect(pasted(cellsOf("kg\t0\t1.000\n1\t4.9\t1.9\n9\t8.9\t5.9"), { kind: "table", ...german })).toEqual({
    head: ["0", "1000"],
    rows: [
      ["1", "4.9", "1.9"],
      ["9", "8.9", "5.9"],
    ],
  })
  const steps = pasted(cellsOf("1.500;4,90"), { kind: "weight", ...german })
  // A kilo and a half, or 1500: the cell says that it cannot be told.
  expect(readZone({ ...emptyZone("A"), kind: "weight", ...steps }, given)).toEqual({
    problems: { "rows.0.0": "zones.no_weight" },
  })
})
