import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { migrate } from "../migrate.ts"
import { backup, type Manifest, restore } from "./index.ts"

const folder = mkdtempSync(join(inject("testDir"), "backup-"))
const migrationsDir = join(folder, "migrations")
const file = join(folder, "shop.tar")
const picture = randomBytes(400_000)
const made: string[] = []
const onProgress = () => {}
let admin: pg.Client
let source: string
let written: Manifest

// What a shop's tables can hold against a backup: references up, down and to themselves, generated columns,
// identities, sequences, first rows of a migration, and texts that look like the script's own marks.
const schema = `
create schema goods;
create type goods.size as enum ('small', 'large');
create table goods.a_lines (id bigint generated always as identity primary key, product_id text not null, size goods.size);
create table goods.products (
  id text primary key, parent_id text references goods.products, title text, price bigint,
  shouting text generated always as (upper(title)) stored, details jsonb, tags text[], made_at timestamptz, raw bytea);
alter table goods.a_lines add foreign key (product_id) references goods.products;
create table goods.settings (key text primary key, value text);
insert into goods.settings values ('first', 'from the migration');
create index on goods.products (parent_id);
create index on goods.a_lines (product_id);
create sequence goods.numbers start 1000;
`
const oddTexts = [
  "tab\tline\nback\\slash",
  "\\.",
  "copy goods.products from stdin;",
  "'quoted' \"twice\" $$",
  "ü 漢 🙂",
  "",
]

beforeAll(async () => {
  admin = new pg.Client(inject("testDatabase").adminUrl)
  await admin.connect()
  mkdirSync(join(folder, "media", "pr"), { recursive: true })
  writeFileSync(join(folder, "media", "pr", "picture.webp"), picture)
  writeFileSync(join(folder, "media", "empty"), "")
  mkdirSync(migrationsDir)
  writeFileSync(join(migrationsDir, "0001_goods.sql"), schema)
  source = await makeDatabase()
  await migrate({ databaseUrl: source, directory: migrationsDir })
  await fill(source)
  written = await backup({
    databaseUrl: source,
    migrationsDir,
    mediaDir: join(folder, "media"),
    file,
    onProgress,
  })
})

afterAll(async () => {
  for (const name of made) await admin.query(`drop database if exists ${name} with (force)`)
  await admin.end()
  rmSync(folder, { recursive: true, force: true })
})

async function makeDatabase(): Promise<string> {
  const name = `backup_${randomBytes(6).toString("hex")}`
  made.push(name)
  await admin.query(`create database ${name}`)
  const url = new URL(inject("testDatabase").adminUrl)
  url.pathname = `/${name}`
  return url.href
}

