import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { sql } from "../../../server/kit/sql.ts"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { buy, comeIn, hire, lookAt, onPhone, openDesk, press, said, strayOn } from "./desk.ts"

let shop: Shop

/** An event that one subscriber was given up on, and a job that was. */
async function failSomething(): Promise<void> {
  await shop.app.app.out.inWork(async (work) => {
    work.write(sql`
      insert into kit.events (id, name, payload) values ('evt_test', 'order.placed', '{}')
      on conflict (id) do nothing
    `)
    work.write(sql`
      insert into kit.deliveries (subscriber, event_id, state, tries, next_try_at, error, done_at)
      values ('orders.mail_placed', 'evt_test', 'dead', 12, now(), 'the order is not there', now())
      on conflict (subscriber, event_id) do update set state = 'dead', tries = 12, done_at = now()
    `)
    work.write(sql`
      select graphile_worker.add_job('payments.refund', '{"refundId": "ref_none"}'::json,
        run_at => now() + interval '1 day', max_attempts => 1, job_key => 'test')
    `)
  })
  await shop.app.app.out.inWork(async (work) => {
    work.write(sql`
      update graphile_worker._private_jobs
      set attempts = max_attempts, last_error = 'connect ECONNREFUSED 10.0.0.7:443'
      where key = 'test'
    `)
  })
}

