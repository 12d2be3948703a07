import { afterAll, afterEach, describe, expect, test } from "vitest"
import { runAudit } from "../../../kit/audit.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { testDb } from "../../../kit/testing.ts"
import { promotionAudit } from "./audit.ts"
import { claimUses, customerKeyOf, freeUses, type Use, useClaimed } from "./commands/uses.ts"
import { addPromotion } from "./promotions.fixture.ts"
import { promotionsForCodes } from "./queries/codes.ts"
import { livePromotions } from "./queries/live.ts"
import { usesLeft } from "./queries/uses.ts"

const database = await testDb()
const { db, inWork } = database

afterEach(async () => {
  const lines = await runAudit(promotionAudit, (statement) => db.many(statement))
  expect(lines.filter(({ rows }) => rows > 0)).toEqual([])
})
afterAll(() => database.close())

const add = (given: Parameters<typeof addPromotion>[1]) => inWork(async (work) => addPromotion(work, given))

type Claim = { attemptId?: string; email?: string; uses: Use[] }

const claim = ({ attemptId = newId("attempt"), email = `${attemptId}@example.com`, uses }: Claim) =>
  inWork(async (work) => {
    await claimUses(work, { attemptId, customerKey: customerKeyOf(email), uses })
    return attemptId
  })

const free = (attemptId: string) => inWork(async (work) => freeUses(work, { attemptId }))
const use = (attemptId: string) =>
  inWork(async (work) => useClaimed(work, { attemptId, orderId: newId("order") }))

async function outcomes(claims: Promise<string>[]) {
  const settled = await Promise.allSettled(claims)
  return settled.map((one) => (one.status === "fulfilled" ? "claimed" : one.reason.code)).sort()
}

const leftOf = async (promotionId: string, email?: string) =>
  (
    await usesLeft(db, {
      promotionIds: [promotionId],
      ...(email === undefined ? {} : { customerKey: customerKeyOf(email) }),
    })
  ).get(promotionId)

describe("fifty attempts at once", () => {
  test("for the one use left of a promotion: exactly one gets it", async () => {
    const promotionId = await add({ usesMax: 1 })
    const claims = Array.from({ length: 50 }, () => claim({ uses: [{ promotionId, code: null }] }))
    const found = await outcomes(claims)
    expect(found).toEqual(["claimed", ...Array(49).fill("promotion.used_up")])
    expect(await leftOf(promotionId)).toEqual({ promotionId, left: 0, leftForCustomer: null })
  })

  test("for a code that works once: exactly one gets it, however it is typed", async () => {
    const promotionId = await add({ codes: { ONCE: 1, "ONCE-2": 1 } })
    const claims = Array.from({ length: 50 }, (_, place) =>
      claim({ uses: [{ promotionId, code: place % 2 ? "once" : " ONCE" }] }),
    )
    expect((await outcomes(claims)).filter((one) => one === "claimed")).toHaveLength(1)
    const answers = await promotionsForCodes(db, { codes: ["once", "once-2"], now: new Date() })
    expect(answers).toMatchObject([{ refused: "used_up" }, { promotion: { promotionId } }])
  })

  test("of one customer: as many as one may, and others go on", async () => {
    const promotionId = await add({ usesPerCustomerMax: 2 })
    const uses = [{ promotionId, code: null }]
    const claims = Array.from({ length: 50 }, (_, place) =>
      claim({ email: place % 2 ? "Ann@Example.com" : "ann@example.com ", uses }),
    )
    const found = await outcomes(claims)
    expect(found).toEqual(["claimed", "claimed", ...Array(48).fill("promotion.used_by_you")])
    expect(await leftOf(promotionId, "ann@example.com")).toMatchObject({ left: null, leftForCustomer: 0 })
    await claim({ email: "bob@example.com", uses })
    expect(await leftOf(promotionId, "bob@example.com")).toMatchObject({ leftForCustomer: 1 })
  })

  test("with two promotions in any order: none waits for good, and all or nothing is taken", async () => {
    const [one, other] = [await add({ usesMax: 30 }), await add({ usesMax: 20 })]
    const uses = [
      { promotionId: one, code: null },
      { promotionId: other, code: null },
    ]
    const claims = Array.from({ length: 50 }, (_, place) =>
      claim({ uses: place % 2 ? uses : [...uses].reverse() }),
    )
    expect((await outcomes(claims)).filter((found) => found === "claimed")).toHaveLength(20)
    expect([(await leftOf(one))?.left, (await leftOf(other))?.left]).toEqual([10, 0])
  })
})

