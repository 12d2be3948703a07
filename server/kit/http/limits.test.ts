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

test("a line that moves slowly is short: who would wait in vain is refused when they come", async () => {
  const cost = "password"
  const { atOnceMax, waitingMax } = rooms[cost]
  const enter = async () => limits.enter(cost)
  const inside = await Promise.all(Array.from({ length: atOnceMax }, enter))
  // Nobody knows the pace yet: a crowd that comes at once fills the line.
  const crowd = Array.from({ length: waitingMax }, enter)
  expect(limits.waiting()[cost]?.waiting).toBe(waitingMax)
  await expect(enter()).rejects.toMatchObject({ code: "shop.busy" })

  // Eight places in 600 ms: a line of 24 takes longer than the 1.5 s that anybody may wait.
  await wait(600)
  for (const place of inside) place.leave()
  const began = await Promise.all(crowd.splice(0, atOnceMax))
  expect(limits.waiting()[cost]?.waiting).toBe(waitingMax - atOnceMax)
  await expect(enter()).rejects.toMatchObject({ code: "shop.busy" })

  // Now it moves, and there is room again.
  for (const place of began) place.leave()
  for (const waiting of crowd) (await waiting).leave()
  const again = await Promise.all(Array.from({ length: atOnceMax }, enter))
  const last = enter()
  for (const place of again) place.leave()
  ;(await last).leave()
  expect(limits.waiting()[cost]).toEqual({ busy: 0, waiting: 0 })
})
