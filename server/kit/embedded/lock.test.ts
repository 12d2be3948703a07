import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { hostname } from "node:os"
import { join } from "node:path"
import { afterAll, expect, inject, test } from "vitest"
import { holderOf, isLock, takeLock } from "./lock.ts"
import { birthOf } from "./processes.ts"

const folder = mkdtempSync(join(inject("testDir"), "lock-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function lockHeldBy(name: string, holder: object): string {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname(), since: "then", ...holder }))
  return file
}

test("a lock is held until it is released", () => {
  const file = join(folder, "simple")
  const lock = takeLock(file)
  if (!isLock(lock)) throw new Error("nobody else holds it")
  expect(holderOf(file)?.pid).toBe(process.pid)
  expect(isLock(takeLock(file))).toBe(false)
  lock.release()
  expect(existsSync(file)).toBe(false)
})

test.each([
  ["of a process that is gone", { pid: 2 ** 22 + 1 }],
  ["of an earlier process with the same id", { birth: "another boot 1" }],
])("the lock %s is taken over", (name, holder) => {
  const file = lockHeldBy(name, holder)
  const lock = takeLock(file)
  expect(isLock(lock)).toBe(true)
  expect(JSON.parse(readFileSync(file, "utf8")).birth).toBe(birthOf(process.pid))
  if (isLock(lock)) lock.release()
})

test("a lock from another container holds while its heartbeat is fresh", () => {
  const file = lockHeldBy("foreign", { host: "elsewhere", pid: 2 ** 22 + 1 })
  expect(isLock(takeLock(file))).toBe(false)
  const aMinuteAgo = new Date(Date.now() - 60_000)
  utimesSync(file, aMinuteAgo, aMinuteAgo)
  const lock = takeLock(file)
  expect(isLock(lock)).toBe(true)
  if (isLock(lock)) lock.release()
})

test("a half-written lock of a crashed machine does not stand in the way", () => {
  const file = join(folder, "torn")
  writeFileSync(file, '{"pid":')
  const lock = takeLock(file)
  expect(isLock(lock)).toBe(true)
  if (isLock(lock)) lock.release()
})