describe("a use", () => {
  test("comes back when its attempt ends without an order, once, however often that is said", async () => {
    const promotionId = await add({ usesMax: 1, usesPerCustomerMax: 1, codes: { BACK: 1 } })
    const uses = [{ promotionId, code: "BACK" }]
    const attemptId = await claim({ email: "a@example.com", uses })
    await Promise.all([free(attemptId), free(attemptId)])
    await free(attemptId)
    expect(await leftOf(promotionId, "a@example.com")).toMatchObject({ left: 1, leftForCustomer: 1 })
    await claim({ email: "a@example.com", uses })
    await expect(claim({ uses })).rejects.toMatchObject({
      status: 409,
      code: "promotion.used_up",
      details: { promotionId, promotionCode: "BACK" },
    })
  })

  test("of an order stays, also when somebody frees it afterwards", async () => {
    const promotionId = await add({ usesMax: 1 })
    const attemptId = await claim({ uses: [{ promotionId, code: null }] })
    await use(attemptId)
    await use(attemptId)
    await free(attemptId)
    expect(await leftOf(promotionId)).toMatchObject({ left: 0 })
  })

  test("that was freed is taken once more by a late payment, if there is one left", async () => {
    const promotionId = await add({ usesMax: 1 })
    const uses = [{ promotionId, code: null }]
    const late = await claim({ uses })
    await free(late)
    await use(late)
    expect(await leftOf(promotionId)).toMatchObject({ left: 0 })

    const tooLate = await add({ usesMax: 1 })
    const first = await claim({ uses: [{ promotionId: tooLate, code: null }] })
    await free(first)
    await claim({ uses: [{ promotionId: tooLate, code: null }] })
    await expect(use(first)).rejects.toMatchObject({ code: "promotion.used_up" })
  })

  test("of what has no limit and no code is not written down; one with a code is", async () => {
    const free = await add({})
    const coded = await add({ codes: { HELLO: null } })
    const attemptId = await claim({
      uses: [
        { promotionId: free, code: null },
        { promotionId: coded, code: "hello" },
      ],
    })
    const rows = await db.many(sql`
      select promotion_id, code from pricing.promotion_uses where attempt_id = ${attemptId} limit 9
    `)
    expect(rows).toEqual([{ promotionId: coded, code: "HELLO" }])
    const counters = await db.many(sql`
      select 1 from pricing.use_counters where promotion_id in (${free}, ${coded}) limit 9
    `)
    expect(counters).toEqual([])
  })

  test("is refused under a limit that was lowered below what was used, and counts on from a raised one", async () => {
    const promotionId = await add({ usesMax: 3 })
    const uses = [{ promotionId, code: null }]
    const [first] = [await claim({ uses }), await claim({ uses })]
    const limit = (usesMax: number) =>
      inWork(async (work) =>
        work.write(sql`update pricing.promotions set uses_max = ${usesMax} where id = ${promotionId}`),
      )
    await limit(1)
    expect(await leftOf(promotionId)).toMatchObject({ left: 0 })
    await expect(claim({ uses })).rejects.toMatchObject({ code: "promotion.used_up" })
    await free(first ?? "")
    await expect(claim({ uses })).rejects.toMatchObject({ code: "promotion.used_up" })
    await limit(2)
    await claim({ uses })
    expect(await leftOf(promotionId)).toMatchObject({ left: 0 })
  })
})

describe("live promotions", () => {
  const live = (now = new Date()) => livePromotions(db, { now })
  const idsOf = async (now?: Date) => (await live(now)).map(({ promotionId }) => promotionId)

  test("are the same array until something changes", async () => {
    const before = await live()
    expect(await live(new Date(Date.now() + 1_000))).toBe(before)
    const promotionId = await add({})
    const after = await live()
    expect(after).not.toBe(before)
    expect(after.map((one) => one.promotionId)).toContain(promotionId)
    expect(await live()).toBe(after)
  })

  test("leave out what is over, paused, a draft, or needs a code, and keep what is to come", async () => {
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000)
    const later = await add({ from: at(10), until: at(20) })
    const ended = await add({ until: at(5) })
    const others = [await add({ state: "paused" }), await add({ state: "draft" })]
    const coded = await add({ codes: { SOME: null } })
    expect(await idsOf()).toEqual(expect.arrayContaining([later, ended]))
    expect(await idsOf(at(6))).toContain(later)
    for (const id of [ended, ...others, coded]) expect(await idsOf(at(6))).not.toContain(id)
    expect(await idsOf(at(21))).not.toContain(later)
  })

  test("leave out what is used up, and have it back with its use", async () => {
    const promotionId = await add({ usesMax: 1 })
    expect(await idsOf()).toContain(promotionId)
    const attemptId = await claim({ uses: [{ promotionId, code: null }] })
    expect(await idsOf()).not.toContain(promotionId)
    await free(attemptId)
    expect(await idsOf()).toContain(promotionId)
  })
})

test("a code opens its promotion, or says why not", async () => {
  const now = new Date()
  const until = new Date(now.getTime() - 1)
  const open = await add({ codes: { OPEN: null } })
  await add({ codes: { OVER: null }, until })
  await add({ codes: { PAUSED: null }, state: "paused" })
  await add({ codes: { DRAFT: null }, state: "draft" })
  await add({ codes: { GONE: null }, state: "archived" })
  const codes = ["open", " o pen ", "over", "Paused", "draft", "gone", "nothing", "", "'; --"]
  const answers = await promotionsForCodes(db, { codes, now })
  expect(answers.map((one) => ("promotion" in one ? one.promotion.promotionId : one.refused))).toEqual([
    ...[open, open, "over", "paused", "unknown", "over", "unknown", "unknown", "unknown"],
  ])
  expect(answers.map(({ code }) => code)).toEqual(codes)
  const [one, other] = answers
  expect(
    one && "promotion" in one && other && "promotion" in other && one.promotion === other.promotion,
  ).toBe(true)
})
