import { ask, Connection, type Question, type Reply } from "../load/connection.ts"
import type { Shop } from "./program.ts"

export type Staff = {
  ask(question: Omit<Question, "from">): Promise<Reply>
  /** The same, and anything but a success fails the bench. */
  must(question: Omit<Question, "from">): Promise<Record<string, unknown>>
  /** Uploads a file of text. */
  upload(path: string, file: { name: string; text: string }): Promise<Record<string, unknown>>
  close(): void
}

// The first owner of a shop that lives for some minutes, on this machine only.
export const owner = { email: "owner@example.com", name: "Bench Owner", password: "measure-twice-cut-once" }

// Staff have addresses of their own. Each question comes from another one: a team behind one address would
// have to share one client's room, and the writer of `reads` asks more often than that allows.
const networks = 200

/** Becomes the shop's owner with the link from its log, and speaks to the staff routes. */
export async function becomeOwner(shop: Pick<Shop, "port" | "ownerLink">): Promise<Staff> {
  const connection = new Connection(shop.port)
  const token = new URL(shop.ownerLink).searchParams.get("token")
  let questions = 0
  let headers: Record<string, string> = {}
  const askStaff = (question: Omit<Question, "from">) =>
    ask(connection, { ...question, headers, from: `172.16.1.${questions++ % networks}` })
  const must = async (question: Omit<Question, "from">) => {
    const reply = await askStaff(question)
    if (reply.status >= 200 && reply.status < 300) return reply.body
    throw new Error(
      `${question.method} ${question.path} was answered ${reply.status}: ${JSON.stringify(reply.body)}`,
    )
  }
  const upload = async (path: string, file: { name: string; text: string }) => {
    const form = new FormData()
    form.append("file", new Blob([file.text], { type: "text/csv" }), file.name)
    const from = { "x-forwarded-for": `172.16.1.${questions++ % networks}` }
    const url = `http://127.0.0.1:${shop.port}${path}`
    const reply = await fetch(url, { method: "POST", headers: { ...headers, ...from }, body: form })
    if (reply.ok) return (await reply.json()) as Record<string, unknown>
    throw new Error(`POST ${path} was answered ${reply.status}: ${await reply.text()}`)
  }
  const signedIn = await must({ method: "POST", path: "/admin/v1/first-owner", body: { token, ...owner } })
  headers = { authorization: `Bearer ${signedIn.token}` }
  return { ask: askStaff, must, upload, close: () => connection.close() }
}
