import { product } from "../product.ts"
import type { DemoProduct } from "../types.ts"

export const kitchen: DemoProduct[] = [
  product("kitchen", {
    slug: "stoneware-mug",
    sku: "MUG",
    title: { en: "Stoneware mug", de: "Steinzeugbecher" },
    summary: {
      en: "Hand-thrown, holds 350 ml and keeps your coffee warm.",
      de: "Von Hand gedreht, fasst 350 ml und hält den Kaffee warm.",
    },
    description: {
      en: "Every mug comes off the wheel of a small pottery near Caldas da Rainha, so no two are quite alike. The thick wall keeps a drink warm for half an hour, and the handle has room for three fingers. The foot stays unglazed so that you feel the clay. Dishwasher and microwave are both fine.",
      de: "Jeder Becher kommt von der Drehscheibe einer kleinen Töpferei bei Caldas da Rainha, deshalb gleicht keiner ganz dem anderen. Die dicke Wand hält Getränke eine halbe Stunde warm, und durch den Henkel passen drei Finger. Der Fuß bleibt unglasiert, damit man den Ton spürt. Spülmaschine und Mikrowelle sind kein Problem.",
    },
    maker: "Olaria Branco",
    attributes: { origin: ["portugal"], material: ["stoneware"] },
    price: 1890,
    grams: 420,
    by: {
      option: "color",
      values: {
        clay: { units: [14, 62] },
        cream: { units: [9, 48] },
        ocean: { units: [11, 55] },
        sage: { units: [1, 2] },
      },
    },
    alt: {
      en: "Stoneware mug with a {} glaze, filled with steaming coffee",
      de: "Steinzeugbecher in {} mit dampfendem Kaffee",
    },
    popularity: 980,
    addedDaysAgo: 310,
  }),
  product("kitchen", {
    slug: "enamel-saucepan",
    sku: "PAN",
    title: { en: "Enamel saucepan", de: "Stielkasserolle aus Emaille" },
    summary: {
      en: "1.5 liters of soup, oats or sugo, on any stove.",
      de: "1,5 Liter Suppe, Porridge oder Sugo, auf jedem Herd.",
    },
    description: {
      en: "A pan like the ones our grandmothers had, still fired at 820 degrees in Lower Austria. Enamel gives off no taste and takes no stains, so last night's tomato sauce does not follow you into the morning milk. It is light enough to pour with one hand and works on gas, ceramic and induction.",
      de: "Ein Topf, wie ihn unsere Großmütter hatten, noch immer bei 820 Grad in Niederösterreich gebrannt. Emaille gibt keinen Geschmack ab und nimmt keine Flecken an, die Tomatensauce von gestern bleibt also nicht in der Milch von heute. Er ist leicht genug für eine Hand und geht auf Gas, Ceran und Induktion.",
    },
    maker: "Hafner & Töchter",
    attributes: { origin: ["austria"], material: ["enamel"] },
    price: 3990,
    grams: 980,
    by: {
      option: "color",
      values: {
        red: { units: [5, 22], price: 3390, wasPrice: 3990 },
        cream: { units: [4, 18] },
        green: { units: [6, 20] },
      },
    },
    alt: {
      en: "Enamel saucepan in {} with a long handle, full of golden soup",
      de: "Stielkasserolle aus Emaille in {}, gefüllt mit goldgelber Suppe",
    },
    popularity: 610,
    addedDaysAgo: 255,
  }),
  product("kitchen", {
    slug: "breakfast-board",
    sku: "BOARD",
    title: { en: "Breakfast board", de: "Frühstücksbrett" },
    summary: {
      en: "One piece of solid wood for bread, cheese and the odd lemon.",
      de: "Ein Stück Massivholz für Brot, Käse und ab und zu eine Zitrone.",
    },
    description: {
      en: "Cut from a single plank, rounded by hand and oiled three times before it leaves the joiner's bench two streets from here. The hole lets it hang by the window to dry. Rub in a little oil twice a year and it will outlast the table.",
      de: "Aus einem einzigen Brett geschnitten, von Hand gerundet und dreimal geölt, bevor es die Tischlerei zwei Straßen weiter verlässt. Am Loch hängt es zum Trocknen am Fenster. Zweimal im Jahr etwas Öl, dann überlebt es den Tisch.",
    },
    maker: "Tischlerei Voss",
    attributes: { origin: ["neighborhood"], material: ["wood"] },
    price: 2490,
    grams: 690,
    by: {
      option: "wood",
      values: { oak: { units: [7, 24] }, walnut: { units: [3, 11], price: 3190 } },
    },
    alt: {
      en: "Breakfast board of {} with rounded corners and a lemon beside it",
      de: "Frühstücksbrett aus {} mit runden Ecken, daneben eine Zitrone",
    },
    popularity: 540,
    addedDaysAgo: 340,
  }),
  product("kitchen", {
    slug: "paring-knife",
    sku: "KNIFE",
    title: { en: "Paring knife", de: "Gemüsemesser" },
    summary: {
      en: "Nine centimeters of carbon steel that stay sharp.",
      de: "Neun Zentimeter Kohlenstoffstahl, die scharf bleiben.",
    },
    description: {
      en: "The small knife you reach for ten times a day, ground thin by a family workshop in Solingen. Carbon steel takes an edge that stainless never will, and asks only to be wiped dry. The handle is plum wood, riveted with brass. Bring it in once a year and we sharpen it at the counter.",
      de: "Das kleine Messer, nach dem man zehnmal am Tag greift, dünn geschliffen in einem Solinger Familienbetrieb. Kohlenstoffstahl wird schärfer als jeder rostfreie und will dafür nur abgetrocknet werden. Der Griff ist aus Pflaumenholz, mit Messing vernietet. Bringen Sie es einmal im Jahr vorbei, wir schleifen es an der Theke.",
    },
    maker: "Klingen Brandt",
    attributes: { origin: ["germany"], material: ["steel", "wood"] },
    price: 3450,
    grams: 85,
    units: [6, 30],
    alt: {
      en: "Paring knife with a wooden handle lying on a cutting board",
      de: "Gemüsemesser mit Holzgriff auf einem Schneidebrett",
    },
    popularity: 470,
    addedDaysAgo: 190,
  }),
  product("kitchen", {
    slug: "glass-carafe",
    sku: "CARAFE",
    title: { en: "Glass carafe", de: "Glaskaraffe" },
    summary: {
      en: "Mouth-blown, one liter, with a tumbler to match.",
      de: "Mundgeblasen, ein Liter, dazu ein passendes Glas.",
    },
    description: {
      en: "Water tastes better when it comes to the table in something beautiful. This carafe is blown from thin but sturdy borosilicate glass and pours without a drop down the side. The opening is wide enough for lemon slices and for a bottle brush.",
      de: "Wasser schmeckt besser, wenn es in etwas Schönem auf den Tisch kommt. Die Karaffe ist aus dünnem, aber robustem Borosilikatglas geblasen und gießt, ohne zu tropfen. Die Öffnung ist weit genug für Zitronenscheiben und für die Flaschenbürste.",
    },
    maker: "Glashütte Sand",
    attributes: { origin: ["germany"], material: ["glass"] },
    price: 2950,
    grams: 760,
    units: [4, 16],
    alt: {
      en: "Glass carafe with water and lemon slices beside a small tumbler",
      de: "Glaskaraffe mit Wasser und Zitronenscheiben, daneben ein kleines Glas",
    },
    popularity: 320,
    addedDaysAgo: 120,
  }),
  product("kitchen", {
    slug: "wooden-spoons",
    sku: "SPOONS",
    title: { en: "Three wooden spoons in a crock", de: "Drei Holzlöffel im Topf" },
    summary: {
      en: "Spoon, spatula and pasta fork, ready by the stove.",
      de: "Löffel, Pfannenwender und Pastagabel, griffbereit am Herd.",
    },
    description: {
      en: "A spoon of olive wood, a spatula of beech and a fork of walnut, each carved along the grain so that it bends and does not break. The striped crock is glazed stoneware and heavy enough to stay where it is. A good present for a first kitchen, and a better one for the tenth.",
      de: "Ein Löffel aus Olivenholz, ein Pfannenwender aus Buche und eine Gabel aus Nussbaum, alle längs der Faser geschnitzt, damit sie sich biegen und nicht brechen. Der gestreifte Topf ist glasiertes Steinzeug und so schwer, dass er stehen bleibt. Ein gutes Geschenk zur ersten Küche, ein noch besseres zur zehnten.",
    },
    maker: "Tischlerei Voss",
    attributes: { origin: ["neighborhood"], material: ["wood", "stoneware"] },
    price: 4200,
    wasPrice: 4900,
    grams: 1150,
    units: [5, 14],
    alt: {
      en: "Wooden spatula, spoon and fork standing in a striped stoneware crock",
      de: "Pfannenwender, Löffel und Gabel aus Holz in einem gestreiften Steinzeugtopf",
    },
    popularity: 430,
    addedDaysAgo: 75,
  }),
  product("kitchen", {
    slug: "nesting-bowls",
    sku: "BOWLS",
    title: { en: "Nesting bowls", de: "Schüsselsatz" },
    summary: {
      en: "Three bowls for dough, salad and everything after.",
      de: "Drei Schüsseln für Teig, Salat und alles danach.",
    },
    description: {
      en: "The big one takes a kilo of bread dough, the middle one supper for two, the small one your eggs. They stack into the space of one and go from the fridge to the oven without complaint. The glaze shades from dark to light, bowl by bowl.",
      de: "Die große fasst ein Kilo Brotteig, die mittlere das Abendessen für zwei, die kleine Ihre Eier. Gestapelt brauchen sie den Platz von einer und gehen ohne Murren vom Kühlschrank in den Ofen. Die Glasur wird von Schüssel zu Schüssel heller.",
    },
    maker: "Olaria Branco",
    attributes: { origin: ["portugal"], material: ["stoneware"] },
    price: 6400,
    grams: 2900,
    by: {
      option: "color",
      values: { ocean: { units: [3, 12] }, cream: { units: [2, 9] } },
    },
    alt: {
      en: "Three nesting bowls in {}, stacked, with two eggs beside them",
      de: "Drei gestapelte Schüsseln in {}, daneben zwei Eier",
    },
    popularity: 500,
    addedDaysAgo: 48,
  }),
  product("kitchen", {
    slug: "linen-tea-towel",
    sku: "TOWEL",
    title: { en: "Linen tea towels, set of three", de: "Geschirrtücher aus Leinen, drei Stück" },
    summary: {
      en: "Washed linen that dries a whole wash-up.",
      de: "Gewaschenes Leinen, das einen ganzen Abwasch trocknet.",
    },
    description: {
      en: "Woven in Lithuania from European flax and washed soft before it is hemmed. Linen drinks up twice what cotton can, leaves no lint on the glasses and gets better with every wash. The set comes tied with string, ready to give.",
      de: "In Litauen aus europäischem Flachs gewebt und weich gewaschen, bevor es gesäumt wird. Leinen nimmt doppelt so viel auf wie Baumwolle, lässt keine Fusseln an den Gläsern und wird mit jeder Wäsche besser. Das Set kommt mit Schnur gebunden und ist so schon ein Geschenk.",
    },
    maker: "Rasa Linen",
    attributes: { origin: ["lithuania"], material: ["linen"] },
    price: 2790,
    grams: 330,
    by: {
      option: "color",
      values: {
        rust: { units: [10, 40] },
        flax: { units: [12, 52] },
        indigo: { units: [2, 0] },
      },
    },
    alt: {
      en: "A pile of folded linen tea towels in {} with pale stripes",
      de: "Ein Stapel gefalteter Geschirrtücher aus Leinen in {} mit hellen Streifen",
    },
    popularity: 660,
    addedDaysAgo: 285,
  }),
]
