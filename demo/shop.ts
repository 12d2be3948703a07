import type { Both, DemoDelivery } from "./types.ts"

export const shop = {
  name: "Fennel & Finch",
  legalName: "Fennel & Finch Nachbarschaftsladen GmbH (Demo)",
  email: "hello@fennel-and-finch.example",
  // From the numbers that Germany keeps free for films.
  phone: "+49 30 23125 014",
  addressLines: ["Musterweg 12", "12345 Musterstadt"],
  defaultLocale: "en",
  locales: ["en", "de"],
}

/** The greens, creams and bricks of the pictures; every text on its ground has a contrast of 4.5 or more. */
export const look = {
  colorPrimary: "#2f5d46",
  colorOnPrimary: "#ffffff",
  colorAccent: "#d9825c",
  colorBackground: "#fbf6ec",
  colorSurface: "#fffdf8",
  colorText: "#2c2521",
  colorMuted: "#6b5f54",
  fontHeading: "Iowan Old Style, Palatino Linotype, Palatino, Book Antiqua, Georgia, serif",
  fontBody: "system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif",
  radiusPx: 14,
}

type DemoLink = { place: "header" | "footer"; titles: Both; href: string }

export const navigation: DemoLink[] = [
  { place: "header", titles: { en: "About us", de: "Über uns" }, href: "/pages/about" },
  {
    place: "header",
    titles: { en: "Delivery and returns", de: "Lieferung und Rückgabe" },
    href: "/pages/delivery",
  },
  { place: "header", titles: { en: "Contact", de: "Kontakt" }, href: "/pages/contact" },
  { place: "footer", titles: { en: "About us", de: "Über uns" }, href: "/pages/about" },
  {
    place: "footer",
    titles: { en: "Delivery and returns", de: "Lieferung und Rückgabe" },
    href: "/pages/delivery",
  },
  { place: "footer", titles: { en: "Contact", de: "Kontakt" }, href: "/pages/contact" },
  { place: "footer", titles: { en: "Right of withdrawal", de: "Widerruf" }, href: "/pages/returns" },
  { place: "footer", titles: { en: "Terms", de: "AGB" }, href: "/pages/terms" },
  { place: "footer", titles: { en: "Privacy", de: "Datenschutz" }, href: "/pages/privacy" },
  { place: "footer", titles: { en: "Legal notice", de: "Impressum" }, href: "/pages/imprint" },
]

/** Germany and its neighbors in the European Union, which pay in euros here and meet one tax. */
export const market = {
  code: "de",
  titles: { en: "Germany and neighbors", de: "Deutschland und Nachbarn" },
  countries: ["AT", "BE", "CZ", "DE", "DK", "FR", "LU", "NL", "PL"],
}

/** The shelf at the counter. The warehouse is the place that every new shop has. */
export const shelf = {
  code: "shop",
  titles: { en: "Shop, Musterweg 12", de: "Laden, Musterweg 12" },
}

export const timeZone = "Europe/Berlin"

const parcelSteps = [
  { upToGrams: 5_000, priceMinor: 490 },
  { upToGrams: 10_000, priceMinor: 690 },
  { upToGrams: 31_500, priceMinor: 1290 },
]

// Where parcels go by ship or plane.
const islands = [
  ...["18565", "25849", "25859", "25863", "25869", "25938-25999", "26465", "26474", "26486", "26548"],
  ...["26571", "26579", "26757", "27498", "83256"],
]

export const deliveries: DemoDelivery[] = [
  {
    code: "parcel",
    kind: "ship",
    title: { en: "Parcel", de: "Paket" },
    reaches: ["parcel"],
    zones: [
      {
        name: "Germany",
        countries: ["DE"],
        postalCodes: [],
        steps: parcelSteps,
        freeFromMinor: 4900,
        surchargeMinor: null,
      },
      {
        name: "German islands",
        countries: [],
        postalCodes: islands.map((code) => `DE ${code}`),
        steps: parcelSteps,
        freeFromMinor: 4900,
        surchargeMinor: 400,
      },
      {
        name: "Neighbors",
        countries: market.countries.filter((country) => country !== "DE"),
        postalCodes: [],
        steps: [
          { upToGrams: 2_000, priceMinor: 990 },
          { upToGrams: 10_000, priceMinor: 1490 },
          { upToGrams: 31_500, priceMinor: 2490 },
        ],
        freeFromMinor: 12_000,
        surchargeMinor: null,
      },
    ],
    weightGramsMax: 31_500,
    daysMin: 2,
    daysMax: 4,
    cutOff: "14:00",
    weekdays: [1, 2, 3, 4, 5],
  },
  {
    code: "express",
    kind: "ship",
    title: { en: "Express, next working day", de: "Express, nächster Werktag" },
    reaches: ["parcel"],
    zones: [
      {
        name: "Germany",
        countries: ["DE"],
        postalCodes: [],
        steps: [{ upToGrams: 10_000, priceMinor: 990 }],
        freeFromMinor: null,
        surchargeMinor: null,
      },
    ],
    weightGramsMax: 10_000,
    daysMin: 1,
    daysMax: 1,
    cutOff: "12:00",
    weekdays: [1, 2, 3, 4, 5],
  },
  {
    code: "pickup",
    kind: "pickup",
    title: { en: "Pick up at the counter", de: "Abholung an der Theke" },
    reaches: ["parcel", "counter"],
    zones: [
      {
        name: "Counter",
        countries: [],
        postalCodes: [],
        steps: [{ upToGrams: 31_500, priceMinor: 0 }],
        freeFromMinor: null,
        surchargeMinor: null,
      },
    ],
    weightGramsMax: null,
    daysMin: 0,
    daysMax: 0,
    cutOff: "17:30",
    weekdays: [1, 2, 3, 4, 5, 6],
  },
]

/** Zeros where check digits belong, so that no bank on earth takes it for an account. */
export const transferFacts: { label: Both; value: string }[] = [
  {
    label: { en: "Account holder", de: "Kontoinhaber" },
    value: "Fennel & Finch (demo, please send no money)",
  },
  { label: { en: "IBAN", de: "IBAN" }, value: "DE00 0000 0000 0000 0000 00" },
  { label: { en: "Bank", de: "Bank" }, value: "Demo Bank" },
]

type DemoInvoices = {
  issueWhen: "by_hand" | "paid"
  vatNumber: string | null
  taxNumber: string | null
  registerEntry: string | null
  bankLines: string[]
  footers: Record<string, string>
}

/** Zeros here as well: no office has given these numbers to anybody. */
export const invoices: DemoInvoices = {
  issueWhen: "paid",
  vatNumber: "DE000000000 (demo)",
  taxNumber: null,
  registerEntry: "HRB 00000, Amtsgericht Musterstadt (demo)",
  bankLines: ["Demo Bank", "IBAN DE00 0000 0000 0000 0000 00"],
  footers: {
    de: "Eine Demo: Es wurde nichts verkauft, und nichts ist zu zahlen.",
    en: "A demo: nothing was sold, and nothing is to be paid.",
  },
}
