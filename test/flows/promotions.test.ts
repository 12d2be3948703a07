import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type PromotionState, promotionMoves, promotionStates } from "../../server/modules/pricing/index.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let mug: { productId: string; variantId: string }

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  mug = await stage.addProduct({ sku: "MUG", priceMinor: 1_999, stock: 100 })
}, 120_000)
afterAll(async () => {
  const broken = (await shop.app.audit()).filter(({ rows }) => rows > 0)
  await shop.close()
  expect(broken).toEqual([])
})

const ten = { kind: "percentage", items: {}, ratePpm: 100_000 }
const make = (body: object = {}) =>
  stage.admin("/promotions", { body: { name: "Ten", action: ten, ...body } })
const move = (promotionId: string, to: string) =>
  stage.admin(`/promotions/${promotionId}/${to}`, { body: {} })
const refused = async (path: string, body: object, method = "POST") => {
  const reply = await shop.call(`/admin/v1${path}`, { method, body, token: stage.owner })
  return [reply.status, reply.body.code]
}

describe("a promotion", () => {
  test("is made as a draft, with what is usual, and read back with the names of its things", async () => {
    const items = { productIds: [mug.productId], variantIds: [mug.variantId] }
    const made = await make({ action: { ...ten, items }, titles: { en: "Mugs!" }, needsCode: true })
    expect(made).toMatchObject({
      name: "Ten",
      titles: { en: "Mugs!" },
      state: "draft",
      priority: 100,
      combines: true,
      group: null,
      version: 1,
      uses: null,
      codesCount: 0,
      warnings: [{ field: "needsCode", code: "no_codes" }],
      names: {
        variants: [{ id: mug.variantId, sku: "MUG", titles: { en: "Thing MUG" } }],
        products: [{ id: mug.productId, titles: { en: "Thing MUG" } }],
        collections: [],
        groups: [],
      },
    })
    expect(await stage.admin(`/promotions/${made.promotionId}`)).toEqual(made)
  })

  test("that contradicts itself is refused with every field and why", async () => {
    const body = {
      ...{ name: "No", action: { ...ten, items: { productIds: ["prd_none"] } } },
      ...{ from: "2026-03-01T00:00:00Z", until: "2026-02-01T00:00:00Z" },
    }
    const { status, body: problem } = await shop.call("/admin/v1/promotions", { body, token: stage.owner })
    expect([status, problem]).toMatchObject([
      422,
      {
        code: "promotion.contradicts_itself",
        field: "until",
        errors: [
          { field: "until", code: "until_before_from" },
          { field: "action.items.productIds", code: "unknown_product", values: { ids: "prd_none" } },
        ],
      },
    ])
    for (const action of [
      { ...ten, ratePpm: -1 },
      { ...ten, ratePpm: 1_000_001 },
      {
        kind: "buy_get",
        buy: {},
        buyQuantity: 1,
        get: {},
        getQuantity: 0,
        ratePpm: 1,
        sameItem: true,
        timesMax: null,
      },
      { ...ten, items: { productIds: Array.from({ length: 501 }, (_, place) => `prd_${place}`) } },
    ]) {
      expect(await refused("/promotions", { name: "No", action })).toEqual([422, "request.invalid"])
    }
  })

  test("is changed by whoever has seen it, and by nobody who has not", async () => {
    const { promotionId, version } = await make()
    const change = { version, priority: 5, orderMax: [{ minor: 2_000, currency: "EUR" }] }
    const changed = await stage.admin(`/promotions/${promotionId}`, { method: "PATCH", body: change })
    expect(changed).toMatchObject({ name: "Ten", priority: 5, orderMax: change.orderMax, version: 2 })
    const stale = await shop.call(`/admin/v1/promotions/${promotionId}`, {
      ...{ method: "PATCH", body: change, token: stage.owner },
    })
    expect(stale.body).toMatchObject({ code: "promotion.changed", promotion: { version: 2, priority: 5 } })
    const { entries } = await stage.admin("/audit-log?limit=1")
    expect(entries[0]).toMatchObject({
      route: "PATCH /admin/v1/promotions/:promotionId",
      objectKind: "promotion",
      objectId: promotionId,
      before: { priority: 100, orderMax: null },
    })
  })

  test("moves as the table says and no other way, with a line of its history for each", async () => {
    const nouns = { live: "activation", paused: "pause", archived: "archival" }
    const ways: Record<PromotionState, string[]> = {
      ...{ draft: [], live: ["activation"], paused: ["activation", "pause"], archived: ["archival"] },
    }
    for (const from of promotionStates) {
      for (const [to, noun] of Object.entries(nouns)) {
        const { promotionId } = await make()
        for (const way of ways[from]) await move(promotionId, way)
        const may = (promotionMoves[from] as readonly string[]).includes(to)
        if (may) expect(await move(promotionId, noun)).toMatchObject({ state: to })
        else {
          const found = await refused(`/promotions/${promotionId}/${noun}`, {})
          expect(found, `${from} to ${to}`).toEqual([409, "promotion.wrong_state"])
        }
      }
    }
    const { promotionId } = await make()
    await stage.admin(`/promotions/${promotionId}/activation`, { body: { why: "Spring" } })
    await move(promotionId, "pause")
    const { moves } = await stage.admin(`/promotions/${promotionId}/history`)
    expect(moves).toMatchObject([
      { fromState: "live", toState: "paused", why: null },
      { fromState: "draft", toState: "live", why: "Spring" },
      { fromState: null, toState: "draft" },
    ])
  })

  test("whose end has passed does not go live; one that is archived stays as it was", async () => {
    const { promotionId, version } = await make({ until: "2026-01-01T00:00:00Z" })
    expect(await refused(`/promotions/${promotionId}/activation`, {})).toEqual([409, "promotion.over"])
    await move(promotionId, "archival")
    const change = { version: version + 1, name: "More" }
    expect(await refused(`/promotions/${promotionId}`, change, "PATCH")).toEqual([409, "promotion.archived"])
    const copy = await stage.admin(`/promotions/${promotionId}/duplicates`, { body: { name: "More" } })
    expect(copy).toMatchObject({
      name: "More",
      state: "draft",
      version: 1,
      until: "2026-01-01T00:00:00.000Z",
    })
  })

  test("is found by state, kind, code and how its name begins, page by page", async () => {
    const action = { kind: "delivery", ratePpm: 1_000_000 }
    const { promotionId } = await make({ name: "Free %_delivery", action, needsCode: true })
    await stage.admin(`/promotions/${promotionId}/codes`, { body: { code: "ship-it" } })
    const idsOf = async (query: string) =>
      (await stage.admin(`/promotions?${query}`)).promotions.map(
        (one: { promotionId: string }) => one.promotionId,
      )
    for (const query of ["kind=delivery", "code=Ship-It", `q=${encodeURIComponent("free %_")}`]) {
      expect(await idsOf(query), query).toEqual([promotionId])
    }
    expect(await idsOf("state=archived&kind=delivery")).toEqual([])
    const all = await idsOf("limit=100")
    const first = await stage.admin("/promotions?limit=3")
    const second = await stage.admin(`/promotions?limit=100&after=${first.next}`)
    expect([...first.promotions, ...second.promotions].map((one) => one.promotionId)).toEqual(all)
    expect(second.next).toBeNull()
  })
})

