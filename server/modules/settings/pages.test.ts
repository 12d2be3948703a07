import { afterAll, beforeAll, expect, test } from "vitest"
import { createPage, deletePage, updatePage } from "./commands/pages.ts"
import { getPage, listPages } from "./queries.ts"
import { settingsRoutes } from "./routes/index.ts"
import { pageReply, publicPageReply } from "./schemas.ts"
import { openSettings } from "./settings.fixture.ts"
import { shopTags } from "./tags.ts"

let settings: Awaited<ReturnType<typeof openSettings>>

beforeAll(async () => {
  settings = await openSettings()
})
afterAll(() => settings.close())

const make = (page: Parameters<typeof createPage>[1]) => settings.inWork((work) => createPage(work, page))

test("a page gets an address from its title, and another one when that is taken", async () => {
  const first = await make({ titles: { en: "Delivery & Größen", de: "Lieferung" } })
  const second = await make({ titles: { en: "Delivery & Größen" } })
  expect([first.slug, second.slug]).toEqual(["delivery-groessen", "delivery-groessen-2"])
  expect((await make({ titles: { en: "配送" } })).slug).toBe("page")
  expect(await getPage(settings.db, { slug: "delivery-groessen" })).toEqual(first)
  pageReply.parse(first)
})

test("two pages never share an address, and there is one of each legal kind", async () => {
  await make({ slug: "about", titles: { en: "About us" } })
  await expect(make({ slug: "about", titles: { en: "About" } })).rejects.toMatchObject({
    code: "page.slug_taken",
  })
  await make({ kind: "terms", titles: { en: "Terms" } })
  await expect(make({ kind: "terms", titles: { en: "More terms" } })).rejects.toMatchObject({
    code: "page.kind_taken",
  })
  await expect(make({ titles: { de: "Nur deutsch" } })).rejects.toMatchObject({
    code: "settings.title_missing",
  })
})

test("an old address leads to the page until another page takes it", async () => {
  const page = await make({ slug: "shipping", titles: { en: "Shipping" } })
  await settings.touched()
  const moved = await settings.inWork((work) =>
    updatePage(work, { pageId: page.id, version: 1, slug: "delivery", markdown: { en: "# How" } }),
  )
  expect(moved).toMatchObject({ slug: "delivery", version: 2, titles: { en: "Shipping" } })
  expect(await settings.touched()).toEqual([shopTags.page(page.id), shopTags.pages].sort())
  expect(await getPage(settings.db, { slug: "shipping" })).toEqual(moved)

  const made = (await settingsRoutes.page.run(settings.db, { slug: "shipping" } as never)) as {
    reply: unknown
    tags: string[]
  }
  const reply = publicPageReply.parse(made.reply)
  expect(reply).toMatchObject({ slug: "delivery", html: { en: "<h2>How</h2>\n" } })
  expect(made.tags).toEqual([shopTags.pages, shopTags.page(page.id)])

  const newer = await make({ slug: "shipping", titles: { en: "Ships" } })
  expect(await getPage(settings.db, { slug: "shipping" })).toEqual(newer)
  const back = await settings.inWork((work) =>
    updatePage(work, { pageId: page.id, version: 2, slug: "dispatch" }),
  )
  expect((await getPage(settings.db, { slug: "delivery" })).id).toBe(back.id)
  expect(await settings.brokenBooks()).toEqual([])
})

test("who has not seen the newest page gets it", async () => {
  const page = await make({ titles: { en: "News" } })
  await settings.inWork((work) => updatePage(work, { pageId: page.id, version: 1, markdown: { en: "One" } }))
  await expect(
    settings.inWork((work) => updatePage(work, { pageId: page.id, version: 1, markdown: { en: "Two" } })),
  ).rejects.toMatchObject({
    code: "page.changed",
    status: 409,
    details: { page: { markdown: { en: "One" } } },
  })
})

test("a text that is too intricate to be read is refused", async () => {
  await expect(make({ titles: { en: "Deep" }, markdown: { en: ">".repeat(1000) } })).rejects.toMatchObject({
    code: "page.too_intricate",
    status: 422,
  })
})

test("a deleted page is gone with all its addresses", async () => {
  const page = await make({ slug: "old", titles: { en: "Old" } })
  await settings.inWork((work) => updatePage(work, { pageId: page.id, version: 1, slug: "older" }))
  expect(await settings.inWork((work) => deletePage(work, { pageId: page.id }))).toEqual({})
  for (const slug of ["old", "older", "never-was"]) {
    await expect(getPage(settings.db, { slug })).rejects.toMatchObject({
      code: "page.not_found",
      status: 404,
    })
  }
  await expect(settings.inWork((work) => deletePage(work, { pageId: page.id }))).rejects.toMatchObject({
    status: 404,
  })
})

test("lists have ordinary pages first and the legal ones last, in one order", async () => {
  await make({ kind: "imprint", titles: { en: "Legal notice" } })
  const kinds = (await listPages(settings.db)).map(({ kind }) => kind)
  expect(kinds.slice(-3)).toEqual(["page", "imprint", "terms"])
})
