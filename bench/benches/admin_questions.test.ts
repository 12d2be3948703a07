import { expect, test } from "vitest"
import { routes } from "../../server/app.ts"
import { pathOf, questions } from "./admin_questions.ts"

test("every question goes to a route that there is", () => {
  const known = new Set(routes.map(({ method, path }) => `${method} ${path}`))
  expect(questions.filter(({ route }) => !known.has(route))).toEqual([])
  expect(new Set(questions.map(({ name }) => name)).size).toBe(questions.length)
})

test("what stands in the path goes there, the rest behind it", () => {
  expect(pathOf("GET /a/:thingId/b", { thingId: "x y", q: "ü&", limit: 5 })).toBe(
    "/a/x%20y/b?q=%C3%BC%26&limit=5",
  )
  expect(pathOf("GET /a", {})).toBe("/a")
})
