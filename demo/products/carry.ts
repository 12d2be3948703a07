import { product } from "../product.ts"
import type { DemoProduct } from "../types.ts"

export const carry: DemoProduct[] = [
  product("carry", {
    slug: "canvas-tote",
    sku: "TOTE",
    title: { en: "Canvas tote", de: "Stofftasche" },
    summary: {
      en: "Heavy cotton with our finch on it, carries twelve kilos.",
      de: "Schwere Baumwolle mit unserem Finken, trägt zwölf Kilo.",
    },
    description: {
      en: "We wanted one bag that survives potatoes, so this one is sewn from the cloth used for sails. The bottom is folded wide, the handles reach over a winter coat, and the finch was printed by hand with a screen. Wash it cold and hang it in the wind.",
      de: "Wir wollten eine Tasche, die Kartoffeln überlebt, darum ist diese aus Segeltuch genäht. Der Boden ist breit, die Henkel reichen über einen Wintermantel, und der Fink ist von Hand im Siebdruck aufgebracht. Kalt waschen und in den Wind hängen.",
    },
    maker: "Fennel & Finch",
    attributes: { origin: ["neighborhood"], material: ["cotton"] },
    price: 1800,
    grams: 260,
    by: {
      option: "color",
      values: {
        natural: { units: [20, 80] },
        fennel: { units: [14, 50] },
        rust: { units: [11, 42] },
      },
    },
    alt: {
      en: "Canvas tote in {} with a printed bird and a sprig",
      de: "Stofftasche in {} mit aufgedrucktem Vogel und Zweig",
    },
    popularity: 850,
    addedDaysAgo: 325,
  }),
  product("carry", {
    slug: "string-bag",
    sku: "NET",
    title: { en: "String bag", de: "Einkaufsnetz" },
    summary: {
      en: "Fits in a fist, holds the whole market.",
      de: "Passt in eine Faust, fasst den halben Markt.",
    },
    description: {
      en: "Knotted from organic cotton, it stretches around ten oranges and a loaf and shrinks back to nothing afterwards. The handles are woven flat, so that they do not cut. Keep one in every coat and you will never buy a bag again.",
      de: "Aus Biobaumwolle geknüpft, dehnt es sich um zehn Orangen und ein Brot und schrumpft danach zu nichts. Die Henkel sind flach gewebt und schneiden nicht ein. Eins in jede Jacke, und Sie kaufen nie wieder eine Tüte.",
    },
    maker: "Atelier Durand",
    attributes: { origin: ["france"], material: ["cotton"] },
    price: 1290,
    grams: 110,
    by: { option: "color", values: { cream: { units: [17, 60] }, indigo: { units: [13, 44] } } },
    alt: {
      en: "Cotton string bag in {} filled with oranges and green fruit",
      de: "Einkaufsnetz aus Baumwolle in {}, gefüllt mit Orangen und grünem Obst",
    },
    popularity: 460,
    addedDaysAgo: 155,
  }),
  product("carry", {
    slug: "wool-beanie",
    sku: "BEANIE",
    title: { en: "Wool beanie", de: "Wollmütze" },
    summary: {
      en: "Ribbed merino with a pompom that means well.",
      de: "Gerippte Merinowolle mit einem Bommel, der es gut meint.",
    },
    description: {
      en: "Knitted in one piece from merino that does not scratch, with a double cuff over the ears. It stretches to fit nearly every head and keeps its shape after washing by hand. One size, three colors, many winters.",
      de: "In einem Stück gestrickt, aus Merinowolle, die nicht kratzt, mit doppeltem Umschlag über den Ohren. Sie passt auf fast jeden Kopf und behält nach der Handwäsche ihre Form. Eine Größe, drei Farben, viele Winter.",
    },
    maker: "Strickerei Nord",
    attributes: { origin: ["germany"], material: ["wool"] },
    price: 3900,
    grams: 110,
    by: {
      option: "color",
      values: {
        mustard: { units: [7, 25] },
        plum: { units: [0, 0] },
        fir: { units: [6, 22] },
      },
    },
    alt: {
      en: "Ribbed wool beanie in {} with a pompom and a small bird label",
      de: "Gerippte Wollmütze in {} mit Bommel und kleinem Vogeletikett",
    },
    popularity: 680,
    addedDaysAgo: 18,
  }),
  product("carry", {
    slug: "rain-umbrella",
    sku: "UMBRELLA",
    title: { en: "Rain umbrella", de: "Regenschirm" },
    summary: {
      en: "A beech handle, ten ribs, and a name tag so it comes back.",
      de: "Buchengriff, zehn Streben und ein Namensschild, damit er zurückkommt.",
    },
    description: {
      en: "The frame bends with a gust and springs back, because the ribs are fiberglass. The cloth is woven from recycled bottles and dries while you drink a coffee. Should a rib ever break, we repair it for the price of the part.",
      de: "Das Gestell gibt bei einer Böe nach und springt zurück, denn die Streben sind aus Fiberglas. Der Stoff ist aus recycelten Flaschen gewebt und trocknet, während Sie einen Kaffee trinken. Bricht doch einmal eine Strebe, reparieren wir sie zum Preis des Teils.",
    },
    maker: "Schirm Petersen",
    attributes: { origin: ["denmark"], material: ["recycled", "wood"] },
    price: 4900,
    grams: 520,
    by: {
      option: "color",
      values: { fir: { units: [8, 20], price: 3900, wasPrice: 4900 }, apricot: { units: [5, 15] } },
    },
    alt: {
      en: "Open umbrella in {} with a curved wooden handle",
      de: "Aufgespannter Regenschirm in {} mit gebogenem Holzgriff",
    },
    popularity: 420,
    addedDaysAgo: 70,
  }),
  product("carry", {
    slug: "canvas-backpack",
    sku: "PACK",
    title: { en: "Canvas backpack", de: "Rucksack aus Segeltuch" },
    summary: {
      en: "Eighteen liters, waxed against rain, with leather straps.",
      de: "Achtzehn Liter, gegen Regen gewachst, mit Lederriemen.",
    },
    description: {
      en: "Room for a laptop, a lunch and a library book, and a front pocket for what you always look for. The canvas is waxed by hand and looks better with every scratch. The straps are vegetable-tanned leather on solid brass buckles.",
      de: "Platz für einen Laptop, ein Mittagessen und ein Buch aus der Bücherei, dazu ein Fach vorn für das, was man immer sucht. Das Segeltuch ist von Hand gewachst und wird mit jedem Kratzer schöner. Die Riemen sind aus pflanzlich gegerbtem Leder, die Schnallen aus massivem Messing.",
    },
    maker: "Werkstatt Rolle",
    attributes: { origin: ["poland"], material: ["cotton"] },
    price: 13900,
    grams: 1050,
    by: { option: "color", values: { moss: { units: [2, 7] }, navy: { units: [3, 8] } } },
    alt: {
      en: "Canvas backpack in {} with two leather straps and a front pocket",
      de: "Rucksack aus Segeltuch in {} mit zwei Lederriemen und Vordertasche",
    },
    popularity: 380,
    addedDaysAgo: 210,
  }),
  product("carry", {
    slug: "steel-bottle",
    sku: "BOTTLE",
    title: { en: "Steel bottle", de: "Edelstahlflasche" },
    summary: {
      en: "Cold for a day, hot for twelve hours, half a liter.",
      de: "Kalt für einen Tag, heiß für zwölf Stunden, ein halber Liter.",
    },
    description: {
      en: "Double-walled steel with a bamboo lid and a loop for two fingers. It does not sweat in the bag, does not taste of metal, and the opening takes ice cubes. Bring it to the counter and coffee is twenty cents less.",
      de: "Doppelwandiger Stahl mit Bambusdeckel und einer Schlaufe für zwei Finger. Sie schwitzt nicht in der Tasche, schmeckt nicht nach Metall, und durch die Öffnung passen Eiswürfel. An unserer Theke kostet der Kaffee damit zwanzig Cent weniger.",
    },
    maker: "Nordtid",
    attributes: { origin: ["denmark"], material: ["steel", "wood"] },
    price: 2900,
    grams: 340,
    by: {
      option: "color",
      values: {
        cream: { units: [9, 33], price: 2400, wasPrice: 2900 },
        fir: { units: [10, 36] },
        coral: { units: [8, 29] },
      },
    },
    alt: {
      en: "Steel bottle in {} with a wooden lid and a printed bird",
      de: "Edelstahlflasche in {} mit Holzdeckel und aufgedrucktem Vogel",
    },
    popularity: 600,
    addedDaysAgo: 125,
  }),
  product("carry", {
    slug: "wool-socks",
    sku: "SOCKS",
    title: { en: "Wool socks", de: "Wollsocken" },
    summary: {
      en: "Warm, striped, and allowed in the machine.",
      de: "Warm, gestreift und für die Maschine gemacht.",
    },
    description: {
      en: "Three parts wool, one part nylon where the heel rubs, so they last longer than one winter. The stripes match, which we check ourselves. Wash at thirty degrees and let them dry on the radiator you will no longer need.",
      de: "Drei Teile Wolle, ein Teil Nylon, wo die Ferse reibt, damit sie länger halten als einen Winter. Die Streifen passen zusammen, das prüfen wir selbst. Bei dreißig Grad waschen und auf der Heizung trocknen, die Sie nun nicht mehr brauchen.",
    },
    maker: "Strickerei Nord",
    attributes: { origin: ["germany"], material: ["wool"] },
    price: 1690,
    grams: 95,
    by: {
      option: "color",
      values: { oat: { units: [9, 30] }, berry: { units: [8, 27] }, sea: { units: [7, 24] } },
    },
    and: { option: "size", values: { "36-39": {}, "40-43": { grams: 110 } } },
    alt: {
      en: "A pair of striped wool socks in {}",
      de: "Ein Paar gestreifte Wollsocken in {}",
    },
    popularity: 630,
    addedDaysAgo: 28,
  }),
]
