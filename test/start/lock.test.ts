import { mkdtempSync } from "node:fs"
import { join } from "node:path"
import { Worker } from "node:worker_threads"
import { expect, inject, test } from "vitest"
import { root } from "./fixtures/places.ts"

const threads = 8
const turns = 8

test("threads of one process take turns, and none is forgotten", async () => {
  const inside = join(mkdtempSync(join(inject("testDir"), "lock-")), "inside")
  const program = `
    import fs from "node:fs"
    import { underLock } from ${JSON.stringify(new URL("start/lock.mjs", `file://${root}/`).href)}
    for (let turn = 0; turn < ${turns}; turn += 1) {
      await underLock(async () => {
        fs.mkdirSync(${JSON.stringify(inside)})
        await new Promise((go) => setTimeout(go, 1))
        fs.rmdirSync(${JSON.stringify(inside)})
      })
    }`
  const ends = Array.from({ length: threads }, () => {
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`))
    return new Promise<number>((resolve, reject) => {
      worker.once("error", reject)
      worker.once("exit", resolve)
    })
  })
  expect(await Promise.all(ends)).toEqual(Array(threads).fill(0))
}, 60_000)
