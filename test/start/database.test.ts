import pg from "pg"
import { expect, inject, test } from "vitest"

test("a test file gets its own migrated database from the template", async () => {
  const { adminUrl, template } = inject("testDatabase")
  const admin = new pg.Client(adminUrl)
  await admin.connect()
  try {
    await admin.query(`create database from_template template ${template}`)
    const own = new pg.Client(adminUrl.replace(/\/[^/?]+\?/, "/from_template?"))
    await own.connect()
    const migrations = await own.query("select count(*)::int as count from kit.migrations")
    await own.end()
    expect(migrations.rows[0].count).toBeGreaterThanOrEqual(0)
  } finally {
    await admin.query("drop database if exists from_template with (force)")
    await admin.end()
  }
})