describe.skipIf(!hasChromium("test/browser/admin/tasks.test.ts"))(
  "work in the background, and health",
  unhurried,
  () => {
    beforeAll(async () => {
      shop = await openDesk()
    })
    afterAll(() => shop.close())

    test.each(onPhone)(
      "what was asked for is listed, with what was refused: at the size of a %s",
      async (size) => {
        const { orderId, number } = await buy(shop)
        await shop.admin(`/orders/${orderId}/cancellation`, { body: {} })
        await shop.app.app.settle()
        await shop.admin("/orders/packings", { body: { orders: { orderIds: [orderId] } } })
        await shop.app.app.settle()
        const visitor = await comeIn(shop, { size, path: "/admin/tasks" })
        const { page } = visitor
        const row = page.getByRole("link", { name: "Mark orders packed" }).first()
        await row.waitFor()
        await lookAt(visitor, "tasks")
        await row.click()
        await page.getByRole("heading", { level: 1, name: "Mark orders packed" }).waitFor()
        await page.getByText(number).first().waitFor()
        await lookAt(visitor, "task")
        await visitor.leave()
      },
    )

    test("what was given up is told with its reason, tried again, or left", async () => {
      await failSomething()
      const visitor = await comeIn(shop, { size: "phone", path: "/admin/tasks" })
      const { page } = visitor
      const row = (text: string) => page.getByRole("listitem").filter({ hasText: text })
      await row("ECONNREFUSED").getByText("could not be reached over the network").waitFor()
      await row("the order is not there").getByText("An error stopped it.").waitFor()
      await row("the order is not there").getByText("What the program said").click()
      await page.getByText("the order is not there").waitFor()
      await lookAt(visitor, "failures")
      await row("the order is not there").getByRole("button", { name: "Leave it" }).click()
      await page.getByRole("dialog").getByText("will not be done").waitFor()
      await lookAt(visitor, "failure-leave")
      await page.getByRole("dialog").getByRole("button", { name: "Leave it" }).last().click()
      await said(page, "It is left.")
      await row("the order is not there").waitFor({ state: "hidden" })
      await row("ECONNREFUSED").getByRole("button", { name: "Try again" }).click()
      await said(page, "It is tried again.")
      const { entries } = (await shop.admin("/audit-log?limit=2")).body
      expect(entries.map(({ route }: { route: string }) => route)).toEqual([
        "POST /admin/v1/background-jobs/:jobId/retry",
        "POST /admin/v1/event-deliveries/dismissal",
      ])
      await visitor.leave()
    })

    test.each(onPhone)(
      "an owner sees how the shop is, and has the books looked through: at the size of a %s",
      async (size) => {
        await shop.app.app.settle()
        const visitor = await comeIn(shop, { size, path: "/admin/health" })
        const { page } = visitor
        await page.getByText(/^PostgreSQL \d/).waitFor()
        await page.getByText(`Node.js ${process.versions.node}`, { exact: true }).waitFor()
        await page.getByText("There is no backup of the last three days.").waitFor()
        await press(page, "Look through the books now")
        await said(page, "The books are being looked through.")
        // Long work has a thread of its own: the page shows by itself what came of it.
        await page
          .getByText(/^Clean for |do(es)? not agree/)
          .first()
          .waitFor()
        await page.getByText("Day by day").click()
        await page
          .getByRole("listitem")
          .filter({ has: page.locator("time") })
          .first()
          .waitFor()
        await lookAt(visitor, "health")
        await visitor.leave()
      },
    )

    test("who may only look can mend nothing, and who may not look sees none of it", async () => {
      await failSomething()
      const role = { name: "looks after the machine", permissions: ["health.read"] }
      const person = await hire(shop, [(await shop.admin("/roles", { body: role })).body.id])
      const visitor = await comeIn(shop, { size: "desk", path: "/admin/tasks", as: person })
      const { page } = visitor
      await page.getByText("An error stopped it.").waitFor()
      expect(await page.getByRole("main").getByRole("button").allTextContents()).toEqual([])
      await visitor.go("/admin/health")
      await page.getByText(/^PostgreSQL \d/).waitFor()
      expect(await page.getByRole("main").getByRole("button").allTextContents()).toEqual([])
      await visitor.leave()
      const clerk = await comeIn(shop, {
        size: "desk",
        path: "/admin/tasks",
        as: await hire(shop, ["warehouse"]),
      })
      await clerk.page.getByRole("heading", { name: "What was asked for" }).waitFor()
      expect(await clerk.page.getByText("the order is not there").count()).toBe(0)
      await clerk.leave()
    })

    test("what is left undone is no fault of the books any more", async () => {
      const { jobs, deliveries } = (await shop.admin("/background-failures")).body
      for (const { jobId } of jobs)
        await shop.admin(`/background-jobs/${jobId}/dismissal`, { method: "POST" })
      for (const { eventId, subscriber } of deliveries)
        await shop.admin("/event-deliveries/dismissal", { body: { eventId, subscriber } })
      expect((await shop.admin("/background-failures")).body).toEqual({ jobs: [], deliveries: [] })
    })

    test("no word on these pages comes from outside the catalog", async () => {
      const visitor = await comeIn(shop, { size: "desk" })
      const { page } = visitor
      await page.evaluate("localStorage.setItem('cartwright.language', 'qps')")
      await visitor.go("/admin/tasks")
      await page.getByRole("link").first().waitFor()
      await page.waitForLoadState("networkidle")
      expect(await strayOn(page, /^(orders|payments)\.\w+$|ECONN|the order is not|\d{4}|^, /)).toEqual([])
      await visitor.go("/admin/health")
      for (const summary of await page.locator("summary").all()) await summary.click()
      expect(await strayOn(page, /^(PostgreSQL|Node\.js) \d|^[\d.]+ ([kMGT]B|byte)|\d{4}/)).toEqual([])
      await visitor.leave()
    })

    test("what is out of order, and what is well, is read in one's own language", async () => {
      const visitor = await comeIn(shop, { size: "phone" })
      const { page } = visitor
      await page.evaluate("localStorage.setItem('cartwright.language', 'de')")
      await visitor.go("/admin/health")
      await page.getByText("Es gehen keine Mails hinaus: Sie bleiben im Postfach des Shops").waitFor()
      await page.locator("summary").first().click()
      await page.getByText("Die Datenbank behält, was sie bestätigt hat").waitFor()
      expect(await page.getByRole("main").locator("[lang=en]").count()).toBe(0)
      await lookAt(visitor, "health-german")
      await visitor.leave()
    })

    test("books that do not agree are on the first page, each with what to do", async () => {
      const { orderId } = await buy(shop)
      const found = [
        {
          ...{ name: "an order adds up to the minor unit", area: "orders", rows: 1 },
          examples: [JSON.stringify({ id: orderId })],
        },
      ]
      // Written by a hand of its own: its digest is none, and the next look finds that out.
      await shop.app.app.out.inWork(async (work) => {
        work.write(sql`
          insert into desk.audits (number, day, at, milliseconds, books, counted, found, digest)
          select max(number) + 1, min(day) + 4, now(), 1, max(books), min(counted::text)::jsonb,
            ${JSON.stringify(found)}::jsonb, repeat('0', 64)
          from desk.audits
        `)
      })
      const visitor = await comeIn(shop, { size: "phone" })
      const { page } = visitor
      await page.getByRole("link", { name: "The books do not agree: see what was found" }).click()
      await page.getByText("One book does not agree.").first().waitFor()
      expect(await page.getByRole("link", { name: "Order 1" }).first().getAttribute("href")).toContain(
        orderId,
      )
      await page.getByText("Day by day").click()
      await page.getByText("3 days on which nobody looked").waitFor()
      await lookAt(visitor, "health-found")
      await press(page, "Look through the books now")
      const broken = page.getByText("what was found in the books each day was not changed").first()
      await broken.waitFor({ timeout: 40_000 })
      await page.getByText("find out who can reach the database").first().waitFor()
      await visitor.leave()
      await shop.app.app.out.inWork(async (work) => {
        work.write(sql`set local session_replication_role = replica`)
        work.write(sql`delete from desk.audits where number > 1`)
      })
    })
  },
)
