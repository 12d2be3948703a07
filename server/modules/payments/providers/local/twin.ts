import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { answer, type Desk, type TwinOptions } from "./desk.ts"
import { Journal } from "./journal.ts"

export type Twin = { url: string; journal: Journal; close(): Promise<void> }

/**
 * The card provider of a shop that is not live: our own server on loopback, spoken to over HTTP like any
 * other.
 */
export async function startTwin(options: TwinOptions): Promise<Twin> {
  const journal = new Journal(options.journalFile)
  const timers = new Set<NodeJS.Timeout>()
  const later = (ms: number, run: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      run()
    }, ms)
    timer.unref()
    timers.add(timer)
  }
  const desk = { ...options, journal, later }
  const server = createServer((request, response) => {
    serve(desk, request, response).catch(() => response.destroy())
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  server.unref()
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    journal,
    close: () => closeAll(server, journal, timers),
  }
}

async function closeAll(server: Server, journal: Journal, timers: Set<NodeJS.Timeout>): Promise<void> {
  for (const timer of timers) clearTimeout(timer)
  server.closeAllConnections()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  journal.close()
}

async function serve(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString("utf8")
  if (request.headers.authorization !== `Bearer ${desk.apiKey}`) return send(response, 401, { error: "key" })
  desk.journal.readNews()
  const reply = answer(desk, `${request.method} ${request.url}`, text === "" ? {} : JSON.parse(text))
  if (reply.fault === "timeout") return
  if (reply.fault === "reset") return void request.socket.resetAndDestroy()
  if (reply.fault === "half") {
    response.writeHead(200, { "content-type": "application/json", "content-length": 500 })
    response.write('{"key":"')
    desk.later(20, () => request.socket.destroy())
    return
  }
  if (reply.waitMs) desk.later(reply.waitMs, () => send(response, reply.status, reply.body))
  else send(response, reply.status, reply.body)
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
  })
  response.end(text)
}
