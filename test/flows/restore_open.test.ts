import { join } from "node:path"
import { expect, test } from "vitest"
import { backup, restore } from "../../server/kit/backup/index.ts"
import { sql } from "../../server/kit/sql.ts"
import { testApp } from "../../server/testing.ts"

test("nothing is restored below a shop of which nothing runs but a web server", async () => {
  const shop = await testApp({ role: "web" })
  const { dataDir, root } = shop.app.config
  const given = {
    databaseUrl: shop.databaseUrl,
    migrationsDir: join(root, "migrations"),
    mediaDir: join(dataDir, "media"),
    file: join(dataDir, "shop.tar"),
    onProgress() {},
  }
  await backup(given)
  const { out } = shop.app
  await out.inWork(async (work) => work.write(sql`update settings.shop set name = 'Meanwhile'`))
  await expect(restore({ ...given, replace: true })).rejects.toThrow("A shop is open on this database")
  expect(await out.db.one(sql<{ name: string }>`select name from settings.shop`)).toEqual({
    name: "Meanwhile",
  })
  await shop.close()
}, 60_000)
