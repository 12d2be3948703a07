import { createClient } from "../../client/index.ts"
import { confirmItIsMe } from "./confirming.ts"
import { connection } from "./connection.ts"
import { Problem, unreachable } from "./problem.ts"
import { signInAgain } from "./session.ts"

export type { Shape } from "../../client/index.ts"

/** Every call of the admin goes through the generated client; the browser's cookie says who asks. */
export const api = createClient({ baseUrl: location.origin })

type Reply<Body> = { data?: Body; error?: unknown; response: Response }

/**
 * The reply of a call, or a `Problem`. A session that has ended is no problem of the caller: the call waits
 * until somebody has signed in again, and is made once more. So is one that wants to be confirmed; called
 * off, the refusal is the caller's.
 */
export async function ask<Body>(call: () => Promise<Reply<Body>>): Promise<Body> {
  for (;;) {
    try {
      return await askOnce(call)
    } catch (error) {
      if (!(error instanceof Problem) || !(await canGoOn(error))) throw error
    }
  }
}

async function canGoOn({ code, details }: Problem): Promise<boolean> {
  if (code === "staff.step_up_needed") return confirmItIsMe(details.with === "code" ? "code" : "password")
  if (code !== "staff.sign_in_needed") return false
  await signInAgain()
  return true
}

/** The same for whoever is not signed in yet. */
export async function askOnce<Body>(call: () => Promise<Reply<Body>>): Promise<Body> {
  let reply: Reply<Body>
  try {
    reply = await call()
  } catch {
    connection.set("away")
    throw unreachable()
  }
  const { response } = reply
  // A proxy in front answers 502 and 504 while the shop is away.
  const isAway = response.status === 502 || response.status === 503 || response.status === 504
  connection.set(isAway ? "away" : "open")
  if (response.ok) return reply.data as Body
  throw new Problem(isAway ? 503 : response.status, reply.error)
}

/** A key for one intention: sent again with the same one, it happens once. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return `admin-${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`
}

export const keyed = (key: string) => ({ "idempotency-key": key })
