// tidy: doors, because a provider tells of something in the very moment in which nobody looks any more.

import { afterAll, afterEach, expect, test } from "vitest"
import type { Outside } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { tellNews } from "../payments/commands/news.ts"
import { hearNews } from "./hearing.ts"
import { openShop } from "./shop.fixture.ts"

const shop = await openShop()
const { db, out, inWork, goods, fill, buy } = shop
afterAll(() => shop.close())
afterEach(() => shop.checkBooks())

async function paid(): Promise<string> {
  const { attemptId } = await buy(await fill([{ variantId: goods.cup, quantity: 1 }]))
  await shop.settle()
  const { intentId } = await db.one(sql<{ intentId: string }>`
    select intent_id from checkout.attempts where id = ${attemptId}
  `)
  return intentId
}

const tell = (...intentIds: string[]) =>
  inWork(async (work) =>
    tellNews(
      work,
      intentIds.map((intentId) => ({ intentId })),
    ),
  )

/** Whether they wait and nobody has taken them. */
const waiting = async (...intentIds: string[]) => {
  const { count } = await db.one(sql<{ count: number }>`
    select count(*)::int as count from payments.news where intent_id = any(${intentIds}::text[])
  `)
  return count
}

type Watch = {
  pause?: (ms: number) => Promise<void>
  looked?: () => void
  after?: (result: unknown) => Promise<void>
}

/** One program, whose providers are its own, with somebody who watches what it does. */
function program({ pause, looked, after }: Watch): Outside {
  const providers = {
    ...out.providers,
    payment(code: string) {
      const provider = out.providers.payment(code)
      return {
        ...provider,
        lookUp: (asked: Parameters<typeof provider.lookUp>[0]) => {
          looked?.()
          return provider.lookUp(asked)
        },
      }
    },
  }
  return {
    ...out,
    providers,
    pause: pause ?? out.pause,
    async inWork(command) {
      const result = await out.inWork(command)
      await after?.(result)
      return result
    },
  }
}

const isNone = (result: unknown) => Array.isArray(result) && result.length === 0

test("what is told after the last look, while nobody else may look, is looked up all the same", async () => {
  const [first, late] = [await paid(), await paid()]
  const heard: number[] = []
  let empty = 0
  const me = program({
    looked: () => heard.push(empty),
    async after(result) {
      // Behind the second look that finds nothing the work is over; the one who wakes now finds it busy.
      if (!isNone(result) || ++empty !== 2) return
      await tell(late)
      await hearNews(me)
      expect(await waiting(late)).toBe(1)
    },
  })
  await tell(first)
  await hearNews(me)
  expect(heard).toEqual([0, 2])
  expect(await waiting(first, late)).toBe(0)
})

test("many who wake at once look once, and one that fails keeps nobody from looking later", async () => {
  const intentId = await paid()
  let looks = 0
  let isDown = true
  const me = program({
    looked: () => looks++,
    async after() {
      if (isDown) throw new Error("the database is away")
    },
  })
  await tell(intentId)
  await expect(hearNews(me)).rejects.toThrow("the database is away")
  isDown = false
  await inWork(async (work) => work.write(sql`update payments.news set due_at = now()`))
  await Promise.all([hearNews(me), hearNews(me), hearNews(me)])
  expect(looks).toBe(1)
  expect(await waiting(intentId)).toBe(0)
})

test("a flood is worked off in steps of four, each a fifth of a second long", async () => {
  const many: string[] = []
  for (let one = 0; one < 9; one++) many.push(await paid())
  const rests: number[] = []
  let atOnce = 0
  let most = 0
  const me = program({
    looked: () => {
      most = Math.max(most, ++atOnce)
    },
    async pause(ms) {
      rests.push(ms)
      atOnce = 0
    },
  })
  await tell(...many)
  await hearNews(me)
  expect(await waiting(...many)).toBe(0)
  expect(most).toBe(4)
  // Two full steps rest for what is left of theirs; the third is not full; then comes the last look.
  const [one = 999, two = 999, last, ...more] = rests
  expect([one <= 200, two <= 200, last, more]).toEqual([true, true, 100, []])
})
