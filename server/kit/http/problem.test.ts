import { expect, test } from "vitest"
import { Refusal } from "../errors.ts"
import { problemOf } from "./problem.ts"

test("what a refusal adds never stands in the place of what every problem says", () => {
  const details = {
    title: "Trade",
    code: "red",
    status: 1,
    type: "list",
    detail: "x",
    requestId: "y",
    sku: "A",
  }
  expect(problemOf(new Refusal("price_list.contradicts", 409, "No.", details), "req_1")).toEqual({
    ...{ type: "about:blank", title: "Conflict", status: 409, code: "price_list.contradicts" },
    ...{ detail: "No.", requestId: "req_1", sku: "A" },
  })
})
