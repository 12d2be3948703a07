import { Agent, request } from "node:http"

export type Answer =
  | { kind: "answer"; status: number; body: { [field: string]: unknown } }
  /** The request may have arrived: whether anything happened is not known. */
  | { kind: "silence"; why: string }

/** Connections are kept open: a new one for each payment would cost more than the payment. */
export function openConnections(): Agent {
  return new Agent({ keepAlive: true, maxSockets: 64 })
}

export function post(
  connection: { agent: Agent; url: string; apiKey: string; timeoutMs: number },
  path: string,
  body: object,
): Promise<Answer> {
  const text = JSON.stringify(body)
  return new Promise((resolve) => {
    const silence = (why: string) => resolve({ kind: "silence", why })
    const call = request(
      `${connection.url}${path}`,
      {
        method: "POST",
        agent: connection.agent,
        signal: AbortSignal.timeout(connection.timeoutMs),
        headers: {
          authorization: `Bearer ${connection.apiKey}`,
          "content-type": "application/json",
          "content-length": Buffer.byteLength(text),
        },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on("data", (chunk: Buffer) => chunks.push(chunk))
        response.on("error", (error) => silence(error.message))
        response.on("aborted", () => silence("the answer broke off"))
        response.on("end", () =>
          resolve(read(response.statusCode ?? 0, Buffer.concat(chunks).toString("utf8"))),
        )
      },
    )
    call.on("error", (error) => silence(error.message))
    call.end(text)
  })
}

function read(status: number, text: string): Answer {
  try {
    return { kind: "answer", status, body: JSON.parse(text) }
  } catch {
    return { kind: "silence", why: "the answer cannot be read" }
  }
}
