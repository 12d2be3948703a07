import { z } from "zod"
import type {
  Connection,
  Failure,
  TaxAnswer,
  TaxProvider,
  TaxQuestion,
  TellAnswer,
  ToldOrder,
} from "../../provider.ts"

export type HttpTaxOptions = { timeoutMs?: number; restMs?: number; now?: () => number }

// A shopper waits for it: after this the shop goes on without.
const timeoutMsMax = 4_000

// So many failures one after the other, and nobody waits for the service until it has rested.
const failuresMax = 3
const restMsMax = 30_000

// Nobody waits for what it is told.
const tellTimeoutMs = 10_000

const answerBytesMax = 1_000_000

const ratePpm = z.int().min(0).max(1_000_000)
const taxMinor = z.int().min(0)

const quoteReply = z.object({
  lines: z.array(z.object({ id: z.string().max(100), ratePpm, taxMinor })).max(1_000),
  delivery: z.object({ ratePpm, taxMinor }),
  taxMinor,
})

type Health = { failures: number; restsUntil: number }

/** Services that speak the contract of docs/tax-service.md, each with what is known of its health. */
export function httpTaxProviders({
  timeoutMs = timeoutMsMax,
  restMs = restMsMax,
  now = Date.now,
}: HttpTaxOptions = {}): (connection: Connection) => TaxProvider {
  const known = new Map<string, Health>()
  return (connection) => {
    const health = known.get(connection.url) ?? { failures: 0, restsUntil: 0 }
    known.set(connection.url, health)
    return {
      async quote(question) {
        if (now() < health.restsUntil) return failed("resting")
        const answer = await ask({ ...connection, question, timeoutMs })
        health.failures = answer.kind === "failed" ? health.failures + 1 : 0
        if (health.failures >= failuresMax) health.restsUntil = now() + restMs
        return answer
      },
      tell: (order) => tell({ ...connection, order, timeoutMs: tellTimeoutMs }),
    }
  }
}

type Asked = Connection & { question: TaxQuestion; timeoutMs: number }

async function ask({ url, apiKey, question, timeoutMs }: Asked): Promise<TaxAnswer> {
  try {
    const reply = await send({ url, apiKey, timeoutMs }, { method: "POST", path: "/quotes", body: question })
    const text = await shortText(reply)
    if (reply.status === 401 || reply.status === 403) return failed("key")
    if (reply.status !== 200) return failed("error")
    const read = text === undefined ? undefined : quoteReply.safeParse(parsed(text))
    return read?.success ? { kind: "quote", ...read.data } : failed("unreadable")
  } catch (error) {
    return failed(failureOf(error))
  }
}

type Telling = Connection & { order: ToldOrder; timeoutMs: number }

/** Under its own id, so that it is told once, however often it is sent. */
async function tell({ order, ...connection }: Telling): Promise<TellAnswer> {
  try {
    const path = `/orders/${encodeURIComponent(order.id)}`
    const reply = await send(connection, { method: "PUT", path, body: order })
    await reply.body?.cancel()
    if (reply.status === 401 || reply.status === 403) return { kind: "failed", failure: "key" }
    return reply.ok ? { kind: "told" } : { kind: "failed", failure: "error" }
  } catch (error) {
    return { kind: "failed", failure: failureOf(error) }
  }
}

type Sent = { method: "POST" | "PUT"; path: string; body: object }

function send({ url, apiKey, timeoutMs }: Connection & { timeoutMs: number }, sent: Sent): Promise<Response> {
  return fetch(`${url.replace(/\/+$/, "")}${sent.path}`, {
    method: sent.method,
    // The key goes to nobody else.
    redirect: "error",
    signal: AbortSignal.timeout(timeoutMs),
    headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
    body: JSON.stringify(sent.body),
  })
}

const failureOf = (error: unknown): Failure =>
  error instanceof Error && error.name === "TimeoutError" ? "silent" : "unreachable"

/** Nothing when it is longer than any answer can be: then it is not read to its end. */
async function shortText(reply: Response): Promise<string | undefined> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of reply.body ?? []) {
    bytes += piece.length
    if (bytes > answerBytesMax) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString("utf8")
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const failed = (failure: Failure): TaxAnswer => ({ kind: "failed", failure })
