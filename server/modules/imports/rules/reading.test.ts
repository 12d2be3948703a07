import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { csvLine, defused, undefused } from "../../../kit/csv.ts"
import { readAmount, readWhole } from "./cells.ts"
import { columnsOf } from "./columns.ts"
import { type CsvRecord, type Delimiter, delimiterOf, recordsOf, withoutSeparatorLine } from "./csv.ts"
import { decode, encodingOf } from "./encoding.ts"
import { rowOf } from "./groups.ts"
import { markdownOf } from "./html.ts"
import { needsOf } from "./needs.ts"

const cellsOf = (text: string, delimiter: Delimiter = ",") =>
  [...recordsOf(text, delimiter)].map((one) => one.cells)

describe("a file is read as it is written", () => {
  test("quoted cells hold delimiters, marks and line breaks, and rows know the line they begin on", () => {
    const rows = [...recordsOf('a,b\r\n"x\r\ny",2\r\n\r\n3,"he said ""hi"""\n"",\n', ",")]
    expect(rows).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["x\r\ny", "2"] },
      { line: 5, cells: ["3", 'he said "hi"'] },
      { line: 6, cells: ["", ""] },
    ])
  })

  test("blanks around a quoted cell are the spreadsheet's; a mark within bare text is a letter", () => {
    expect(cellsOf('1, "a, b" ,5" pipe\n')).toEqual([["1", "a, b", '5" pipe']])
  })

  test("a mark that is not written twice is named, and the rest of the file is still read", () => {
    const [first, second] = [...recordsOf('"a "b" c",1\nd,2\n', ",")] as [CsvRecord, CsvRecord]
    expect(first.fault).toEqual({ kind: "stray_quote", line: 1 })
    expect(first.cells).toEqual(['a "b" c', "1"])
    expect(second).toEqual({ line: 2, cells: ["d", "2"] })
  })

  test("a row with more cells than columns is wrong, and empty ones behind it are the spreadsheet's", () => {
    const text = "slug,title:en,sku,price:de\nlamp,Lamp,L-1,12,50\nmat,Mat,M-1,5.00,, \ncup,Cup,C-1\n"
    const [head, ...rows] = [...recordsOf(text, ",")] as [CsvRecord, ...CsvRecord[]]
    const columns = columnsOf(head, "products")
    const problems = rows.map((row) => rowOf(row, columns).problems.map(({ line, code }) => [line, code]))
    expect(problems).toEqual([[[2, "too_many_cells"]], [], []])
  })

  test("a mark that is never closed says where it began", () => {
    const rows = [...recordsOf('a,b\n1,"x\n2,y\n', ",")]
    expect(rows.at(-1)?.fault).toEqual({ kind: "open_quote", line: 2 })
  })

  test("the delimiter is what the first line has most of, or what a line of its own says", () => {
    expect(delimiterOf('a;b;"c,d,e,f"\n1,2,3,4')).toBe(";")
    expect(delimiterOf("a\tb\n")).toBe("\t")
    expect(delimiterOf("sep=;\r\na,b;c")).toBe(";")
    expect(withoutSeparatorLine("sep=;\r\na;b")).toEqual({ text: "a;b", lines: 1 })
    expect(delimiterOf("one\n")).toBe(",")
  })

  test.each([
    ["utf-8", Buffer.from("\ufeffSchöne Tasse", "utf8")],
    ["utf-8", Buffer.from("Schöne Tasse", "utf8")],
    ["utf-16le", Buffer.from("\ufeffSchöne Tasse", "utf16le")],
    ["utf-16le", Buffer.from("Schöne Tasse", "utf16le")],
    ["utf-16be", Buffer.from("\ufeffSchöne Tasse", "utf16le").swap16()],
    ["windows-1252", Buffer.from("Schöne Tasse", "latin1")],
  ])("%s is recognized", (encoding, bytes) => {
    expect(encodingOf(bytes)).toBe(encoding)
    expect(decode(bytes)).toBe("Schöne Tasse")
  })

  test("what is written is read again as it was, whatever it is", () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom("=1+1", "'=1", "@a", "-1", "\t", '"', "a\r\nb", " a ", "'"),
    )
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 5 }), { maxLength: 5 }), (rows) => {
        const file = rows.map((cells) => csvLine(cells)).join("")
        expect(cellsOf(file).map((cells) => cells.map(undefused))).toEqual(rows)
      }),
    )
  })

  test("no cell that is written begins like a formula", () => {
    fc.assert(fc.property(fc.string(), (text) => !/^[=+\-@\t\r\n＝＋－＠]/.test(defused(text))))
    expect(defused("＝1+1")).toBe("'＝1+1")
    expect(csvLine(['=HYPERLINK("x")', "-5", "'=1", -5])).toBe('"\'=HYPERLINK(""x"")",\'-5,\'\'=1,-5\r\n')
  })
})

