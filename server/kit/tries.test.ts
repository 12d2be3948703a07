import { expect, test } from "vitest"
import { isThrottled } from "./tries.ts"

test("one client has five tries at an account, two while many clients are guessing at it", () => {
  expect(isThrottled({ pair: 5, client: 5, account: 5 })).toBe(false)
  expect(isThrottled({ pair: 6, client: 6, account: 6 })).toBe(true)
  expect(isThrottled({ pair: 2, client: 2, account: 51 })).toBe(false)
  expect(isThrottled({ pair: 3, client: 3, account: 51 })).toBe(true)
  expect(isThrottled({ pair: 1, client: 61, account: 1 })).toBe(true)
})
