import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

export const twinFaults = ["silent", "error", "sums", "half", "nonsense", "lines", "huge_rate"] as const
export type TwinFault = (typeof twinFaults)[number]

type Question = {
  taxIncluded: boolean
  to: { country: string; region: string | null; postalCode: string | null }
  lines: { id: string; category: string; amountMinor: number }[]
  deliveryMinor: number
}

type Told = { id: string; revision: number; [field: string]: unknown }

type Given = { apiKey: string; ratePpm(to: Question["to"], category: string): number }

export type TaxTwin = {
  url: string
  apiKey: string
  questions: Question[]
  /** What it was told, by order: the highest revision. */
  told: Map<string, Told>
  /** What goes wrong with the next calls, one after the other. */
  faults: TwinFault[]
  close(): Promise<void>
}

/** A tax service on loopback that speaks the contract of docs/tax-service.md, and fails as real ones do. */
export async function startTaxTwin(given: Given): Promise<TaxTwin> {
  const twin = {
    ...given,
    questions: [] as Question[],
    told: new Map<string, Told>(),
    faults: [] as TwinFault[],
  }
  const server = createServer((request, response) => {
    serve(twin, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    ...twin,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

type Twin = Given & Pick<TaxTwin, "questions" | "told" | "faults">

async function serve(twin: Twin, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  if (request.headers.authorization !== `Bearer ${twin.apiKey}`) return send(response, 401, {})
  if (request.method === "PUT" && request.url?.startsWith("/orders/")) {
    return hearOrder(twin, JSON.parse(Buffer.concat(chunks).toString("utf8")), response)
  }
  if (`${request.method} ${request.url}` !== "POST /quotes") return send(response, 404, {})
  const question: Question = JSON.parse(Buffer.concat(chunks).toString("utf8"))
  twin.questions.push(question)
  const body = quote(twin, question)
  switch (twin.faults.shift()) {
    case "silent":
      return
    case "error":
      return send(response, 500, { error: "fault" })
    case "nonsense":
      return send(response, 200, { lines: "none" })
    case "sums":
      return send(response, 200, { ...body, taxMinor: body.taxMinor + 700 })
    case "lines":
      return send(response, 200, { ...body, lines: body.lines.slice(1) })
    case "huge_rate":
      return send(response, 200, { ...body, delivery: { ratePpm: 2_000_000, taxMinor: 1 } })
    case "half":
      response.writeHead(200, { "content-type": "application/json", "content-length": 500 })
      response.write("{")
      return void request.socket.destroySoon()
    case undefined:
      return send(response, 200, body)
  }
}

/** Heard, and then, with a fault, not answered for: it is told again. */
function hearOrder(twin: Twin, order: Told, response: ServerResponse): void {
  const fault = twin.faults.shift()
  const known = twin.told.get(order.id)
  const isNew = !known || known.revision < order.revision
  if (isNew && fault !== "error") twin.told.set(order.id, order)
  if (fault === "error") send(response, 500, { error: "fault" })
  else if (fault === undefined) send(response, 200, {})
  else response.destroy()
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" })
  response.end(JSON.stringify(body))
}

function quote(twin: Twin, question: Question) {
  const taxed = (category: string, amountMinor: number) => {
    const ratePpm = twin.ratePpm(question.to, category)
    const parts = question.taxIncluded ? 1_000_000 + ratePpm : 1_000_000
    return { ratePpm, taxMinor: Math.round((amountMinor * ratePpm) / parts) }
  }
  const lines = question.lines.map(({ id, category, amountMinor }) => ({
    id,
    ...taxed(category, amountMinor),
  }))
  const delivery = taxed("standard", question.deliveryMinor)
  const taxMinor = [...lines, delivery].reduce((sum, one) => sum + one.taxMinor, 0)
  return { lines, delivery, taxMinor }
}
