// Everything here is made up: goods, makers, people and towns that there are nowhere.

type Both = { en: string; de: string }
type Word = Both & { code: string }

function words(list: string): Word[] {
  return list
    .trim()
    .split("\n")
    .map((line) => {
      const [en = "", de = ""] = line.trim().split("/")
      return { code: en.toLowerCase().replaceAll(" ", "-"), en, de }
    })
}

export const materials = words(`
  Oak/Eiche
  Ash/Esche
  Walnut/Nussbaum
  Birch/Birke
  Linen/Leinen
  Cotton/Baumwolle
  Wool/Wolle
  Felt/Filz
  Cork/Kork
  Steel/Stahl
  Brass/Messing
  Copper/Kupfer
  Glass/Glas
  Stoneware/Steinzeug
  Porcelain/Porzellan
  Leather/Leder
  Bamboo/Bambus
  Enamel/Emaille
  Concrete/Beton
  Paper/Papier
`)

export const colors = words(`
  Sand/Sand
  Moss/Moos
  Slate/Schiefer
  Rust/Rost
  Cream/Creme
  Night blue/Nachtblau
  Berry/Beere
  Charcoal/Kohle
  Sage/Salbei
  Honey/Honig
`)

export const sizes = words(`
  Small/Klein
  Medium/Mittel
  Large/Groß
`)

type Aisle = Word & { shelves: (Word & { priceMinor: number; weightGrams: number })[] }

function aisle(name: string, shelves: string): Aisle {
  const [top] = words(name)
  return {
    ...(top as Word),
    shelves: shelves
      .trim()
      .split("\n")
      .map((line) => {
        const [text = "", price = "", weight = ""] = line.trim().split(" | ")
        const [word] = words(text)
        return { ...(word as Word), priceMinor: Number(price), weightGrams: Number(weight) }
      }),
  }
}

/** Where the goods stand, with what a thing there costs and weighs about. */
export const aisles: readonly Aisle[] = [
  aisle(
    "Tableware/Geschirr",
    `Mug/Becher | 1490 | 350
     Bowl/Schale | 1890 | 480
     Plate/Teller | 1690 | 520
     Carafe/Karaffe | 3290 | 800
     Tray/Tablett | 2990 | 900`,
  ),
  aisle(
    "Cooking/Kochen",
    `Pan/Pfanne | 5990 | 1600
     Pot/Topf | 6990 | 2100
     Ladle/Kelle | 1290 | 140
     Mill/Mühle | 3990 | 420
     Board/Brett | 2490 | 1100`,
  ),
  aisle(
    "Lighting/Licht",
    `Lamp/Lampe | 8990 | 1900
     Lantern/Laterne | 4490 | 1200
     Candle/Kerze | 990 | 300
     Shade/Schirm | 3490 | 600`,
  ),
  aisle(
    "Textiles/Textilien",
    `Towel/Handtuch | 1990 | 400
     Blanket/Decke | 7990 | 1300
     Cushion/Kissen | 3490 | 650
     Curtain/Vorhang | 5990 | 1500
     Rug/Teppich | 12900 | 4200`,
  ),
  aisle(
    "Storage/Ordnung",
    `Basket/Korb | 2990 | 700
     Box/Kiste | 2290 | 900
     Shelf/Regal | 14900 | 8000
     Hook/Haken | 790 | 90
     Jar/Glas | 1190 | 450`,
  ),
  aisle(
    "Furniture/Möbel",
    `Stool/Hocker | 9900 | 3500
     Chair/Stuhl | 18900 | 5200
     Table/Tisch | 39900 | 19000
     Bench/Bank | 24900 | 11000
     Mirror/Spiegel | 11900 | 4000`,
  ),
  aisle(
    "Garden/Garten",
    `Trowel/Kelle | 1690 | 300
     Planter/Pflanztopf | 2790 | 2200
     Watering can/Gießkanne | 3990 | 1100
     Glove/Handschuh | 1490 | 120`,
  ),
  aisle(
    "Desk/Schreibtisch",
    `Notebook/Notizbuch | 1290 | 300
     Pen/Stift | 890 | 40
     Organizer/Ordner | 2190 | 650
     Clock/Uhr | 5490 | 800`,
  ),
]

export const trust = {
  en: "Made in small numbers, checked by hand, and repaired when something breaks.",
  de: "In kleiner Zahl gemacht, von Hand geprüft und repariert, wenn etwas bricht.",
}

const beginnings =
  "Al Ber Cor Dal El Fen Gar Hol Il Jor Kel Lin Mar Nor Os Pel Quin Ros Sol Tam Ul Ves Wil Yar Zel".split(" ")
const middles = "a e i o u ara eli ina ora und".split(" ")
const endings = "bek dal fort gard hain kamp lund mar ness quist roth stedt tal vik wald zen".split(" ")

/** A name that means nothing: of 4,000 different ones, the one with this number. */
export function inventedName(number: number): string {
  const at = (parts: readonly string[], place: number) => parts[place % parts.length] as string
  const begin = at(beginnings, number)
  const middle = at(middles, Math.floor(number / beginnings.length))
  return `${begin}${middle}${at(endings, Math.floor(number / (beginnings.length * middles.length)))}`
}

export const inventedNames = beginnings.length * middles.length * endings.length

const calledOften = "Ada Bela Clio Dario Edda Falk Greta Henrik Ilka Jonte"
const calledSeldom = "Kira Lasse Mila Nils Orla Pia Rune Selma Till Vera"

export const firstNames = `${calledOften} ${calledSeldom}`.split(" ")
