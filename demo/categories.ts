import type { DemoCategory } from "./types.ts"

export const categories: readonly DemoCategory[] = [
  {
    slug: "kitchen",
    title: { en: "Kitchen", de: "Küche" },
    summary: {
      en: "Things with a handle: mugs, pans, boards and the towel that dries them.",
      de: "Dinge mit Griff: Becher, Töpfe, Bretter und das Tuch, das sie trocknet.",
    },
    picture: {
      file: "enamel-saucepan-red.webp",
      alt: { en: "Red enamel saucepan full of soup", de: "Rote Stielkasserolle voller Suppe" },
    },
  },
  {
    slug: "home",
    title: { en: "Home", de: "Zuhause" },
    summary: {
      en: "Warm light, soft wool and a place for everything else.",
      de: "Warmes Licht, weiche Wolle und ein Platz für alles andere.",
    },
    picture: {
      file: "soy-candle-fig.webp",
      alt: { en: "Burning candle in a plum-colored glass", de: "Brennende Kerze im pflaumenfarbenen Glas" },
    },
  },
  {
    slug: "pantry",
    title: { en: "Pantry", de: "Vorrat" },
    summary: {
      en: "Jars, bottles and boxes that turn into supper.",
      de: "Gläser, Flaschen und Schachteln, aus denen Abendessen werden.",
    },
    picture: {
      file: "tomato-sugo.webp",
      alt: { en: "Bottle of tomato sugo among tomatoes", de: "Flasche Tomatensugo zwischen Tomaten" },
    },
  },
  {
    slug: "coffee-tea",
    title: { en: "Coffee and tea", de: "Kaffee und Tee" },
    summary: {
      en: "Roasted this week, picked this year, and what to brew it with.",
      de: "Diese Woche geröstet, dieses Jahr gepflückt, und womit man es brüht.",
    },
    picture: {
      file: "pour-over-dripper-cream.webp",
      alt: {
        en: "Coffee dripping through a cream-colored filter",
        de: "Kaffee läuft durch einen cremefarbenen Handfilter",
      },
    },
  },
  {
    slug: "plants",
    title: { en: "Plants", de: "Pflanzen" },
    summary: {
      en: "Green company for sills and balconies, and what it needs.",
      de: "Grüne Gesellschaft für Fensterbank und Balkon und was sie braucht.",
    },
    picture: {
      file: "monstera.webp",
      alt: { en: "Monstera in a cream-colored pot", de: "Monstera in einem cremefarbenen Topf" },
    },
  },
  {
    slug: "paper",
    title: { en: "Paper and desk", de: "Papier und Schreibtisch" },
    summary: {
      en: "For writing down, wrapping up and looking forward.",
      de: "Zum Aufschreiben, Einpacken und Vorfreuen.",
    },
    picture: {
      file: "greeting-cards.webp",
      alt: { en: "Greeting cards with a bird on top", de: "Grußkarten, obenauf ein Vogel" },
    },
  },
  {
    slug: "carry",
    title: { en: "Out and about", de: "Unterwegs" },
    summary: {
      en: "Bags, bottles and wool for the way home.",
      de: "Taschen, Flaschen und Wolle für den Heimweg.",
    },
    picture: {
      file: "canvas-tote-natural.webp",
      alt: { en: "Canvas tote with a printed finch", de: "Stofftasche mit aufgedrucktem Finken" },
    },
  },
  {
    slug: "cafe",
    title: { en: "Café counter", de: "Cafétheke" },
    summary: {
      en: "Order from the sofa, pick it up warm at the counter.",
      de: "Vom Sofa bestellen, warm an der Theke abholen.",
    },
    picture: {
      file: "cappuccino.webp",
      alt: { en: "Cappuccino with a leaf in its foam", de: "Cappuccino mit einem Blatt im Schaum" },
    },
  },
]
