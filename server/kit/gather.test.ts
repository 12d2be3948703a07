import { expect, test } from "vitest"
import { Refusal } from "./errors.ts"
import { gathering } from "./gather.ts"

function open(given: Partial<Parameters<typeof gathering<number, number>>[0]> = {}) {
  const batches: number[][] = []
  const add = gathering<number, number>({
    async together(items) {
      batches.push([...items])
      await new Promise((resolve) => setTimeout(resolve, 5))
      if (items.includes(13)) throw new Error("thirteen cannot be kept")
      if (items.includes(503)) throw new Refusal("database.away", 503, "Please try again.")
      return items.map((item) => item * 10)
    },
    atOnceMax: 50,
    gapMs: 10,
    waitingMax: 100,
    ...given,
  })
  return { add, batches }
}

test("the first one waits for nobody, and what comes meanwhile is done together, each with its own result", async () => {
  const { add, batches } = open()
  const results = await Promise.all([1, 2, 3, 4].map(add))
  expect(results).toEqual([10, 20, 30, 40])
  expect(batches).toEqual([[1], [2, 3, 4]])
})

test("one that fails fails alone", async () => {
  const { add } = open()
  const results = await Promise.allSettled([1, 2, 13, 4].map(add))
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"])
  expect(await add(5)).toBe(50)
})

test("what is refused for all is not tried one by one", async () => {
  const { add, batches } = open()
  const results = await Promise.allSettled([1, 2, 503, 4].map(add))
  expect(results.filter(({ status }) => status === "rejected")).toHaveLength(3)
  expect(batches).toHaveLength(2)
})

test("no more are done at once than may be, and no more wait", async () => {
  const { add, batches } = open({ atOnceMax: 2, waitingMax: 4 })
  const results = await Promise.allSettled([1, 2, 3, 4, 5, 6, 7].map(add))
  expect(batches).toEqual([[1], [2, 3], [4, 5]])
  expect(results.filter(({ status }) => status === "rejected")).toHaveLength(2)
})
