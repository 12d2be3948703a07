import type { FastifyReply, FastifyRequest } from "fastify"
import { Gauge, Registry } from "prom-client"

export type Metrics = {
  registry: Registry
  gauge(name: string, help: string, read: () => number): void
  cells: Map<string, Cell>
}

/**
 * Replies of one route and status: how many, how long together, and how many up to each bound that are above
 * the bound before.
 */
export type Cell = { route: string; status: string; count: number; seconds: number; upTo: number[] }

export const bounds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** Counts for Prometheus. Labels are routes and statuses, never anything that a visitor can invent. */
export function openMetrics(): Metrics {
  const registry = new Registry()
  return {
    registry,
    cells: new Map(),
    gauge(name, help, read) {
      const gauge: Gauge = new Gauge({ name, help, registers: [registry], collect: () => gauge.set(read()) })
    },
  }
}

export function countReply(metrics: Metrics, request: FastifyRequest, reply: FastifyReply): void {
  const seconds = (performance.now() - request.startedAt) / 1000
  const route = `${request.method} ${request.routeOptions.url ?? "unknown"}`
  count(cellOf(metrics, { route, status: reply.statusCode }), seconds)
}

export function cellOf({ cells }: Metrics, { route, status }: { route: string; status: number }): Cell {
  const key = `${route} ${status}`
  let cell = cells.get(key)
  if (!cell) {
    cell = { route, status: String(status), count: 0, seconds: 0, upTo: bounds.map(() => 0) }
    cells.set(key, cell)
  }
  return cell
}

/** Counted by hand: the library's histogram takes 2 µs, a tenth of what a prepared page takes altogether. */
export function count(cell: Cell, seconds: number): void {
  cell.count++
  cell.seconds += seconds
  let place = 0
  while (place < bounds.length && seconds > (bounds[place] as number)) place++
  if (place < bounds.length) cell.upTo[place] = (cell.upTo[place] as number) + 1
}

export async function metricsText({ registry, cells }: Metrics): Promise<string> {
  const lines = [
    "# HELP http_reply_seconds Time from request to reply",
    "# TYPE http_reply_seconds histogram",
  ]
  for (const { route, status, count, seconds, upTo } of cells.values()) {
    const labels = `route="${route}",status="${status}"`
    let within = 0
    upTo.forEach((number, place) => {
      within += number
      lines.push(`http_reply_seconds_bucket{${labels},le="${bounds[place]}"} ${within}`)
    })
    lines.push(`http_reply_seconds_bucket{${labels},le="+Inf"} ${count}`)
    lines.push(`http_reply_seconds_sum{${labels}} ${seconds}`, `http_reply_seconds_count{${labels}} ${count}`)
  }
  return `${await registry.metrics()}${lines.join("\n")}\n`
}
