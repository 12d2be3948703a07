import { afterAll, expect, test } from "vitest"
import { openLimits, rooms, wait } from "./limits.ts"

const limits = openLimits()
afterAll(() => limits.close())

const cost = "upload"
const { atOnceMax } = rooms[cost]

test("who waits outside gives the place to the next, and comes back before all who are in line", async () => {
  const places = await Promise.all(Array.from({ length: atOnceMax }, () => limits.enter(cost)))
  const order: string[] = []
  const [first, ...others] = places
  const next = Promise.resolve(limits.enter(cost)).then((place) => {
    order.push("next")
    return place
  })
  expect(limits.waiting()[cost]).toEqual({ busy: atOnceMax, waiting: 1 })
  const back = first?.pause(30).then(() => order.push("back"))
  const place = await next
  const last = Promise.resolve(limits.enter(cost)).then((entered) => {
    order.push("last")
    return entered
  })
  await wait(60)
  // Nobody has left: the one who is back stands at the door.
  expect(order).toEqual(["next"])
  expect(limits.waiting()[cost]?.busy).toBe(atOnceMax)
  place.leave()
  await back
  expect(order).toEqual(["next", "back"])
  first?.leave()
  ;(await last).leave()
  expect(order).toEqual(["next", "back", "last"])
  for (const one of others) one.leave()
  expect(limits.waiting()[cost]).toEqual({ busy: 0, waiting: 0 })
})
