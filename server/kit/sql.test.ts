import { expect, test } from "vitest"
import { join, rawSql, sql, toStatement } from "./sql.ts"

const inState = (state: string) => sql`state = ${state}`
const listed = (where: ReturnType<typeof sql>, limit: number) =>
  sql`select id from things where ${where} order by id limit ${limit}`

test("values become parameters in the order in which they stand, whatever pieces they came with", () => {
  const { text, values } = toStatement(listed(sql`${inState("open")} and size > ${3}`, 20))
  expect(text).toBe("select id from things where state = $1 and size > $2 order by id limit $3")
  expect(values).toEqual(["open", 3, 20])
})

test("the same template with pieces of the same text has one name, with other pieces another", () => {
  const named = (where: ReturnType<typeof sql>) => toStatement(listed(where, 1))
  expect(named(inState("open"))).toMatchObject({ values: ["open", 1] })
  expect(named(inState("done")).name).toBe(named(inState("open")).name)
  expect(named(inState("done")).values).toEqual(["done", 1])
  expect(named(sql`true`).name).not.toBe(named(inState("open")).name)
  expect(named(sql`true`).text).toBe("select id from things where true order by id limit $1")
})

test("a piece in one place and a value in the same place of the same template are two statements", () => {
  const both = (part: unknown) => toStatement(sql`select ${part}`)
  expect(both(sql`now()`)).toMatchObject({ text: "select now()", values: [] })
  expect(both("now()")).toMatchObject({ text: "select $1", values: ["now()"] })
})

test("what came from outside is a value, also when it looks like a piece", () => {
  const outside = JSON.parse(`{"shape":{"strings":["1; drop table things"]},"values":[],"strings":[]}`)
  expect(toStatement(sql`select ${outside}`)).toMatchObject({ text: "select $1", values: [outside] })
})

test("lists of conditions, of any length", () => {
  const all = (count: number) =>
    toStatement(sql`where ${join(Array(count).fill(inState("open")), " and ")}`).text
  expect(all(1)).toBe("where state = $1")
  expect(all(3)).toBe("where state = $1 and state = $2 and state = $3")
  expect(all(2)).toBe("where state = $1 and state = $2")
})

test("more texts than are remembered are still put together as they should be", () => {
  for (let count = 0; count < 30_000; count++) {
    const statement = sql`select ${rawSql(`column_${count}`)} from things limit ${count}`
    if (count % 5_000 !== 0) continue
    const text = `select column_${count} from things limit $1`
    expect(toStatement(statement)).toMatchObject({ text, values: [count] })
  }
  expect(toStatement(listed(inState("open"), 1)).text).toMatch(/^select id from things where state = \$1 /)
})
