import { describe, expect, test } from "vitest"
import { sql } from "../server/kit/sql.ts"
import { testDb } from "../server/kit/testing.ts"
import { borderRules } from "./tidy/borders.ts"
import { houseRules } from "./tidy/house.ts"
import { importRules } from "./tidy/imports.ts"
import { sampleTree, type Violation, violationsOf } from "./tidy/rule.ts"
import { sizeRules } from "./tidy/sizes.ts"
import { readTree } from "./tidy/tree.ts"
import { wordRules } from "./tidy/words.ts"

const rules = [...importRules, ...borderRules, ...sizeRules, ...wordRules, ...houseRules]
const tree = readTree()

// The first rule that asks for the code has all of it parsed.
const timeout = 60_000

describe.each(rules)("$says", (rule) => {
  test("in the whole tree", { timeout }, () => {
    expect(listOf(violationsOf(rule, tree), rule.key)).toBe("")
  })

  test.each(rule.breaks.map((sample) => [sample]))("not in %j", (sample) => {
    expect(violationsOf(rule, sampleTree(sample))).not.toEqual([])
  })

  test.each(rule.keeps.map((sample) => [sample]))("in %j", (sample) => {
    expect(violationsOf(rule, sampleTree(sample))).toEqual([])
  })
})

/** One line each, as editors and terminals make links of them. */
function listOf(violations: readonly Violation[], key: string): string {
  const lines = violations.map(({ file, line, what }) => `${file}:${line} ${key}: ${what}`)
  return [...new Set(lines)].sort().join("\n")
}

test("the rules saw the house: its modules, its statements, its tests and its migrations", () => {
  const count = (pattern: RegExp) => tree.files.filter(({ path }) => pattern.test(path)).length
  expect(Object.keys(tree.arrows).length).toBeGreaterThanOrEqual(12)
  expect(count(/^server\/modules\/.*\.ts$/)).toBeGreaterThan(150)
  expect(count(/^server\/kit\/.*\.ts$/)).toBeGreaterThan(50)
  expect(count(/\.test\.ts$/)).toBeGreaterThan(30)
  expect(count(/^migrations\/\d{4}_/)).toBeGreaterThanOrEqual(13)
  const statements = tree.code().reduce((sum, file) => sum + file.statements.length, 0)
  expect(statements).toBeGreaterThan(300)
  const imports = tree.code().reduce((sum, file) => sum + file.imports.length, 0)
  expect(imports).toBeGreaterThan(1000)
})

test("every rule has a key of its own, and samples of both kinds", () => {
  expect(new Set(rules.map(({ key }) => key)).size).toBe(rules.length)
  for (const { breaks, keeps } of rules) {
    expect(breaks.length).toBeGreaterThan(0)
    expect(keeps.length).toBeGreaterThan(0)
  }
})

test("a comment that gives its reason lets off what follows, and only for the rule it names", () => {
  const [limit] = borderRules.filter(({ key }) => key === "limit")
  if (!limit) throw new Error("there is no such rule")
  const read = (comment: string) => ({
    "server/modules/low/queries.ts": `${comment}\ndb.many(sql\`select 1\`)`,
  })
  expect(violationsOf(limit, sampleTree(read("// tidy: limit, because there are five")))).toEqual([])
  expect(violationsOf(limit, sampleTree(read(`// tidy: limit, because all${"\n".repeat(40)}`)))).toEqual([])
  const far = read(`import pg from "pg"\n// tidy: limit, because there are five${"\n".repeat(40)}`)
  expect(violationsOf(limit, sampleTree(far))).toHaveLength(1)
  expect(violationsOf(limit, sampleTree(read("// tidy: limit")))).toHaveLength(1)
  expect(violationsOf(limit, sampleTree(read("// tidy: star, because there are five")))).toHaveLength(1)
})

test("every foreign key begins an index, so that no change reads a whole table to check one", async () => {
  const database = await testDb()
  try {
    const withoutIndex = await database.db.many(sql<{ foreignKey: string }>`
      select format('%s (%s)', k.conrelid::regclass, k.conname) as foreign_key
      from pg_constraint k
      where k.contype = 'f' and not exists (
        select from pg_index i
        where i.indrelid = k.conrelid
          and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey
      )
      order by 1 limit 100
    `)
    expect(withoutIndex.map(({ foreignKey }) => foreignKey)).toEqual([])
    const found = await database.db.one(sql<{ count: number }>`
      select count(*)::int as count from pg_constraint where contype = 'f'
    `)
    expect(found.count).toBeGreaterThan(20)
  } finally {
    await database.close()
  }
})
