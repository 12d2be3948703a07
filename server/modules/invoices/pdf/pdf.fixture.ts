import { inflateSync } from "node:zlib"

/** What a reader of the file can copy and search, sheet by sheet, one text for each that was written. */
export function textsIn(pdf: Buffer): string[][] {
  const file = pdf.toString("latin1")
  const object = (id = "") => file.slice(file.indexOf(`\n${id} 0 obj\n`)).split("\nendobj", 1)[0] ?? ""
  const refersTo = (text: string, name: string) => new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1]
  const streamOf = (id = "") => {
    const head = `\n${id} 0 obj\n`
    const start = file.indexOf("stream\n", file.indexOf(head)) + "stream\n".length
    return inflateSync(pdf.subarray(start, file.indexOf("endstream", start))).toString("latin1")
  }
  const pages = [...file.matchAll(/\n\d+ 0 obj\n<<\n\/Type \/Page\n[\s\S]*?\nendobj/g)].map(([page]) => page)
  const fonts = new Map<string, string[]>()
  for (const page of pages) {
    const [, named = ""] = /\/Font <<([\s\S]*?)>>/.exec(object(refersTo(page, "Resources"))) ?? []
    for (const [, name = "", id] of named.matchAll(/\/(F\d+) (\d+) 0 R/g))
      if (!fonts.has(name)) fonts.set(name, lettersOf(streamOf(refersTo(object(id), "ToUnicode"))))
  }
  return pages.map((page) => written(streamOf(refersTo(page, "Contents")), fonts))
}

/** What each glyph of a font stands for. */
function lettersOf(map: string): string[] {
  const letters: string[] = []
  for (const [, first = "", list = ""] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[(.*?)\]/g)) {
    const codes = [...list.matchAll(/<([0-9a-f ]+)>/g)].map(([, code = ""]) => code.split(" "))
    for (const [place, code] of codes.entries())
      letters[Number.parseInt(first, 16) + place] = String.fromCharCode(
        ...code.map((hex) => Number.parseInt(hex, 16)),
      )
  }
  return letters
}

function written(drawing: string, fonts: Map<string, string[]>): string[] {
  let letters: string[] = []
  const texts: string[] = []
  for (const [, font, shown = ""] of drawing.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (font) letters = fonts.get(font) ?? []
    else {
      const glyphs = [...shown.matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => hex).join("")
      texts.push(glyphs.replace(/.{4}/g, (hex) => letters[Number.parseInt(hex, 16)] ?? "\ufffd"))
    }
  }
  return texts
}
