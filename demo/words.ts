import type { AttributeCode, Both, DemoOption, OptionCode } from "./types.ts"

type Words = Record<string, Both>

/** What products are filtered by, and what each value is called. */
export const attributes: Record<AttributeCode, { label: Both; values: Words }> = {
  origin: {
    label: { en: "Origin", de: "Herkunft" },
    values: {
      "our-kitchen": { en: "Our own kitchen", de: "Eigene Küche" },
      neighborhood: { en: "Neighborhood", de: "Nachbarschaft" },
      germany: { en: "Germany", de: "Deutschland" },
      austria: { en: "Austria", de: "Österreich" },
      denmark: { en: "Denmark", de: "Dänemark" },
      france: { en: "France", de: "Frankreich" },
      ireland: { en: "Ireland", de: "Irland" },
      italy: { en: "Italy", de: "Italien" },
      lithuania: { en: "Lithuania", de: "Litauen" },
      netherlands: { en: "Netherlands", de: "Niederlande" },
      poland: { en: "Poland", de: "Polen" },
      portugal: { en: "Portugal", de: "Portugal" },
      spain: { en: "Spain", de: "Spanien" },
      colombia: { en: "Colombia", de: "Kolumbien" },
      ethiopia: { en: "Ethiopia", de: "Äthiopien" },
      guatemala: { en: "Guatemala", de: "Guatemala" },
      india: { en: "India", de: "Indien" },
      vietnam: { en: "Vietnam", de: "Vietnam" },
    },
  },
  material: {
    label: { en: "Material", de: "Material" },
    values: {
      beeswax: { en: "Beeswax", de: "Bienenwachs" },
      ceramic: { en: "Ceramic", de: "Keramik" },
      cotton: { en: "Cotton", de: "Baumwolle" },
      enamel: { en: "Enameled steel", de: "Emaillierter Stahl" },
      glass: { en: "Glass", de: "Glas" },
      linen: { en: "Linen", de: "Leinen" },
      metal: { en: "Metal", de: "Metall" },
      paper: { en: "Paper", de: "Papier" },
      recycled: { en: "Recycled fabric", de: "Recyceltes Gewebe" },
      seagrass: { en: "Seagrass", de: "Seegras" },
      "soy-wax": { en: "Soy wax", de: "Sojawachs" },
      steel: { en: "Stainless steel", de: "Edelstahl" },
      stoneware: { en: "Stoneware", de: "Steinzeug" },
      terracotta: { en: "Terracotta", de: "Terrakotta" },
      wood: { en: "Wood", de: "Holz" },
      wool: { en: "Wool", de: "Wolle" },
    },
  },
  diet: {
    label: { en: "Diet", de: "Ernährung" },
    values: {
      vegan: { en: "Vegan", de: "Vegan" },
      vegetarian: { en: "Vegetarian", de: "Vegetarisch" },
      organic: { en: "Organic", de: "Bio" },
      "gluten-free": { en: "Without gluten", de: "Ohne Gluten" },
      "no-caffeine": { en: "Without caffeine", de: "Ohne Koffein" },
    },
  },
  light: {
    label: { en: "Light", de: "Licht" },
    values: {
      sun: { en: "Full sun", de: "Volle Sonne" },
      bright: { en: "Bright, no midday sun", de: "Hell, ohne Mittagssonne" },
      shade: { en: "Copes with shade", de: "Kommt mit Schatten zurecht" },
    },
  },
  format: {
    label: { en: "Format", de: "Format" },
    values: {
      a4: { en: "A4", de: "A4" },
      a5: { en: "A5", de: "A5" },
      a6: { en: "A6", de: "A6" },
      pdf: { en: "PDF to download", de: "PDF zum Herunterladen" },
      pictures: { en: "Pictures to download", de: "Bilder zum Herunterladen" },
      mail: { en: "By mail", de: "Per E-Mail" },
      "60-minutes": { en: "60 minutes", de: "60 Minuten" },
      "90-minutes": { en: "90 minutes", de: "90 Minuten" },
    },
  },
}

