import { runAudit } from "../../kit/audit.ts"
import { openFileStore } from "../../kit/files.ts"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { settingsAudit } from "./audit.ts"
import { createPage } from "./commands/pages.ts"
import { updateShop } from "./commands/shop.ts"
import { getShopForStaff } from "./queries.ts"
import { legalKinds } from "./rules.ts"

/** A private database with a blank shop, and the steps that the tests of settings are made of. */
export async function openSettings(mediaDir = "/nowhere") {
  const database = await testDb({ files: openFileStore(mediaDir) })
  const { db, inWork } = database

  async function version() {
    return (await getShopForStaff(db)).version
  }

  /** Everything that a shop needs before it can open. */
  async function makeReady() {
    await inWork(async (work) =>
      updateShop(work, {
        version: (await getShopForStaff(work.tx)).version,
        legalName: "Corner GmbH",
        email: "hello@corner.example",
        addressLines: ["Lindenstraße 12", "10969 Berlin"],
      }),
    )
    for (const kind of legalKinds) {
      await inWork((work) =>
        createPage(work, { kind, titles: { en: `The ${kind}` }, markdown: { en: "# What holds" } }),
      )
    }
  }

  /** The tags that were touched since the last look. */
  async function touched() {
    const rows = await db.many(
      sql<{ tag: string }>`select distinct tag from kit.touches order by tag limit 100`,
    )
    await inWork(async (work) => work.write(sql`delete from kit.touches`))
    return rows.map(({ tag }) => tag)
  }

  async function events() {
    const rows = await db.many(sql<{ name: string }>`select name from kit.events order by id limit 100`)
    return rows.map(({ name }) => name)
  }

  /** The names of the books that do not agree. */
  async function brokenBooks() {
    const lines = await runAudit(settingsAudit, (statement) => db.many(statement))
    return lines.filter(({ rows }) => rows > 0).map(({ name }) => name)
  }

  return { ...database, version, makeReady, touched, events, brokenBooks }
}
