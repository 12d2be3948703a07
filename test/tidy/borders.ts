import type { Rule, Sample, Violation } from "./rule.ts"
import { type Source, type Statement, ts } from "./source.ts"
import type { Tree } from "./tree.ts"

/** Every table, as schema.table, with the migration that makes it. */
function tablesOf(tree: Tree): Map<string, Source> {
  const tables = new Map<string, Source>()
  for (const file of migrationsOf(tree)) {
    for (const [, name = ""] of file.text.matchAll(
      /create (?:unlogged )?table (?:if not exists )?(\w+\.\w+)/gi,
    )) {
      tables.set(name, file)
    }
  }
  return tables
}

function migrationsOf(tree: Tree): Source[] {
  return tree.files.filter(({ path }) => /^migrations\/.*\.sql$/.test(path))
}

type Touch = { file: Source; statement: Statement; table: string; schema: string; isWrite: boolean }

const write =
  /\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?)\s+(?:only\s+)?(\w+)\.(\w+)/gi

/** Every place where a statement of the program names a table. */
function touchesOf(tree: Tree): Touch[] {
  const tables = tablesOf(tree)
  const program = tree.code().filter(({ path }) => path.startsWith("server/"))
  return program.flatMap((file) =>
    file.statements.flatMap((statement) => {
      const written = [...statement.text.matchAll(write)].map(([, schema, table]) => `${schema}.${table}`)
      const named = [...statement.text.matchAll(/\b(\w+\.\w+)\b/g)].map(([, name]) => name as string)
      const all = new Set([...written, ...named.filter((name) => tables.has(name))])
      return [...all].map((table) => {
        return { file, statement, table, schema: table.split(".")[0] ?? "", isWrite: written.includes(table) }
      })
    }),
  )
}

function ownerOf(file: Source): string {
  return file.module ?? (file.path.startsWith("server/kit/") ? "kit" : "nobody")
}

function objections(tree: Tree, objection: (touch: Touch, owner: string) => string | undefined): Violation[] {
  return touchesOf(tree).flatMap((touch) => {
    const what = objection(touch, ownerOf(touch.file))
    return what === undefined ? [] : [{ file: touch.file.path, line: touch.statement.line, what }]
  })
}

const lowTable: Sample = {
  "migrations/0002_low.sql": "create schema low;\ncreate table low.things (id text primary key);",
  "migrations/0001_kit.sql": "create schema kit;\ncreate table kit.events (id text primary key);",
}

const writes: Rule = {
  says: "a table is written by its owner only",
  key: "writes",
  find: (tree) =>
    objections(tree, ({ isWrite, schema, table }, owner) =>
      isWrite && owner !== schema ? `${owner} writes ${table}` : undefined,
    ),
  breaks: [
    {
      ...lowTable,
      "server/modules/middle/commands.ts": "const one = sql`insert into low.things (id) values (1)`",
    },
    {
      ...lowTable,
      "server/modules/middle/commands.ts": "const one = sql`delete from only low.things where id = $1`",
    },
    { ...lowTable, "server/app.ts": "const one = sql`update low.things set id = ''`" },
    {
      ...lowTable,
      "server/modules/low/commands.ts": "const one = sql`insert into kit.events (id) values ('')`",
    },
  ],
  keeps: [
    { ...lowTable, "server/modules/low/commands.ts": "const one = sql`update low.things set id = $1`" },
    { ...lowTable, "server/modules/middle/a.test.ts": "const one = sql`delete from low.things`" },
    {
      ...lowTable,
      "server/modules/middle/queries.ts": "const one = sql`select id from low.things for update of things`",
    },
  ],
}

const reads: Rule = {
  says: "a table is read by its owner and by modules with an arrow to it; kit's by kit",
  key: "reads",
  find: (tree) =>
    objections(tree, ({ isWrite, schema, table }, owner) => {
      const mayRead = owner === schema || tree.arrows[owner]?.includes(schema)
      return isWrite || mayRead ? undefined : `${owner} reads ${table}`
    }),
  breaks: [
    { ...lowTable, "server/modules/high/queries.ts": "const one = sql`select id from low.things limit 1`" },
    { ...lowTable, "server/modules/low/queries.ts": "const one = sql`select id from kit.events limit 1`" },
    {
      ...lowTable,
      "server/storefront/home.ts": "const one = sql<Row>`select 1 from x join low.things using (id)`",
    },
  ],
  keeps: [
    { ...lowTable, "server/modules/middle/queries.ts": "const one = sql`select id from low.things limit 1`" },
    { ...lowTable, "server/modules/high/queries.ts": "const one = sql`select low.id from high.things low`" },
  ],
}

const schemas: Rule = {
  says: "a migration makes at most one schema, and tables in one schema only",
  key: "schema",
  find: (tree) =>
    migrationsOf(tree).flatMap((file) => {
      const made = [...file.text.matchAll(/^create schema (?:if not exists )?(\w+)/gim)].map(
        ([, name]) => name,
      )
      const filled = [...file.text.matchAll(/create (?:unlogged )?table (?:if not exists )?(\w+)\.\w+/gi)]
      const all = new Set([...made, ...filled.map(([, name]) => name)])
      return all.size <= 1 ? [] : [{ file: file.path, line: 1, what: `one file for ${[...all].join(", ")}` }]
    }),
  breaks: [
    { "migrations/0001_low.sql": "create schema low;\ncreate schema high;" },
    { "migrations/0001_low.sql": "create schema low;\ncreate table high.things (id text);" },
  ],
  keeps: [lowTable],
}

