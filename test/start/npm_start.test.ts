import { type ChildProcess, spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { freePort } from "../free_port.ts"
import { cleanUp, endChild, familyOf, killQuietly, makePlace, root, serverPid } from "./fixtures/places.ts"

// Half a minute and five seconds are promised on a machine of its own, which the bench holds. Here other
// tests work beside it: the second start is measured by the first.
const firstStartMs = 120_000
const secondStartMs = (firstMs: number) => Math.max(10_000, firstMs / 2)

let dataDir: string
let port: number
let firstMs = 0
const children: ChildProcess[] = []

beforeAll(async () => {
  dataDir = join(makePlace("shop"), "data")
  port = await freePort()
})

// The shop that one test leaves open is the next one's: each start is three seconds of a core. A test that
// fails must not leave its own.
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await endAll()
})
afterAll(async () => {
  await endAll()
  await cleanUp()
})

async function endAll(): Promise<void> {
  for (const child of children.splice(0)) await endChild(child, "SIGKILL")
}

type Shop = { child: ChildProcess; output(): string; openAfterMs: number; ended: Promise<number | null> }

let last: Shop | undefined

async function openOne(): Promise<Shop> {
  const isOpen = last?.child.exitCode === null && last.child.signalCode === null
  return last && isOpen ? last : start()
}

/** Runs `node start.mjs` and resolves when it is open or has ended. */
async function start(env: Record<string, string> = {}): Promise<Shop> {
  const began = Date.now()
  const child = spawn(process.execPath, [join(root, "start.mjs")], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...environment(), DATA_DIR: dataDir, PORT: String(port), ...env },
  })
  children.push(child)
  let output = ""
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve))
  await new Promise<void>((resolve) => {
    const listen = (chunk: Buffer) => {
      output += chunk
      if (/is open at .*\n/.test(output)) resolve()
    }
    child.stdout.on("data", listen)
    child.stderr.on("data", listen)
    void ended.then(() => resolve())
  })
  last = { child, output: () => output, openAfterMs: Date.now() - began, ended }
  return last
}

async function run(args: string[], folder: string): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [join(root, "start.mjs"), ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...environment(), DATA_DIR: folder },
  })
  children.push(child)
  let output = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk
    })
  }
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve))
  return { code, output }
}

/** Ours, without what would lead the shop elsewhere. */
function environment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _own, PUBLIC_URL: _too, NODE_ENV: _test, ...inherited } = process.env
  return inherited
}

async function closes(shop: Shop, signal: NodeJS.Signals): Promise<void> {
  shop.child.kill(signal)
  expect(await shop.ended).toBe(0)
  expect(shop.output()).toContain("Closed")
  expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false)
  expect(existsSync(join(dataDir, "cartwright.lock"))).toBe(false)
}

async function homeAnswers(): Promise<void> {
  const reply = await fetch(`http://127.0.0.1:${port}/`)
  expect(reply.status).toBe(200)
  await reply.arrayBuffer()
}

test("the first start makes, fills and opens a shop, and prints its address and the owner's link once", async () => {
  const shop = await start()
  expect(shop.output()).toMatch(new RegExp(`^Cartwright is open at http://localhost:${port}$`, "m"))
  expect(shop.output().match(/is open at/g)).toHaveLength(1)
  expect(shop.output()).toContain("Become the owner of this shop")
  firstMs = shop.openAfterMs
  expect(firstMs).toBeLessThan(firstStartMs)
  await homeAnswers()

  const second = await start({ PORT: "0" })
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain(
    `Cartwright is already running on ${dataDir} (process ${shop.child.pid}, since `,
  )
  await homeAnswers()
  await closes(shop, "SIGTERM")
}, 150_000)

test("the second start is a matter of seconds and fills nothing again", async () => {
  const shop = await start()
  expect(shop.openAfterMs).toBeLessThan(secondStartMs(firstMs))
  expect(shop.output()).not.toContain("Filling the demo shop")
  await homeAnswers()
})

test.runIf(process.platform === "linux")(
  "after kill -9 of Node, then of everything, the next start opens the shop",
  async () => {
    const killed = await openOne()
    await endChild(killed.child, "SIGKILL")
    const adopting = await start()
    expect(adopting.output()).toContain("found the database still running")
    await homeAnswers()

    for (const pid of familyOf(serverPid(dataDir))) killQuietly(pid)
    await endChild(adopting.child, "SIGKILL")
    await start()
    await homeAnswers()
  },
  60_000,
)

