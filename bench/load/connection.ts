import { connect, type Socket } from "node:net"

/**
 * `body` is a view into a buffer that is used again: copy what is to outlive the call. A status
 * of 0: the connection broke.
 */
export type Answered = (status: number, body: Buffer, head: string) => void

// Listings and product details are a few kilobytes; longer replies are put together from several reads.
const bufferBytes = 65_536
const nothing = Buffer.alloc(0)

/**
 * One keep-alive connection with one request at a time. It reads every reply whole, by its length, and
 * does nothing else: a client with streams, promises and parsed headers would need more of the two cores
 * than the server it measures.
 */
export class Connection {
  private readonly port: number
  private socket: Socket | undefined
  private answered: Answered | undefined
  private held: Buffer | undefined
  private bodyStart = 0
  private end = 0

  constructor(port: number) {
    this.port = port
  }

  /** Sends the text of a request and calls back with its reply. */
  ask(request: string, answered: Answered): void {
    this.answered = answered
    this.socket ??= this.open()
    this.socket.write(request, "utf8")
  }

  close(): void {
    this.answered = undefined
    this.socket?.destroy()
    this.socket = undefined
  }

  private open(): Socket {
    const socket = connect({
      host: "127.0.0.1",
      port: this.port,
      noDelay: true,
      onread: {
        buffer: Buffer.allocUnsafe(bufferBytes),
        callback: (length, buffer) => {
          this.receive((buffer as Buffer).subarray(0, length))
          return true
        },
      },
    })
    socket.on("error", () => {})
    socket.on("close", () => {
      if (this.socket !== socket) return
      this.socket = undefined
      this.give(0, nothing, "")
    })
    return socket
  }

  private receive(chunk: Buffer): void {
    const received = this.held ? Buffer.concat([this.held, chunk]) : chunk
    if (this.end === 0) this.readHead(received)
    if (this.end === 0 || received.length < this.end) {
      this.held = Buffer.from(received)
      return
    }
    const status =
      ((received[9] ?? 48) - 48) * 100 + ((received[10] ?? 48) - 48) * 10 + ((received[11] ?? 48) - 48)
    const body = received.subarray(this.bodyStart, this.end)
    const head = received.toString("latin1", 0, this.bodyStart)
    this.give(status, body, head)
  }

  private readHead(received: Buffer): void {
    const headEnd = received.indexOf("\r\n\r\n")
    if (headEnd < 0) return
    const head = received.toString("latin1", 0, headEnd)
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
    const isEmpty = /^HTTP\/1\.1 (?:204|304)/.test(head)
    // Every reply of the program says how long it is; one that does not cannot be told from a broken one.
    if (length === undefined && !isEmpty) return void this.socket?.destroy()
    this.bodyStart = headEnd + 4
    this.end = this.bodyStart + Number(length ?? 0)
  }

  private give(status: number, body: Buffer, head: string): void {
    const { answered } = this
    this.answered = undefined
    this.held = undefined
    this.end = 0
    answered?.(status, body, head)
  }
}

export type Reply = {
  status: number
  body: Record<string, unknown>
  retryAfterSeconds: number | undefined
  ms: number
}

export type Question = {
  method: "GET" | "POST" | "PUT" | "PATCH"
  path: string
  /** Whose request it is: what a proxy in front would write into x-forwarded-for. */
  from: string
  headers?: Record<string, string> | undefined
  body?: object | undefined
}

/** A question and its whole reply, parsed, with the time it took. */
export function ask(connection: Connection, question: Question): Promise<Reply> {
  const started = performance.now()
  return new Promise((resolve) => {
    connection.ask(requestText(question), (status, body, head) => {
      const ms = performance.now() - started
      const retryAfter = /\r\nretry-after: (\d+)/i.exec(head)?.[1]
      resolve({
        status,
        body: parsed(body, head),
        retryAfterSeconds: retryAfter === undefined ? undefined : Number(retryAfter),
        ms,
      })
    })
  })
}

function parsed(body: Buffer, head: string): Record<string, unknown> {
  if (body.length === 0 || !/\r\ncontent-type: application\/(?:problem\+)?json/i.test(head)) return {}
  return JSON.parse(body.toString("utf8"))
}

export function requestText({ method, path, from, headers = {}, body }: Question): string {
  const named = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const start = `${method} ${path} HTTP/1.1\r\nhost: shop\r\nx-forwarded-for: ${from}\r\n${named.join("")}`
  if (body === undefined) return `${start}\r\n`
  const text = JSON.stringify(body)
  return `${start}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}

/** The address of the simulated shopper with this number: 10.x.y.z, as many as there may be. */
export function addressOf(shopper: number): string {
  return `10.${(shopper >> 16) & 255}.${(shopper >> 8) & 255}.${shopper & 255}`
}