async function ask(
  databaseUrl: string,
  text: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

async function fill(databaseUrl: string): Promise<void> {
  await ask(
    databaseUrl,
    `insert into goods.products (id, parent_id, title, price, details, tags, made_at, raw)
     select 'prd_' || n, case when n < 20000 then 'prd_' || (n + 1) end, ($1::text[])[n % 6 + 1], n * 10000000000,
            jsonb_build_object('n', n, 'text', ($1::text[])[n % 6 + 1]), array[($1::text[])[n % 6 + 1], null],
            '2026-01-01'::timestamptz + n * interval '1.000001 seconds', decode(md5(n::text), 'hex')
       from generate_series(1, 20000) n`,
    [oddTexts],
  )
  await ask(
    databaseUrl,
    "insert into goods.a_lines (product_id, size) select id, 'large' from goods.products limit 500",
  )
  await ask(databaseUrl, "update goods.settings set value = 'changed'")
  await ask(databaseUrl, "select nextval('goods.numbers')")
}

/** A checksum over every row of every table, and where the counters stand. */
async function fingerprintOf(databaseUrl: string): Promise<unknown> {
  const sums = await Promise.all(
    ["goods.products", "goods.a_lines", "goods.settings", "kit.migrations"].map((table) =>
      ask(
        databaseUrl,
        `select count(*), md5(string_agg(row::text, '|' order by row::text)) from ${table} row`,
      ),
    ),
  )
  const counters = await ask(
    databaseUrl,
    "select schemaname, sequencename, last_value::text from pg_sequences where schemaname = 'goods' order by 2",
  )
  return [sums, counters]
}

function restoreInto(databaseUrl: string, mediaDir: string, replace = false, from = file): Promise<Manifest> {
  return restore({ databaseUrl, migrationsDir, mediaDir, file: from, replace, onProgress })
}

test("every row, counter and picture comes back", async () => {
  const target = await makeDatabase()
  const mediaDir = join(folder, "restored")
  await restoreInto(target, mediaDir)
  expect(await fingerprintOf(target)).toEqual(await fingerprintOf(source))
  expect(readFileSync(join(mediaDir, "pr", "picture.webp")).equals(picture)).toBe(true)
  expect(readdirSync(mediaDir).sort()).toEqual(["empty", "pr"])
  expect(written.tables["goods.products"]).toBe(20_000)
  await ask(target, "insert into goods.a_lines (product_id) values ('prd_1')")
  expect(await ask(target, "select max(id) from goods.a_lines")).toEqual([{ max: "501" }])
})

test("a backup is one instant, though shoppers go on buying", async () => {
  let stop = false
  const buying = (async () => {
    for (let n = 0; !stop; n++) {
      await ask(
        source,
        `with p as (insert into goods.products (id) values ('new_${n}') returning id)
        select 1 from p`,
      )
      await ask(source, `insert into goods.a_lines (product_id) values ('new_${n}')`)
    }
  })()
  const busy = join(folder, "busy.tar")
  await backup({
    databaseUrl: source,
    migrationsDir,
    mediaDir: join(folder, "media"),
    file: busy,
    onProgress,
  })
  stop = true
  await buying
  const target = await makeDatabase()
  await restoreInto(target, join(folder, "busy-media"), false, busy)
  const orphans =
    "select 1 from goods.a_lines l left join goods.products p on p.id = l.product_id where p.id is null"
  expect(await ask(target, orphans)).toEqual([])
})

test("a database that holds a shop is refused, and replaced only when asked", async () => {
  const target = await makeDatabase()
  const mediaDir = join(folder, "replaced")
  await restoreInto(target, mediaDir)
  await ask(target, "delete from goods.a_lines; delete from goods.products")
  await expect(restoreInto(target, mediaDir)).rejects.toThrow(
    "The database already holds a shop (goods, kit).",
  )
  await restoreInto(target, mediaDir, true)
  expect(await ask(target, "select count(*)::int from goods.products")).toEqual([{ count: 20_000 }])
})

test("a backup takes the place of a file, and of nothing else", async () => {
  const made = { databaseUrl: source, migrationsDir, mediaDir: join(folder, "none"), onProgress }
  await expect(backup({ ...made, file: folder })).rejects.toThrow(`${folder} is no file: name one.`)
  await expect(backup({ ...made, file: "/dev/null" })).rejects.toThrow("/dev/null is no file: name one.")
})

test("nothing is restored below a shop that is open", async () => {
  const target = await makeDatabase()
  const mediaDir = join(folder, "open")
  await restoreInto(target, mediaDir)
  const engine = new pg.Client({ connectionString: target, application_name: "cartwright jobs" })
  await engine.connect()
  await ask(target, "delete from goods.a_lines; delete from goods.products")
  await expect(restoreInto(target, mediaDir, true)).rejects.toThrow("A shop is open on this database")
  expect(await ask(target, "select count(*)::int from goods.products")).toEqual([{ count: 0 }])
  await engine.end()
})

test("a connection that a pooler keeps after its program is no open shop", async () => {
  const target = await makeDatabase()
  const kept = new pg.Client({ connectionString: target, application_name: "cartwright" })
  await kept.connect()
  await kept.query("select 1")
  await restoreInto(target, join(folder, "kept"))
  expect(await ask(target, "select count(*)::int > 0 as filled from goods.products")).toEqual([
    { filled: true },
  ])
  await kept.end()
})

test("a damaged backup is refused before anything changes", async () => {
  const damaged = join(folder, "damaged.tar")
  const bytes = readFileSync(file)
  const at = bytes.indexOf("prd_777\t")
  bytes.write("prd_778\t", at)
  writeFileSync(damaged, bytes)
  const target = await makeDatabase()
  await expect(restoreInto(target, join(folder, "no"), false, damaged)).rejects.toThrow(
    "database.sql is not what was",
  )
  writeFileSync(damaged, readFileSync(file).subarray(0, bytes.length / 2))
  await expect(restoreInto(target, join(folder, "no"), false, damaged)).rejects.toThrow(
    /cut off|no whole backup/,
  )
  writeFileSync(damaged, "no tar at all")
  await expect(restoreInto(target, join(folder, "no"), false, damaged)).rejects.toThrow(
    /cut off|no whole backup/,
  )
  await expect(restoreInto(target, join(folder, "no"), false, join(folder, "none"))).rejects.toThrow(
    "There is no file",
  )
  expect(await ask(target, "select to_regclass('goods.products') as table")).toEqual([{ table: null }])
  expect(existsSync(join(folder, "no"))).toBe(false)
})

test("an older backup is migrated forward, a newer one refused", async () => {
  const newer = join(folder, "newer-migrations")
  mkdirSync(newer)
  writeFileSync(join(newer, "0001_goods.sql"), schema)
  writeFileSync(
    join(newer, "0002_color.sql"),
    "alter table goods.products add column color text not null default 'red';",
  )
  const target = await makeDatabase()
  const mediaDir = join(folder, "forward")
  await restore({ databaseUrl: target, migrationsDir: newer, mediaDir, file, replace: false, onProgress })
  expect(await ask(target, "select distinct color from goods.products")).toEqual([{ color: "red" }])

  const later = join(folder, "later.tar")
  await backup({ databaseUrl: target, migrationsDir: newer, mediaDir, file: later, onProgress })
  const empty = await makeDatabase()
  await expect(restoreInto(empty, join(folder, "no"), false, later)).rejects.toThrow(
    "0002_color.sql is unknown",
  )
})

test("this project's own migrations survive the round trip", async () => {
  const own = join(import.meta.dirname, "../../../migrations")
  const from = await makeDatabase()
  await migrate({ databaseUrl: from, directory: own })
  const ownFile = join(folder, "own.tar")
  const mediaDir = join(folder, "own-media")
  const manifest = await backup({
    databaseUrl: from,
    migrationsDir: own,
    mediaDir,
    file: ownFile,
    onProgress,
  })
  const target = await makeDatabase()
  await restore({
    databaseUrl: target,
    migrationsDir: own,
    mediaDir,
    file: ownFile,
    replace: false,
    onProgress,
  })
  expect(Object.keys(manifest.tables)).toContain("kit.migrations")
})