describe("amounts and numbers", () => {
  test.each([
    ["12.50", "EUR", 1250n],
    ["12,5", "EUR", 1250n],
    ["1.234,56", "EUR", 123456n],
    ["1,234.56", "EUR", 123456n],
    ["1 234,56", "EUR", 123456n],
    ["1'234.50", "CHF", 123450n],
    ["1.234.567", "EUR", 123456700n],
    ["12.5000", "EUR", 1250n],
    ["0.125", "KWD", 125n],
    ["1.234", "KWD", 1234n],
    ["1,234", "JPY", 1234n],
    ["1500", "JPY", 1500n],
  ])("%s in %s", (text, currency, value) => {
    expect(readAmount(text, currency)).toEqual({ value })
  })

  test.each([
    ["1.234", "EUR", "ambiguous_amount"],
    ["1,234", "EUR", "ambiguous_amount"],
    ["1,234", "KWD", "ambiguous_amount"],
    ["12.345.6", "EUR", "not_amount"],
    ["1.2,3.4", "EUR", "not_amount"],
    ["0.125", "EUR", "too_many_digits"],
    ["12.5", "JPY", "too_many_digits"],
    ["-1", "EUR", "negative"],
    ["12 €", "EUR", "not_amount"],
    ["free", "EUR", "not_amount"],
  ])("%s in %s is refused", (text, currency, problem) => {
    expect(readAmount(text, currency).problem).toBe(problem)
  })

  test("whole numbers as spreadsheets write them; a thousand with a point is not guessed", () => {
    expect(readWhole("12")).toEqual({ value: 12 })
    expect(readWhole("12.0")).toEqual({ value: 12 })
    expect(readWhole("1.000").problem).toBe("not_whole")
    expect(readWhole("-3").problem).toBe("negative")
    expect(readWhole("99999999999").problem).toBe("too_large")
  })
})

describe("what a file is", () => {
  const header = (text: string): CsvRecord => ({ line: 1, cells: text.split(",") })

  test("both of Shopify's templates are recognized", () => {
    const old = columnsOf(
      header(
        "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Cost per item,Odor",
      ),
      "products",
    )
    const now = columnsOf(
      header(
        "Title,URL handle,Description,Vendor,Type,Tags,Published on online store,Option1 name,SKU,Price",
      ),
      "products",
    )
    expect([old.layout, now.layout]).toEqual(["shopify", "shopify"])
    expect(old.ignored).toEqual(["Odor"])
    expect(old.known.map((one) => one?.field)).toContain("cost")
    expect(needsOf("products", old)).toEqual(["catalog.write", "costs.write"])
    expect(now.known.map((one) => one?.field)).toContain("handle")
  })

  test("a file of another kind, or without its columns, says so", () => {
    const shouted = columnsOf(header("SLUG,Title:DE,TITLE:pt-br,Price:DE,Cost:eur"), "products")
    expect(shouted.known.map((one) => one?.part)).toEqual([null, "de", "pt-BR", "de", "EUR"])
    expect(() => columnsOf(header("sku,market,price"), "stock")).toThrow("This looks like a file of prices")
    expect(() => columnsOf(header("foo,bar"), "prices")).toThrow("these are needed: sku")
    expect(() => columnsOf(header("slug,sku,SKU"), "products")).toThrow("Two columns say the same")
  })
})

describe("descriptions in HTML", () => {
  test("become Markdown with the same meaning", () => {
    const html = `<h2>Care</h2><p>Wash <strong>cold</strong>, <em>dry&nbsp;flat</em>.<br>See <a href="https://a.example/b">here</a>.</p>
      <ul><li>soft</li><li>warm<ul><li>very</li></ul></li></ul><ol><li>one</li></ol>
      <table><tr><th>Size</th><th>cm</th></tr><tr><td>S</td><td>10</td></tr></table>`
    expect(markdownOf(html).markdown).toBe(
      [
        "# Care",
        "Wash **cold**, *dry flat*.\\\nSee [here](https://a.example/b).",
        "- soft\n- warm\n  - very",
        "1. one",
        "| Size | cm |\n| --- | --- |\n| S | 10 |",
      ].join("\n\n"),
    )
  })

  test("keep no script, no frame, no picture and no address that is not of the web", () => {
    const { markdown, hasPictures } = markdownOf(
      `<script>alert(1)</script><iframe src="x"></iframe><a href="javascript:alert(1)">go</a><img src="x"> a*b <b>&lt;i&gt;</b>`,
    )
    expect(markdown).toBe("go a\\*b **\\<i\\>**")
    expect(hasPictures).toBe(true)
  })

  test("text without a tag stays as it is, and nothing makes it fail", () => {
    expect(markdownOf("* soft\n* warm").markdown).toBe("* soft\n* warm")
    fc.assert(fc.property(fc.string(), (text) => typeof markdownOf(`<p>${text}`).markdown === "string"))
    expect(markdownOf(`${"<div>".repeat(5_000)}deep`).markdown).toContain("deep")
  })
})
