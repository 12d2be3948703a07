import { afterAll, afterEach, expect, test } from "vitest"
import { eur, openTeam } from "./team.ts"

const { shop, stage, ann, bob, setLimit, give, decide, checkBooks } = await openTeam()
afterAll(() => shop.close())
afterEach(() => checkBooks())

test("what one person gives by hand within a day counts together; above the limit another one decides", async () => {
  const made = await give(ann, "/gift-cards", { amount: eur(10_000), reason: "sorry" })
  expect(made.status, made.text).toBe(201)
  const { cardId } = made.body
  const more = (token: string, minor: number) =>
    give(token, `/gift-cards/${cardId}/adjustments`, { amount: eur(minor), reason: "sorry" })
  const both = await Promise.all([more(ann, 1_500), more(ann, 1_500)])
  const waiting = both.flatMap(({ body }) => (body.request ? [body.request] : []))
  expect(waiting).toMatchObject([{ kind: "card", subject: cardId, amount: eur(1_500), orderId: null }])
  const balance = async () => (await stage.admin(`/gift-cards/${cardId}`)).card.balance.minor
  expect(await balance()).toBe(11_500)
  expect((await more(ann, -500)).body).toMatchObject({ request: null, card: { balance: eur(11_000) } })
  const { requestId } = waiting[0]
  expect((await decide(ann, requestId, "approval")).body).toMatchObject({ code: "refund_request.own" })
  const decided = await Promise.all([bob, stage.owner].map((one) => decide(one, requestId, "approval")))
  expect(decided.filter(({ status }) => status < 300)).toHaveLength(1)
  expect(await balance()).toBe(12_500)

  await setLimit({})
  expect((await more(ann, 50_000)).body).toMatchObject({ request: null })
})

test("a new card above the limit has its code at once, and its amount when a second person has approved", async () => {
  await setLimit({ EUR: 12_000 })
  const {
    cardId: empty,
    code,
    card,
    request,
  } = (await give(ann, "/gift-cards", { amount: eur(30_000), reason: "sorry" })).body
  expect([card.balance, request.amount, request.subject]).toEqual([eur(0), eur(30_000), empty])
  const left = async () => (await stage.ok("/store/v1/gift-cards/balance", { body: { code } })).balance
  expect(await left()).toEqual(eur(0))
  expect((await decide(ann, request.requestId, "approval")).body).toMatchObject({
    code: "refund_request.own",
  })
  const others = await Promise.all(
    [bob, stage.owner].map((one) => decide(one, request.requestId, "approval")),
  )
  expect(others.filter(({ status }) => status < 300)).toHaveLength(1)
  expect(await left()).toEqual(eur(30_000))
  const refused = (await give(ann, "/gift-cards", { amount: eur(30_000), reason: "sorry" })).body
  await decide(bob, refused.request.requestId, "refusal")
  const { card: kept, entries } = await stage.admin(`/gift-cards/${refused.cardId}`)
  expect([kept.balance, kept.issued, entries]).toEqual([eur(0), eur(0), []])
  await setLimit({})
  // What was refused can be filled another time: then it is issued.
  const filled = await give(ann, `/gift-cards/${refused.cardId}/adjustments`, {
    amount: eur(700),
    reason: "ok",
  })
  expect(filled.body.card).toMatchObject({ balance: eur(700), issued: eur(700) })
})
