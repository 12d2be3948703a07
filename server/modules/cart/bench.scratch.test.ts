import { afterAll, test } from "vitest"
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
  async function run(ms: number, one: () => Promise<void>) {
    let n = 0
    const end = performance.now() + ms
    const cpu = process.cpuUsage()
    await Promise.all(
      Array.from({ length: 16 }, async () => {
        while (performance.now() < end) {
          await one()
          n++
        }
      }),
    )
    const used = process.cpuUsage(cpu)
    return { perSecond: (n * 1000) / ms, nodeMsPer: (used.user + used.system) / 1000 / n }
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
  await run(1500, createOne)
  console.log("create+item in one", await run(3000, createOne), stats)
  await run(500, pair)
  console.log("create, then add", await run(3000, pair))
  await pools.end()
}, 60_000)
