import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import type { CallFault } from "./plan.ts"

export type ProviderProxy = {
  url: string
  watch(given: { fault: (call: string) => CallFault | undefined; kill: () => void } | undefined): void
  close(): Promise<void>
}

type Answer = { status: number; headers: Record<string, string>; body: Buffer }

/** Stands between the program and its card provider, and loses, doubles or spoils what goes by. */
export async function openProviderProxy(options: {
  target: string
  /** A call arrived at the provider and was answered. */
  arrived(call: string, body: string): void
}): Promise<ProviderProxy> {
  let watching: { fault: (call: string) => CallFault | undefined; kill: () => void } | undefined
  const server = createServer((asked, response) => {
    pass(asked, response).catch(() => response.destroy())
  })

  async function pass(asked: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of asked) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const call = `${asked.method} ${asked.url}`
    const fault = watching?.fault(call)
    const lose = () => void asked.socket.resetAndDestroy()
    if (fault === "lost") return lose()
    if (fault === "error_before") return send(response, { status: 500, headers: {}, body: Buffer.from("{}") })
    if (fault === "kill_before") {
      watching?.kill()
      return lose()
    }
    if (fault === "doubled") await forward(asked, body)
    const answer = await forward(asked, body)
    options.arrived(call, body.toString("utf8"))
    if (fault === "unanswered") return lose()
    if (fault === "kill_after") {
      watching?.kill()
      return lose()
    }
    if (fault === "error_after") return send(response, { ...answer, status: 500, body: Buffer.from("{}") })
    if (fault === "half_answered") {
      response.writeHead(answer.status, { ...answer.headers, "content-length": answer.body.length })
      response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)))
      await sleep(5)
      return lose()
    }
    if (fault === "slow") await sleep(300)
    send(response, fault === "wrong_amount" ? spoiled(answer) : answer)
  }

  function forward(asked: IncomingMessage, body: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { host: _, connection: __, ...headers } = asked.headers
      const call = request(
        `${options.target}${asked.url}`,
        { method: asked.method ?? "POST", headers },
        (got) => {
          const parts: Buffer[] = []
          got.on("data", (part: Buffer) => parts.push(part))
          got.on("error", reject)
          got.on("end", () => {
            const type = got.headers["content-type"] ?? "application/json"
            // Whoever is told the same again is told so: it may be long past.
            const replayed = got.headers["idempotent-replayed"]
            resolve({
              status: got.statusCode ?? 500,
              headers: { "content-type": type, ...(replayed && { "idempotent-replayed": String(replayed) }) },
              body: Buffer.concat(parts),
            })
          })
        },
      )
      call.on("error", reject)
      call.end(body)
    })
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    watch: (given) => {
      watching = given
    },
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.destroyed) return
  response.writeHead(status, { ...headers, "content-length": body.length })
  response.end(body)
}

/** The same answer with other amounts in it. */
function spoiled(answer: Answer): Answer {
  const text = answer.body.toString("utf8")
  const wrong = text.replace(
    /("(?:amountMinor|capturedMinor|amount|amount_received)":\s*)(\d+)/g,
    (_, name, digits) => `${name}${Number(digits) + 100}`,
  )
  return { ...answer, body: Buffer.from(wrong) }
}