describe("codes", () => {
  const named = (promotionId: string) => `/promotions/${promotionId}/codes`

  test("are kept in capital letters, once in the whole shop, and only where a code is needed", async () => {
    const { promotionId } = await make({ needsCode: true })
    const added = await stage.admin(named(promotionId), { body: { code: " summer 26 ", usesMax: 3 } })
    expect(added.codes).toMatchObject([{ code: "SUMMER26", usesMax: 3, uses: 0, batchId: null }])
    const other = await make({ needsCode: true })
    const again = { code: "Summer26" }
    expect(await refused(named(other.promotionId), again)).toEqual([409, "promotion_code.taken"])
    for (const code of ["", "ÄPFEL", "a/b", "-A", "X".repeat(61)]) {
      expect(await refused(named(promotionId), { code }), code).toEqual([422, "request.invalid"])
    }
    const everybody = await make()
    expect(await refused(named(everybody.promotionId), { code: "FREE" })).toEqual([
      409,
      "promotion.needs_no_code",
    ])
    const open = { version: 1, needsCode: false }
    expect(await refused(`/promotions/${promotionId}`, open, "PATCH")).toEqual([409, "promotion.has_codes"])
    await stage.admin(`${named(promotionId)}/summer26`, { method: "DELETE" })
    expect(await refused(`${named(promotionId)}/summer26`, {}, "DELETE")).toEqual([
      404,
      "promotion_code.not_found",
    ])
    expect((await stage.admin(`/promotions/${promotionId}`)).codesCount).toBe(0)
  })

  test("are made a hundred thousand at once, all different, and go into a file", async () => {
    const { promotionId } = await make({ needsCode: true })
    const began = performance.now()
    const body = { count: 100_000, prefix: "vip" }
    const { taskId, batchId } = await stage.admin(`/promotions/${promotionId}/code-batches`, { body })
    await expect
      .poll(async () => (await stage.admin(`/tasks/${taskId}`)).state, { timeout: 100_000, interval: 200 })
      .toBe("done")
    console.log(`100,000 codes: ${((performance.now() - began) / 1_000).toFixed(1)} s`)
    expect(await stage.admin(`/tasks/${taskId}`)).toMatchObject({
      ...{ done: 100_000, total: 100_000, refused: 0 },
    })
    const { text } = await shop.call(`/admin/v1/tasks/${taskId}/file`, { token: stage.owner })
    const [head, ...codes] = text.trim().split("\r\n")
    expect([head, new Set(codes).size]).toEqual(["code", 100_000])
    for (const code of codes) expect(code).toMatch(/^VIP-[2-9A-HJKMNP-TW-Z]{13}$/)
    const page = await stage.admin(`${named(promotionId)}?limit=2&batchId=${batchId}`)
    const sorted = [...codes].sort()
    expect(page.codes.map(({ code }: { code: string }) => code)).toEqual(sorted.slice(0, 2))
    const next = await stage.admin(`${named(promotionId)}?limit=1&after=${page.next}&q=vip-`)
    expect(next.codes).toMatchObject([{ code: sorted[2], usesMax: 1, batchId }])
    const { batches } = await stage.admin(`/promotions/${promotionId}/code-batches`)
    expect(batches).toMatchObject([{ batchId, prefix: "VIP", codesCount: 100_000, taskId }])
  }, 120_000)

  test("of a batch that is taken back are gone", async () => {
    const { promotionId } = await make({ needsCode: true })
    const body = { count: 6_500 }
    const { taskId } = await stage.admin(`/promotions/${promotionId}/code-batches`, { body })
    await shop.app.settle()
    expect((await stage.admin(`/promotions/${promotionId}`)).codesCount).toBe(1_000)
    await stage.admin(`/tasks/${taskId}/undo`, { method: "POST" })
    await shop.app.settle()
    expect(await stage.admin(`/tasks/${taskId}`)).toMatchObject({ state: "undone", undone: 6_500 })
    expect((await stage.admin(`/promotions/${promotionId}`)).codesCount).toBe(0)
  })

  test("of a batch that is taken back stay where they were used, each with its name", async () => {
    const { promotionId } = await make({ needsCode: true })
    const { taskId } = await stage.admin(`/promotions/${promotionId}/code-batches`, { body: { count: 3 } })
    await shop.app.settle()
    await move(promotionId, "activation")
    const { text } = await shop.call(`/admin/v1/tasks/${taskId}/file`, { token: stage.owner })
    const [, ordered] = text.trim().split("\r\n")
    const cart = await stage.fillCart({ variantId: mug.variantId })
    await stage.ok(`/store/v1/carts/${cart.cartId}/codes`, {
      ...{ body: { code: ordered }, cartToken: cart.token },
    })
    expect((await stage.pay(cart)).body.state).toBe("placed")
    await stage.admin(`/tasks/${taskId}/undo`, { method: "POST" })
    await shop.app.settle()
    expect(await stage.admin(`/tasks/${taskId}`)).toMatchObject({
      ...{ state: "undone", total: 3, done: 3, undone: 2, undoRefused: 1 },
    })
    const { rows } = await stage.admin(`/tasks/${taskId}/rows?outcome=undo_refused`)
    expect(rows).toMatchObject([
      { label: ordered, code: "promotion_code.used", reason: "What was used stays." },
    ])
    const { codes } = await stage.admin(`${named(promotionId)}?limit=10`)
    expect(codes.map(({ code }: { code: string }) => code)).toEqual([ordered])
  })
})
