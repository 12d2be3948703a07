import { page, pdf } from "./pdf.mjs"

const tints = ["#f6ded0", "#dfe6f5", "#e4ecd8", "#f7ebc8", "#e9deee", "#dcebe8"]

const words = [
  {
    title: "The week of",
    wish: "What would make it a good one?",
    days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday and Sunday"],
  },
  {
    title: "Die Woche vom",
    wish: "Was würde sie gut machen?",
    days: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag und Sonntag"],
  },
]

/** A4 to print: one page in English, one in German. */
export function planner() {
  return pdf(words.map(weekPage), { title: "Weekly planner / Wochenplaner", language: "en" })
}

function weekPage({ title, wish, days }) {
  const sheet = page(595, 842)
  sheet.text(48, 82, title, { font: "bold", size: 26 })
  sheet.line(250, 84, 547, 84, "#6b5f54")
  sheet.text(48, 122, wish, { font: "italic", size: 13, ink: "#6b5f54" })
  sheet.line(250, 124, 547, 124, "#6b5f54")
  days.forEach((day, at) => {
    const [x, y] = [48 + (at % 2) * 256, 150 + Math.floor(at / 2) * 212]
    sheet.box(x, y, 244, 198, tints[at])
    sheet.text(x + 14, y + 26, day, { font: "sans", size: 11 })
    for (let line = 0; line < 6; line++)
      sheet.line(x + 14, y + 56 + line * 24, x + 230, y + 56 + line * 24, "#ffffff", 1.2)
  })
  sheet.text(48, 812, "Fennel & Finch", { font: "italic", size: 10, ink: "#6b5f54" })
  return sheet
}
