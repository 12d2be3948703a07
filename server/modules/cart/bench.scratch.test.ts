import { readdirSync, readFileSync } from "node:fs"
import { afterAll, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { hashToken } from "../../kit/ids.ts"
import { newStats, openPools } from "../../kit/pool.ts"
import { nobody, openCarts } from "./cart.fixture.ts"
import { createCart } from "./commands/create.ts"
import { addItem } from "./commands/items.ts"

const carts = await openCarts()
afterAll(() => carts.close())

test("speed", async () => {
  const ids: string[] = []
  for (let i = 0; i < 50; i++) ids.push(await carts.variant({ stock: 1_000_000 }))
  const pools = openPools({ databaseUrl: carts.url, prepare: true, size: 8 })
  const pick = () => ids[Math.floor(Math.random() * ids.length)] as string
  const { pid } = await carts.db.one(sql<{ pid: number }>`select pg_backend_pid() as pid`)
  const stat = (p: string | number) => readFileSync(`/proc/${p}/stat`, "utf8").split(") ")[1]?.split(" ") ?? []
  const postmaster = stat(pid)[1]
  const pgMs = () => {
    let sum = 0
    for (const p of readdirSync("/proc").filter((x) => /^\d+$/.test(x))) {
      try {
        const f = stat(p)
        if (f[1] === postmaster) sum += (Number(f[11]) + Number(f[12])) * 10
      } catch {}
    }
    return sum
  }
  async function run(ms: number, one: () => Promise<void>) {
    let n = 0
    const end = performance.now() + ms
    const cpu = process.cpuUsage()
    const pg0 = pgMs()
    await Promise.all(
      Array.from({ length: 16 }, async () => {
        while (performance.now() < end) {
          await one()
          n++
        }
      }),
    )
    const used = process.cpuUsage(cpu)
    return { pgMsPer: (pgMs() - pg0) / n, perSecond: (n * 1000) / ms, nodeMsPer: (used.user + used.system) / 1000 / n }
  }
  const stats = newStats()
  const createOne = async () => {
    await pools.inWork((work) => createCart(work, { holder: nobody, item: { variantId: pick(), quantity: 1 } }), {
      actor: { kind: "guest" },
      stats,
    })
  }
  const pair = async () => {
    const { cart, token } = await pools.inWork((work) => createCart(work, { holder: nobody }), { actor: { kind: "guest" } })
    await pools.inWork(
      (work) => addItem(work, { cartId: cart.cartId, holder: { cartTokenHash: hashToken(token) }, variantId: pick(), quantity: 1 }),
      { actor: { kind: "guest" } },
    )
  }
  const empty = async () => {
    await pools.inWork(async (work) => { await work.tx.one(sql`select 1 as one`) }, { actor: { kind: "guest" } })
  }
  await run(500, empty)
  console.log("empty tx 2 trips", await run(2000, empty))
  const nine = async () => {
    await pools.inWork(async (work) => { await Promise.all([1,2,3,4,5,6,7].map((n) => work.tx.one(sql`select ${n}::int as one`))) }, { actor: { kind: "guest" } })
  }
  await run(500, nine)
  console.log("tx with 7 selects", await run(2000, nine))
  await run(1500, createOne)
  const { Session } = await import("node:inspector/promises")
  const session = new Session()
  session.connect()
  await session.post("Profiler.enable")
  await session.post("Profiler.start")
  console.log("create+item in one", await run(3000, createOne), stats)
  const { profile } = await session.post("Profiler.stop")
  const self = new Map<string, number>()
  const byId = new Map(profile.nodes.map((n) => [n.id, n]))
  profile.samples?.forEach((id, i) => {
    const n = byId.get(id)
    if (!n) return
    const k = `${n.callFrame.functionName} ${n.callFrame.url.split("/").slice(-2).join("/")}:${n.callFrame.lineNumber}`
    self.set(k, (self.get(k) ?? 0) + (profile.timeDeltas?.[i] ?? 0))
  })
  console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 45).map(([k, v]) => `${(v / 1000).toFixed(0)}ms ${k}`).join("\n"))
  await run(500, pair)
  console.log("create, then add", await run(3000, pair))
  await pools.end()
}, 60_000)
