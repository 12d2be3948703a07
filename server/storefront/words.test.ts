import { expect, test } from "vitest"
import { pseudoLocale } from "../modules/settings/index.ts"
import { sheets } from "./sheets.fixture.ts"
import { strayIn } from "./stray.fixture.ts"

const marked = sheets((plain) => `«${plain}»`, pseudoLocale)

test.each(Object.keys(marked))(
  "on the page %s every word comes from the message catalog or from the shop's own data",
  (name) => {
    expect(strayIn(marked[name] ?? "")).toEqual([])
  },
)

test("a word that is written into a page is found", () => {
  expect(strayIn("<p>⟦Ýöûŕ çåŕţ⟧ is empty</p>")).toEqual(["is empty"])
  expect(strayIn('<p aria-label="Close">«Mug» ⟦ñö⟧ 12.50</p>')).toEqual(["Close"])
})

const poison = `"><img src=x onerror=alert(1)></title></script><script>alert(2)</script><!--'&amp;\u2028`

test.each(Object.keys(marked))("on the page %s texts stay texts, whatever they say", (name) => {
  const page = sheets(() => poison, "en")[name] ?? ""
  expect(page).not.toMatch(/<img src=x/i)
  expect(page).not.toMatch(/<script>alert/i)
  expect(page).not.toMatch(/<\/title>\s*<\/script>/i)
  for (const [, facts = ""] of page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
    expect(() => JSON.parse(facts)).not.toThrow()
  }
  // Every attribute is closed where it was opened: without its values no tag has one that we never wrote.
  const bare = page.replace(/<script\b.*?<\/script>/gs, "").replace(/"[^"]*"/g, "")
  expect(bare.match(/<[a-z][^>]*>/gi)?.filter((tag) => /onerror|alert/i.test(tag))).toEqual([])
})

test("addresses that run programs lead nowhere", () => {
  const page = sheets((plain) => plain, "en").order ?? ""
  expect(page).not.toMatch(/href="javascript:/i)
})
