import type { AddressInfo } from "node:net"
import Fastify, { type FastifyInstance } from "fastify"
import { answerAsRole, askRole, openRole } from "../load/generator.ts"

export type Fixed = { path: string; type: string; body: Buffer }

export type HttpLimit = { port: number; close(): void }

type Message = { path: string; type: string; base64: string }[]

/**
 * One Fastify route per body, sending the same Buffer each time, in a process of its own: as fast as it gets.
 */
export async function openHttpLimit(root: string, fixed: readonly Fixed[]): Promise<HttpLimit> {
  const child = openRole(root, "http-limit")
  const message: Message = fixed.map(({ path, type, body }) => ({
    path,
    type,
    base64: body.toString("base64"),
  }))
  const port = await askRole<number>(child, message)
  return { port, close: () => void (child.connected && child.disconnect()) }
}

export async function serveHttpLimit(): Promise<number> {
  let server: FastifyInstance | undefined
  const code = await answerAsRole<Message, number>(async (message) => {
    server = Fastify()
    for (const { path, type, base64 } of message) {
      const body = Buffer.from(base64, "base64")
      server.get(path, (_request, reply) => reply.type(type).send(body))
    }
    await server.listen({ port: 0, host: "127.0.0.1" })
    return (server.server.address() as AddressInfo).port
  })
  await server?.close()
  return code
}
