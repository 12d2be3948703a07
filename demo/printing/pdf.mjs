// A small writer of PDF 1.7 with the fonts that every reader has, so that none needs to be embedded.

const fonts = { serif: "Times-Roman", italic: "Times-Italic", bold: "Times-Bold", sans: "Helvetica-Bold" }

// Widths of the letters in thousandths of the size, from the space to the tilde (Adobe's metrics of Times Roman).
const widths =
  "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541"
    .split(" ")
    .map(Number)

/** Wide enough for any of the fonts: the bold ones are a little wider than the table says. */
export function widthOf(text, size) {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "")
  return (
    [...plain].reduce((sum, letter) => sum + (widths[letter.codePointAt(0) - 32] ?? 500), 0) * (size / 1000)
  )
}

export function linesOf(text, { size, width }) {
  const lines = [""]
  for (const word of text.split(" ")) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word
    if (widthOf(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** A page to draw on: x grows to the right and y down, from the upper left corner, in points. */
export function page(width, height) {
  const drawn = []
  const color = (hex) =>
    [1, 3, 5].map((at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(3)).join(" ")
  return {
    width,
    height,
    pictures: [],
    content: () => drawn.join("\n"),
    text(x, y, words, { font = "serif", size = 11, ink = "#2c2521" } = {}) {
      drawn.push(
        `BT /${font} ${size} Tf ${color(ink)} rg ${x} ${height - y} Td <${winAnsi(words).toString("hex")}> Tj ET`,
      )
    },
    /** Gives the y below the last line. */
    paragraph(x, y, words, { size = 11, leading = size * 1.36, width: room, ...look }) {
      for (const line of linesOf(words, { size, width: room })) {
        this.text(x, y, line, { size, ...look })
        y += leading
      }
      return y
    },
    box(x, y, w, h, fill) {
      drawn.push(`${color(fill)} rg ${x} ${height - y - h} ${w} ${h} re f`)
    },
    line(x1, y1, x2, y2, ink, thick = 0.8) {
      drawn.push(`${color(ink)} RG ${thick} w ${x1} ${height - y1} m ${x2} ${height - y2} l S`)
    },
    picture(x, y, w, h, jpeg) {
      const name = `picture${this.pictures.length}`
      this.pictures.push({ name, ...jpeg })
      drawn.push(`q ${w} 0 0 ${h} ${x} ${height - y - h} cm /${name} Do Q`)
    },
  }
}

export function pdf(pages, { title, language }) {
  const objects = [null, null]
  const add = (object) => objects.push(Buffer.isBuffer(object) ? object : Buffer.from(object, "latin1"))
  const fontIds = Object.entries(fonts).map(([name, base]) => {
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${base} /Encoding /WinAnsiEncoding >>`)
    return `/${name} ${objects.length} 0 R`
  })
  const pageIds = pages.map((sheet) => {
    const pictureIds = sheet.pictures.map(({ name, width, height, bytes }) => {
      const facts = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`
      add(stream(facts, bytes))
      return `/${name} ${objects.length} 0 R`
    })
    add(stream("", Buffer.from(sheet.content(), "latin1")))
    const content = objects.length
    const resources = `<< /Font << ${fontIds.join(" ")} >> /XObject << ${pictureIds.join(" ")} >> >>`
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${sheet.width} ${sheet.height}] /Contents ${content} 0 R /Resources ${resources} >>`,
    )
    return `${objects.length} 0 R`
  })
  add(
    Buffer.concat([
      Buffer.from("<< /Title ("),
      winAnsi(title),
      Buffer.from(") /Producer (Cartwright demo shop) >>"),
    ]),
  )
  const about = objects.length
  const viewer = "/ViewerPreferences << /DisplayDocTitle true >>"
  objects[0] = Buffer.from(`<< /Type /Catalog /Pages 2 0 R /Lang (${language}) ${viewer} >>`)
  objects[1] = Buffer.from(`<< /Type /Pages /Kids [${pageIds.join(" ")}] /Count ${pageIds.length} >>`)
  return joined(objects, about)
}

function joined(objects, about) {
  const parts = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")]
  let offset = parts[0].length
  const offsets = objects.map((object, index) => {
    const at = offset
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")])
    parts.push(part)
    offset += part.length
    return `${String(at).padStart(10, "0")} 00000 n \n`
  })
  const count = objects.length + 1
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join("")}`
  parts.push(
    Buffer.from(
      `${table}trailer\n<< /Size ${count} /Root 1 0 R /Info ${about} 0 R >>\nstartxref\n${offset}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

const stream = (facts, bytes) =>
  Buffer.concat([
    Buffer.from(`<< ${facts} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from("\nendstream"),
  ])

const special = {
  "–": 0x96,
  "—": 0x97,
  "’": 0x92,
  "„": 0x84,
  "“": 0x93,
  "”": 0x94,
  "…": 0x85,
  "€": 0x80,
  "•": 0x95,
}

function winAnsi(text) {
  return Buffer.from([...text].map((letter) => special[letter] ?? letter.codePointAt(0)))
}