const colors: Words = {
  apricot: { en: "Apricot", de: "Aprikose" },
  berry: { en: "Berry", de: "Beere" },
  butter: { en: "Butter", de: "Buttergelb" },
  clay: { en: "Clay", de: "Tonrot" },
  coral: { en: "Coral", de: "Koralle" },
  cream: { en: "Cream", de: "Creme" },
  fennel: { en: "Fennel", de: "Fenchelgrün" },
  fir: { en: "Fir", de: "Tannengrün" },
  flax: { en: "Flax", de: "Flachs" },
  forest: { en: "Forest", de: "Waldgrün" },
  green: { en: "Green", de: "Grün" },
  heather: { en: "Heather", de: "Heide" },
  indigo: { en: "Indigo", de: "Indigo" },
  ink: { en: "Ink", de: "Tintenblau" },
  lilac: { en: "Lilac", de: "Flieder" },
  moss: { en: "Moss", de: "Moosgrün" },
  mustard: { en: "Mustard", de: "Senfgelb" },
  natural: { en: "Natural", de: "Natur" },
  navy: { en: "Navy", de: "Marineblau" },
  oat: { en: "Oat", de: "Hafer" },
  ocean: { en: "Ocean", de: "Ozeanblau" },
  plum: { en: "Plum", de: "Pflaume" },
  red: { en: "Red", de: "Rot" },
  rose: { en: "Rose", de: "Rosé" },
  rust: { en: "Rust", de: "Rostrot" },
  sage: { en: "Sage", de: "Salbei" },
  sand: { en: "Sand", de: "Sand" },
  sea: { en: "Sea", de: "Seegrün" },
  white: { en: "White", de: "Weiß" },
}

/** What a buyer chooses. A code means the same in every product, so that a filter can gather them. */
export const options: Record<OptionCode, { label: Both; values: Words; filterable: boolean }> = {
  amount: {
    label: { en: "Amount", de: "Betrag" },
    filterable: false,
    values: {
      "25": { en: "€25", de: "25 €" },
      "50": { en: "€50", de: "50 €" },
      "100": { en: "€100", de: "100 €" },
    },
  },
  color: { label: { en: "Color", de: "Farbe" }, filterable: true, values: colors },
  wood: {
    label: { en: "Wood", de: "Holz" },
    filterable: true,
    values: { oak: { en: "Oak", de: "Eiche" }, walnut: { en: "Walnut", de: "Nussbaum" } },
  },
  scent: {
    label: { en: "Scent", de: "Duft" },
    filterable: true,
    values: {
      cedar: { en: "Cedar", de: "Zeder" },
      charcoal: { en: "Charcoal", de: "Aktivkohle" },
      fig: { en: "Fig", de: "Feige" },
      lavender: { en: "Lavender", de: "Lavendel" },
      oat: { en: "Oat milk", de: "Hafermilch" },
      orange: { en: "Orange", de: "Orange" },
    },
  },
  flavor: {
    label: { en: "Flavor", de: "Sorte" },
    filterable: true,
    values: {
      apricot: { en: "Apricot", de: "Aprikose" },
      dark: { en: "Dark, 74%", de: "Zartbitter, 74 %" },
      milk: { en: "Milk, 42%", de: "Vollmilch, 42 %" },
      orange: { en: "Dark with orange", de: "Zartbitter mit Orange" },
      plum: { en: "Plum", de: "Pflaume" },
      raspberry: { en: "Raspberry", de: "Himbeere" },
    },
  },
  size: {
    label: { en: "Size", de: "Größe" },
    filterable: true,
    values: {
      small: { en: "Small", de: "Klein" },
      medium: { en: "Medium", de: "Mittel" },
      large: { en: "Large", de: "Groß" },
      "250g": { en: "250 g", de: "250 g" },
      "1kg": { en: "1 kg", de: "1 kg" },
      "36-39": { en: "36–39", de: "36–39" },
      "40-43": { en: "40–43", de: "40–43" },
    },
  },
  grind: {
    label: { en: "Grind", de: "Mahlgrad" },
    filterable: false,
    values: {
      beans: { en: "Whole beans", de: "Ganze Bohnen" },
      ground: { en: "Ground", de: "Gemahlen" },
    },
  },
  ruling: {
    label: { en: "Pages", de: "Seiten" },
    filterable: false,
    values: { dots: { en: "Dotted", de: "Gepunktet" }, plain: { en: "Plain", de: "Blanko" } },
  },
  milk: {
    label: { en: "Milk", de: "Milch" },
    filterable: false,
    values: { cow: { en: "Cow's milk", de: "Kuhmilch" }, oat: { en: "Oat milk", de: "Hafermilch" } },
  },
}

/** One option with the values that a product offers, in their order. */
export function optionOf(code: OptionCode, valueCodes: readonly string[]): DemoOption {
  const { label, values } = options[code]
  return { code, label, values: valueCodes.map((value) => ({ code: value, label: wordFor(values, value) })) }
}

function wordFor(words: Words, code: string): Both {
  const found = words[code]
  if (!found) throw new Error(`words.ts has no word for "${code}".`)
  return found
}