// Rows of these outlive what they tell about.
const ledger = /\.(\w*_)?(ledger|movements|events|entries|deliveries)$/

const foreignKeys: Rule = {
  says: "foreign keys go down an arrow, and none leaves a ledger or the events",
  key: "keys",
  find: (tree) =>
    migrationsOf(tree).flatMap((file) => foreignKeysOf(file).flatMap((key) => keyObjection(tree, key))),
  breaks: [
    {
      "migrations/0002_low.sql":
        "create table low.things (id text,\n  other text references middle.things (id)\n);",
    },
    {
      "migrations/0002_low.sql":
        "alter table low.things add foreign key (other) references high.things (id);",
    },
    { "migrations/0002_low.sql": "create table low.movements (id text references low.things (id));" },
  ],
  keeps: [
    { "migrations/0003_middle.sql": "create table middle.things (id text references low.things (id));" },
  ],
}

type ForeignKey = { file: Source; line: number; table: string; target: string }

function foreignKeysOf(file: Source): ForeignKey[] {
  const text = file.text.replace(/--.*$/gm, (comment) => " ".repeat(comment.length))
  const makers = [
    ...text.matchAll(
      /\b(?:create (?:unlogged )?table (?:if not exists )?|alter table (?:only )?)(\w+\.\w+)/gi,
    ),
  ]
  return [...text.matchAll(/\breferences\s+(\w+\.\w+)/gi)].map((reference) => {
    const table = makers.filter(({ index }) => index < reference.index).at(-1)?.[1] ?? ""
    return { file, line: file.lineAt(reference.index), table, target: reference[1] ?? "" }
  })
}

function keyObjection(tree: Tree, { file, line, table, target }: ForeignKey): Violation[] {
  const [from = "", to = ""] = [table, target].map((name) => name.split(".")[0] ?? "")
  const isDown = from === to || tree.arrows[from]?.includes(to)
  const what = !isDown
    ? `${table} points at ${target}: ${from} has no arrow to ${to}`
    : ledger.test(table)
      ? `${table} is a ledger and points at ${target}`
      : undefined
  return what === undefined ? [] : [{ file: file.path, line, what }]
}

const numbered: Rule = {
  says: "migrations are numbered without gaps or doubles, and named after what they change",
  key: "numbered",
  find(tree) {
    const paths = migrationsOf(tree).map(({ path }) => path)
    return paths.sort().flatMap((path, place) => {
      const number = String(place + 1).padStart(4, "0")
      const isRight = new RegExp(`^migrations/${number}_[a-z0-9_]+\\.sql$`).test(path)
      return isRight ? [] : [{ file: path, line: 1, what: `this one has the number ${number}` }]
    })
  },
  breaks: [
    { "migrations/0002_low.sql": "" },
    { "migrations/0001_low.sql": "", "migrations/0001_high.sql": "" },
  ],
  keeps: [lowTable],
}

const noStars: Rule = {
  says: "a statement names its columns",
  key: "star",
  find: (tree) =>
    tree
      .code()
      .flatMap((file) =>
        file.statements
          .filter(({ text }) => /(\bselect|\breturning|,)\s+(distinct\s+)?(\w+\.)?\*/i.test(text))
          .map(({ line }) => ({ file: file.path, line, what: "names no columns" })),
      ),
  breaks: [
    { "server/modules/low/queries.ts": "const one = sql`select * from low.things limit 1`" },
    { "server/modules/low/queries.ts": "const one = sql`select t.id, u.* from low.things t limit 1`" },
    { "server/modules/low/commands.ts": "const one = sql`delete from low.things returning *`" },
  ],
  keeps: [{ "server/modules/low/queries.ts": "const one = sql`select count(*), 2 * 3 from low.things`" }],
}

const limits: Rule = {
  says: "every list has a limit",
  key: "limit",
  find: (tree) =>
    tree
      .code()
      .filter(({ module }) => module)
      .flatMap((file) =>
        file.nodes.filter(isListWithoutLimit).map((node) => {
          return { file: file.path, line: file.lineOf(node), what: "a list without a limit" }
        }),
      ),
  breaks: [
    { "server/modules/low/queries.ts": "const all = db.many(sql`select id from low.things order by id`)" },
    {
      "server/modules/low/queries.ts":
        "const all = work.tx.many(sql<Row>`select id from low.things where a = $1`)",
    },
  ],
  keeps: [
    { "server/modules/low/queries.ts": "const all = db.many(sql`select id from low.things limit 5`)" },
    {
      "server/modules/low/queries.ts":
        "const all = db.many(sql`select id from low.things where id = any($1::text[])`)",
    },
    {
      "server/modules/low/queries.ts":
        "// tidy: limit, because a shop has five\nconst all = db.many(sql`select 1`)",
    },
  ],
}

// By key from a list that the caller bounds, or row by row from the values that were put in.
const bounded = /\blimit\b|=\s*any\s*\(|\bin\s*\(|\bunnest\s*\(|\bfetch first\b/i

function isListWithoutLimit(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false
  if (node.expression.name.text !== "many") return false
  const [statement] = node.arguments
  return (
    statement !== undefined && ts.isTaggedTemplateExpression(statement) && !bounded.test(statement.getText())
  )
}

export const borderRules = [writes, reads, schemas, foreignKeys, numbered, noStars, limits]
