/** A file of products as Shopify writes it, and the lines on which something is wrong. */
export type GoodsFile = { text: string; faultyLines: number[] }

type Wish = { products: number; faulty: number; categoryTitles: readonly string[] }

const head = [
  ...["Handle", "Title", "Body (HTML)", "Vendor", "Type", "Tags", "Published"],
  ...["Option1 Name", "Option1 Value", "Variant SKU", "Variant Grams", "Variant Inventory Tracker"],
  ...["Variant Inventory Qty", "Variant Price", "Variant Barcode", "Status"],
]

const words = [
  ...["soft", "warm", "light", "blue", "green", "round", "old", "new", "small", "large"],
  ...["cotton", "linen", "wool", "oak", "steel", "glass", "bowl", "cup", "tray", "shirt"],
]

type Cells = { title: string; quantity: string; price: string; barcode: string }

// What people's files have wrong.
const faults: readonly Partial<Cells>[] = [
  { price: "1.234" },
  { price: "free" },
  { price: "-1" },
  { title: "" },
  { quantity: "a few" },
  { barcode: "4006381333932" },
]

/** So many products, dealt out among the shop's categories; the faulty ones stand all over the file. */
export function goodsFile({ products, faulty, categoryTitles }: Wish): GoodsFile {
  const every = Math.floor(products / faulty)
  const rows = Array.from({ length: products }, (_, place) => {
    const turn = Math.floor(place / every)
    const isFaulty = place % every === every - 1 && turn < faulty
    const word = (step: number) => words[(place * 7 + step * 3) % words.length] as string
    const usual: Cells = {
      title: `${capital(word(1))} ${word(2)} ${place}`,
      quantity: String(place % 50),
      price: `${5 + (place % 90)}.90`,
      barcode: "",
    }
    const { title, quantity, price, barcode } = {
      ...usual,
      ...(isFaulty && faults[turn % faults.length]),
    }
    const text = Array.from({ length: 60 }, (_, step) => word(step)).join(" ")
    const type = categoryTitles[place % categoryTitles.length] as string
    const cells = [
      ...[`thing-${place}`, title, `<p>${text}</p>`, `Maker ${place % 40}`, type, `${word(3)}, ${word(4)}`],
      ...["TRUE", "Title", "Default Title", `T-${place}`, "200", "shopify", quantity, price, barcode],
      "active",
    ]
    return { line: cells.map(quoted).join(","), isFaulty }
  })
  return {
    text: [head.join(","), ...rows.map(({ line }) => line)].join("\n"),
    // The first product stands on the second line.
    faultyLines: rows.flatMap(({ isFaulty }, place) => (isFaulty ? [place + 2] : [])),
  }
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
