import { afterAll, beforeAll, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { closeShop, goLive } from "./commands/live.ts"
import { createPage, deletePage, updatePage } from "./commands/pages.ts"
import { setDemo, updateShop } from "./commands/shop.ts"
import { getPage } from "./queries.ts"
import { settingsRoutes } from "./routes/index.ts"
import { legalKinds } from "./rules.ts"
import { openSettings } from "./settings.fixture.ts"

let settings: Awaited<ReturnType<typeof openSettings>>

beforeAll(async () => {
  settings = await openSettings()
})
afterAll(() => settings.close())

const change = async (changes: Partial<Parameters<typeof updateShop>[1]>) => {
  const version = await settings.version()
  return settings.inWork((work) => updateShop(work, { ...changes, version }))
}

test("a shop opens only with its legal pages, its address and without demo data, and says what is missing", async () => {
  await settings.inWork((work) => setDemo(work, { demo: true }))
  await expect(settings.inWork(goLive)).rejects.toMatchObject({
    code: "shop.not_ready",
    status: 409,
    details: { missing: ["legal_name", "email", "address", ...legalKinds, "demo"] },
  })
  await settings.makeReady()
  const terms = await getPage(settings.db, { slug: "the-terms" })
  await settings.inWork((work) =>
    updatePage(work, { pageId: terms.id, version: terms.version, markdown: { en: " \n\t", de: "AGB" } }),
  )
  await expect(settings.inWork(goLive)).rejects.toMatchObject({ details: { missing: ["terms", "demo"] } })
  expect(await settingsRoutes.readiness.run(settings.db, {} as never)).toEqual({
    live: false,
    missing: ["terms", "demo"],
  })

  await settings.inWork((work) =>
    updatePage(work, { pageId: terms.id, version: terms.version + 1, markdown: { en: "Terms" } }),
  )
  await settings.inWork((work) => setDemo(work, { demo: false }))
  expect(await settings.inWork(goLive)).toMatchObject({ live: true })
  expect(await settings.inWork(goLive)).toMatchObject({ live: true })
  expect((await settings.events()).filter((name) => name === "shop.went_live")).toHaveLength(1)
  expect(await settings.brokenBooks()).toEqual([])
})

test("an open shop keeps what it was opened with", async () => {
  const terms = await getPage(settings.db, { slug: "the-terms" })
  const isLive = { code: "shop.is_live", status: 409 }
  await expect(settings.inWork((work) => deletePage(work, { pageId: terms.id }))).rejects.toMatchObject({
    ...isLive,
    details: { missing: ["terms"] },
  })
  const emptied = { pageId: terms.id, version: terms.version, markdown: {} }
  await expect(settings.inWork((work) => updatePage(work, emptied))).rejects.toMatchObject(isLive)
  const renamed = { pageId: terms.id, version: terms.version, kind: "page" as const }
  await expect(settings.inWork((work) => updatePage(work, renamed))).rejects.toMatchObject(isLive)
  await expect(change({ legalName: "" })).rejects.toMatchObject(isLive)
  await expect(change({ addressLines: [] })).rejects.toMatchObject(isLive)
  // The legal pages are written in English only.
  await expect(change({ defaultLocale: "de" })).rejects.toMatchObject(isLive)
  await expect(settings.inWork((work) => setDemo(work, { demo: true }))).rejects.toMatchObject(isLive)
  expect(await change({ name: "Still open" })).toMatchObject({ live: true, name: "Still open" })
  expect(await settings.brokenBooks()).toEqual([])
})

test("a shop can be closed and opened again, and its history tells", async () => {
  expect(await settings.inWork(closeShop)).toMatchObject({ live: false })
  expect(await settings.inWork(closeShop)).toMatchObject({ live: false })
  expect(await settings.inWork(goLive)).toMatchObject({ live: true })
  const history = await settings.db.many(sql`
    select from_state, to_state, actor from settings.shop_history order by id limit 10
  `)
  expect(history).toEqual([
    { fromState: "closed", toState: "live", actor: "system:test" },
    { fromState: "live", toState: "closed", actor: "system:test" },
    { fromState: "closed", toState: "live", actor: "system:test" },
  ])
})

test("the books tell when an open shop lacks what it needs", async () => {
  await settings.inWork(async (work) => {
    work.write(sql`update settings.pages set markdown = '{}' where kind = 'returns'`)
    work.write(sql`update settings.markets set is_open = false, default_locale = 'fr' where code = 'de'`)
    work.write(sql`delete from settings.shop_history`)
  })
  expect(await settings.brokenBooks()).toHaveLength(4)
  const page = await settings.inWork((work) => createPage(work, { titles: { en: "The returns" } }))
  await settings.inWork(async (work) =>
    work.write(sql`
      insert into settings.page_redirects (slug, page_id, created_at)
      values (${page.slug}, ${page.id}, ${work.now})
    `),
  )
  expect(await settings.brokenBooks()).toHaveLength(5)
})
