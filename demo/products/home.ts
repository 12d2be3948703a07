import { product } from "../product.ts"
import type { DemoProduct } from "../types.ts"

export const home: DemoProduct[] = [
  product("home", {
    slug: "soy-candle",
    sku: "CANDLE",
    title: { en: "Soy candle in a glass", de: "Sojakerze im Glas" },
    summary: {
      en: "Forty hours of quiet light, poured in our back room.",
      de: "Vierzig Stunden ruhiges Licht, in unserem Hinterzimmer gegossen.",
    },
    description: {
      en: "Marta pours these on Mondays, when the shop is closed and the kitchen is hers. Soy wax burns slowly and without soot, the wick is plain cotton, and the scent fills a room without taking it over. When it is finished, the glass makes a good tumbler.",
      de: "Marta gießt sie montags, wenn der Laden zu ist und die Küche ihr gehört. Sojawachs brennt langsam und rußt nicht, der Docht ist schlichte Baumwolle, und der Duft füllt ein Zimmer, ohne es zu übernehmen. Danach ist das Glas ein schöner Becher.",
    },
    maker: "Fennel & Finch",
    attributes: { origin: ["our-kitchen"], material: ["soy-wax", "glass"] },
    price: 2250,
    grams: 520,
    by: {
      option: "scent",
      values: { fig: { units: [12, 36] }, cedar: { units: [9, 30] }, orange: { units: [8, 27] } },
    },
    alt: {
      en: "Burning {} candle in a colored glass with a paper label",
      de: "Brennende Kerze im farbigen Glas mit Papieretikett, Duft {}",
    },
    popularity: 870,
    addedDaysAgo: 220,
  }),
  product("home", {
    slug: "olive-soap",
    sku: "SOAP",
    title: { en: "Olive oil soap, two bars", de: "Olivenölseife, zwei Stück" },
    summary: {
      en: "Cold-stirred, cured for six weeks, kind to dry hands.",
      de: "Kalt gerührt, sechs Wochen gereift, mild zu trockenen Händen.",
    },
    description: {
      en: "Three parts olive oil, one part coconut, and nothing to make it last longer than it should. The bars rest for six weeks on wooden racks before they are wrapped. They lather gently, rinse clean and leave no tight feeling behind.",
      de: "Drei Teile Olivenöl, ein Teil Kokos und nichts, was sie länger haltbar macht als nötig. Die Stücke ruhen sechs Wochen auf Holzrosten, bevor sie eingewickelt werden. Sie schäumen sanft, lassen sich gut abspülen und spannen nicht auf der Haut.",
    },
    maker: "Savonnerie Clair",
    attributes: { origin: ["france"], diet: ["vegan"] },
    price: 1190,
    grams: 240,
    by: {
      option: "scent",
      values: { lavender: { units: [20, 70] }, oat: { units: [16, 64] }, charcoal: { units: [0, 0] } },
    },
    alt: {
      en: "Two stacked bars of {} soap with a paper band and a few bubbles",
      de: "Zwei gestapelte Seifenstücke mit Papierbanderole und Seifenblasen, Duft {}",
    },
    popularity: 580,
    addedDaysAgo: 330,
  }),
  product("home", {
    slug: "wool-throw",
    sku: "THROW",
    title: { en: "Wool throw", de: "Wolldecke" },
    summary: {
      en: "Lambswool from Donegal, wide enough for two on the sofa.",
      de: "Lammwolle aus Donegal, breit genug für zwei auf dem Sofa.",
    },
    description: {
      en: "Woven on old looms in the west of Ireland and brushed until it is soft on bare arms. At 140 by 185 centimeters it covers two people who like each other, or one tall one. The check is quiet, the fringe is knotted by hand, and it airs out better than it washes.",
      de: "Im Westen Irlands auf alten Webstühlen gewebt und gebürstet, bis sie auf bloßen Armen weich ist. Mit 140 mal 185 Zentimetern deckt sie zwei Menschen zu, die sich mögen, oder einen großen. Das Karo ist leise, die Fransen sind von Hand geknotet, und Lüften tut ihr besser als Waschen.",
    },
    maker: "Glen Loom",
    attributes: { origin: ["ireland"], material: ["wool"] },
    price: 11900,
    grams: 1100,
    by: {
      option: "color",
      values: {
        heather: { units: [3, 9], price: 9900, wasPrice: 11900 },
        moss: { units: [4, 11] },
        cream: { units: [2, 8] },
      },
    },
    alt: {
      en: "Checked wool throw in {}, folded, with a knotted fringe",
      de: "Gefaltete karierte Wolldecke in {} mit geknoteten Fransen",
    },
    popularity: 520,
    addedDaysAgo: 65,
  }),
  product("home", {
    slug: "bud-vase",
    sku: "VASE",
    title: { en: "Bud vase", de: "Kleine Vase" },
    summary: {
      en: "For three stems from the garden or the ditch.",
      de: "Für drei Stiele aus dem Garten oder vom Wegrand.",
    },
    description: {
      en: "A round belly, a narrow neck and a speckled glaze that looks different in every light. It holds fresh stems as happily as dried ones and does not tip over when the cat walks by. Eighteen centimeters tall, made by Inge in the next street.",
      de: "Ein runder Bauch, ein schmaler Hals und eine gesprenkelte Glasur, die in jedem Licht anders aussieht. Sie hält frische Stiele so gern wie getrocknete und kippt nicht, wenn die Katze vorbeigeht. Achtzehn Zentimeter hoch, von Inge aus der Nebenstraße.",
    },
    maker: "Inge Marten",
    attributes: { origin: ["neighborhood"], material: ["ceramic"] },
    price: 3400,
    grams: 640,
    by: {
      option: "color",
      values: { sand: { units: [6, 10] }, plum: { units: [5, 8] }, white: { units: [2, 1] } },
    },
    alt: {
      en: "Bud vase in {} holding dried grasses and seed heads",
      de: "Kleine Vase in {} mit getrockneten Gräsern und Samenständen",
    },
    popularity: 450,
    addedDaysAgo: 150,
  }),
  product("home", {
    slug: "seagrass-basket",
    sku: "BASKET",
    title: { en: "Seagrass basket", de: "Seegraskorb" },
    summary: {
      en: "Swallows blankets, toys, or a week of laundry.",
      de: "Schluckt Decken, Spielzeug oder die Wäsche einer Woche.",
    },
    description: {
      en: "Braided in Ninh Binh by a cooperative of forty weavers who set their own prices. Seagrass smells faintly of hay for the first weeks, shrugs off damp, and keeps its shape when you drag it across the floor by the handles. 36 centimeters wide and 33 high.",
      de: "In Ninh Binh geflochten, von einer Genossenschaft aus vierzig Flechterinnen, die ihre Preise selbst machen. Seegras duftet anfangs leicht nach Heu, nimmt Feuchtigkeit nicht übel und bleibt in Form, wenn man es an den Griffen über den Boden zieht. 36 Zentimeter breit und 33 hoch.",
    },
    maker: "Co Vang",
    attributes: { origin: ["vietnam"], material: ["seagrass"] },
    price: 4490,
    grams: 1250,
    units: [5, 18],
    alt: {
      en: "Round seagrass basket with two handles and folded blankets inside",
      de: "Runder Seegraskorb mit zwei Griffen und gefalteten Decken darin",
    },
    popularity: 390,
    addedDaysAgo: 205,
  }),
  product("home", {
    slug: "beeswax-tapers",
    sku: "TAPERS",
    title: { en: "Beeswax tapers, set of four", de: "Stabkerzen aus Bienenwachs, vier Stück" },
    summary: {
      en: "Drawn by hand, with the smell of a warm hive.",
      de: "Von Hand gezogen, mit dem Duft eines warmen Bienenstocks.",
    },
    description: {
      en: "The wax comes from the same hives as our honey and is dipped thirty times until a candle is as thick as a thumb. They burn bright and nearly without dripping, for about seven hours each. The brass holders in the picture are ours and stay in the window.",
      de: "Das Wachs stammt aus denselben Stöcken wie unser Honig und wird dreißigmal gezogen, bis die Kerze daumendick ist. Sie brennen hell, tropfen kaum und halten je rund sieben Stunden. Die Messinghalter auf dem Bild gehören uns und bleiben im Schaufenster.",
    },
    maker: "Imkerei Holm",
    attributes: { origin: ["neighborhood"], material: ["beeswax"] },
    price: 1680,
    grams: 260,
    units: [11, 33],
    alt: {
      en: "Two burning beeswax tapers in brass holders of different height",
      de: "Zwei brennende Stabkerzen aus Bienenwachs in Messinghaltern",
    },
    popularity: 410,
    addedDaysAgo: 95,
  }),
  product("home", {
    slug: "reed-diffuser",
    sku: "REED",
    title: { en: "Reed diffuser Garden Path", de: "Raumduft Gartenweg" },
    summary: {
      en: "Tomato leaf, mint and warm stone for three months.",
      de: "Tomatenblatt, Minze und warmer Stein für drei Monate.",
    },
    description: {
      en: "It smells like walking to the greenhouse after rain. Put in all six reeds for a hallway, three for a bathroom, and turn them over once a week. The amber bottle can be refilled at the counter for half the price.",
      de: "Es riecht wie der Weg zum Gewächshaus nach einem Regen. Alle sechs Stäbchen für den Flur, drei fürs Bad, und einmal in der Woche umdrehen. Die Braunglasflasche füllen wir an der Theke für den halben Preis nach.",
    },
    maker: "Fennel & Finch",
    attributes: { origin: ["our-kitchen"], material: ["glass"] },
    price: 3290,
    wasPrice: 3690,
    grams: 410,
    units: [4, 13],
    alt: {
      en: "Amber glass reed diffuser with a leaf on its label and six reeds",
      de: "Raumduft in einer Braunglasflasche mit Blattetikett und sechs Stäbchen",
    },
    popularity: 260,
    addedDaysAgo: 20,
  }),
  product("home", {
    slug: "bedside-clock",
    sku: "CLOCK",
    title: { en: "Bedside clock", de: "Nachttischwecker" },
    summary: {
      en: "Wakes you without a telephone in the room.",
      de: "Weckt Sie ganz ohne Telefon im Zimmer.",
    },
    description: {
      en: "A silent movement, a clear face, and an alarm that starts softly and means it after a minute. The case is painted metal, twelve centimeters across. It runs for a year and a half on one small battery, which is included.",
      de: "Ein lautloses Uhrwerk, ein klares Zifferblatt und ein Wecker, der leise anfängt und es nach einer Minute ernst meint. Das Gehäuse ist lackiertes Metall, zwölf Zentimeter im Durchmesser. Eine kleine Batterie liegt bei und reicht anderthalb Jahre.",
    },
    maker: "Nordtid",
    attributes: { origin: ["denmark"], material: ["metal"] },
    price: 4900,
    grams: 380,
    by: {
      option: "color",
      values: { butter: { units: [4, 15] }, lilac: { units: [3, 12] } },
    },
    alt: {
      en: "Round bedside clock with a case in {} and a red second hand",
      de: "Runder Nachttischwecker in {} mit rotem Sekundenzeiger",
    },
    popularity: 350,
    addedDaysAgo: 10,
  }),
]
