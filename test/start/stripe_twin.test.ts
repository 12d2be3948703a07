import { type ChildProcess, spawn } from "node:child_process"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { cleanUp, endChild, makePlace, root } from "./fixtures/places.ts"

const children: ChildProcess[] = []

afterAll(async () => {
  for (const child of children) await endChild(child, "SIGKILL")
  await cleanUp()
})

function open(words: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [join(root, "start.mjs"), "stripe-twin", ...words], {
    ...{ cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } },
  })
  children.push(child)
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece) => (said += piece))
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve))
  return { child, ended, said: () => said }
}

test("a developer opens the stand-in of Stripe with one command, and gets the keys that it takes", async () => {
  const DATA_DIR = join(makePlace("twin"), "data")
  // Any port that is free.
  const twin = open(["https://shop.example/"], { DATA_DIR, PORT: "0" })
  await expect.poll(twin.said, { timeout: 60_000 }).toContain("https://shop.example/hooks/stripe_test")
  const url = /STRIPE_API_URL=(\S+)/.exec(twin.said())?.[1] ?? ""
  const secretKey = /Secret key +(\S+)/.exec(twin.said())?.[1] ?? ""
  const account = await fetch(`${url}/v1/account`, { headers: { authorization: `Bearer ${secretKey}` } })
  expect(await account.json()).toMatchObject({ object: "account" })
  expect((await fetch(`${url}/v1/account`)).status).toBe(401)

  const second = open([], { DATA_DIR, PORT: new URL(url).port })
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain("is taken: set PORT to another one.")
  const lost = open(["no address"], { DATA_DIR, PORT: "0" })
  expect(await lost.ended).toBe(1)
  expect(lost.said()).toContain('"no address" is not the address of a shop.')
}, 120_000)