test.runIf(process.platform === "linux")(
  "while the database is away the shop answers 503 with the time to come back, stays, and comes back by itself",
  async () => {
    const shop = await openOne()
    const ask = () => fetch(`http://127.0.0.1:${port}/readyz`)
    expect((await ask()).status).toBe(200)
    const askWhileAway = () => {
      for (const pid of familyOf(serverPid(dataDir))) killQuietly(pid)
      return fetch(`http://127.0.0.1:${port}/store/v1/carts`, { method: "POST" })
    }
    let away = await askWhileAway()
    // On a busy machine the database can be back before the question comes to it: then it goes once more.
    for (let again = 0; away.status === 201 && again < 5; again++) away = await askWhileAway()
    expect(away.status).toBe(503)
    expect(Number(away.headers.get("retry-after"))).toBeGreaterThanOrEqual(1)
    expect(away.headers.get("content-type")).toContain("application/problem+json")
    await expect.poll(async () => (await ask()).status, { timeout: 15_000, interval: 200 }).toBe(200)
    const back = await fetch(`http://127.0.0.1:${port}/store/v1/carts`, { method: "POST" })
    expect(back.status).toBe(201)
    expect(shop.child.exitCode).toBeNull()
  },
  60_000,
)

type Bought = { cart: { cartId: string }; token: string; state: string; number: string }

/** Buys the same thing again and again until told to stop; gives the numbers of the confirmed orders. */
function keepBuying(): { stop(): Promise<string[]> } {
  const numbers: string[] = []
  let stopped = false
  const ask = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    })
    return (await reply.json()) as Bought
  }
  const buying = (async () => {
    const page = await fetch(`http://127.0.0.1:${port}/store/v1/products/twenty-suppers`)
    const { variants } = (await page.json()) as { variants: { id: string }[] }
    while (!stopped) {
      const { cart, token } = await ask("/store/v1/carts", {
        item: { variantId: variants[0]?.id, quantity: 1 },
      })
      const order = {
        cartId: cart.cartId,
        email: "ada@example.com",
        paymentMethod: "card",
        paymentToken: "approve",
      }
      const placed = await ask("/store/v1/checkout/attempts", order, { "cart-token": token })
      if (placed.state === "placed") numbers.push(placed.number)
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
  })()
  return {
    async stop() {
      stopped = true
      await buying
      return numbers
    },
  }
}

test("a shop in the middle of selling is backed up, restored beside it, and the books of the copy agree", async () => {
  const shop = await openOne()
  const file = join(dataDir, "..", "shop.tar")
  const shoppers = keepBuying()
  await new Promise((resolve) => setTimeout(resolve, 600))
  const backedUp = await run(["backup", file], dataDir)
  expect(backedUp.code, backedUp.output).toBe(0)
  const numbers = await shoppers.stop()
  expect(numbers.length).toBeGreaterThan(1)
  const { tables } = JSON.parse(manifestOf(file)) as { tables: Record<string, number> }
  expect(tables["orders.orders"]).toBeGreaterThan(0)
  expect(tables["orders.orders"]).toBeLessThanOrEqual(numbers.length)
  await closes(shop, "SIGINT")

  const copy = join(dataDir, "..", "copy")
  const restored = await run(["restore", file], copy)
  expect(restored.code, restored.output).toBe(0)
  expect((await run(["restore", file], copy)).output).toContain("add --replace to delete what is there")
  const audited = await run(["audit"], copy)
  expect(audited.code, audited.output).toBe(0)
  const examined = await run(["doctor"], copy)
  expect(examined.output).toContain("The database is at this version")
  expect(examined.code, examined.output).toBe(0)
}, 90_000)

/** The manifest stands in the tar as it is, in one piece. */
function manifestOf(file: string): string {
  const text = readFileSync(file).toString("latin1")
  const begins = text.indexOf("{", text.indexOf("manifest.json") + 512)
  return text.slice(begins, text.indexOf("\0", begins))
}

test("a place that cannot be listened at or written to is answered with a sentence", async () => {
  const elsewhere = await start({ HOST: "192.0.2.1" })
  expect(await elsewhere.ended).toBe(1)
  expect(elsewhere.output()).toContain(`HOST is "192.0.2.1", which is no address of this machine`)
  expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false)
})

test.runIf(process.platform === "linux")(
  "a data folder that can never be made is answered with a sentence",
  async () => {
    const nowhere = await start({ DATA_DIR: "/proc/nowhere/data" })
    expect(await nowhere.ended).toBe(1)
    expect(nowhere.output()).toContain("Set DATA_DIR")
  },
)

test("a port that is taken is answered with a sentence, and the database is closed again", async () => {
  const neighbor = createServer().listen(port, "127.0.0.1")
  try {
    const shop = await start()
    expect(await shop.ended).toBe(1)
    expect(shop.output()).toContain(`Port ${port} is taken by another program: set PORT to a free one`)
    expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false)
  } finally {
    neighbor.close()
  }
})
