import { expect, test } from "vitest"
import { cellOf, count, metricsText, openMetrics } from "./metrics.ts"

test("each bound counts all replies that took at most so long", async () => {
  const metrics = openMetrics()
  const cell = cellOf(metrics, { route: "GET /", status: 200 })
  for (const seconds of [0.001, 0.002, 0.003, 0.3, 20]) count(cell, seconds)
  expect(cellOf(metrics, { route: "GET /", status: 200 })).toBe(cell)
  const text = await metricsText(metrics)
  const within = (bound: string) =>
    Number(new RegExp(`_bucket\\{route="GET /",status="200",le="${bound}"\\} (\\d+)`).exec(text)?.[1])
  expect(["0.002", "0.005", "0.25", "0.5", "10", "\\+Inf"].map(within)).toEqual([2, 3, 3, 4, 4, 5])
  expect(text).toContain('http_reply_seconds_count{route="GET /",status="200"} 5')
})
