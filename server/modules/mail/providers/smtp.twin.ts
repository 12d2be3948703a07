import type { AddressInfo } from "node:net"
import { createServer, type Server, type Socket } from "node:net"

/** What the twin does with the next mails: a fault for a recipient, or for the whole server. */
export type Faults = {
  recipients: Record<string, string>
  afterData: Record<string, string>
  hangUpAfterData: Set<string>
}

export type ReceivedMail = { to: string; source: string }

/** A small SMTP server on the loopback that keeps what it gets, speaks plainly, and fails on demand. */
export async function openSmtpTwin() {
  const received: ReceivedMail[] = []
  const faults: Faults = { recipients: {}, afterData: {}, hangUpAfterData: new Set() }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on("close", () => sockets.delete(socket))
    socket.on("error", () => socket.destroy())
    converse(socket, { received, faults })
  })
  const port = await listen(server)
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    faults,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function converse(socket: Socket, twin: { received: ReceivedMail[]; faults: Faults }): void {
  let text = ""
  let to = ""
  let inData = false
  const say = (line: string) => socket.write(`${line}\r\n`)

  say("220 twin ready")
  socket.on("data", (chunk) => {
    text += chunk.toString("utf8")
    for (;;) {
      const end = text.indexOf(inData ? "\r\n.\r\n" : "\r\n")
      if (end < 0) return
      const piece = text.slice(0, end)
      text = text.slice(end + (inData ? 5 : 2))
      if (inData) {
        inData = false
        finish(piece)
      } else {
        obey(piece)
      }
    }
  })

  function obey(line: string): void {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === "EHLO" || verb === "HELO") say("250 twin")
    else if (verb === "RCPT") {
      to = /<(.*)>/.exec(line)?.[1] ?? ""
      say(twin.faults.recipients[to] ?? "250 ok")
    } else if (verb === "DATA") {
      inData = true
      say("354 go on")
    } else if (verb === "QUIT") {
      say("221 bye")
      socket.end()
    } else say("250 ok")
  }

  function finish(source: string): void {
    const fault = twin.faults.afterData[to]
    if (!fault) twin.received.push({ to, source })
    if (twin.faults.hangUpAfterData.has(to)) socket.destroy()
    else say(fault ?? "250 queued")
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port))
  })
}
