import type { Outside, Work } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import type { ProviderMessage } from "../provider.ts"
import { fromStored, judgeAgain, type StoredMessage, type TakenMessage } from "./inbox.ts"

type Kept = { provider: string; message: StoredMessage; body: string | null }
export type PreparedReplay = { messageId: string; account: string; message: ProviderMessage | undefined }

/** Reads a message once more as it came, while that is kept; otherwise what was understood of it. */
export async function prepareReplay(
  out: Outside,
  { messageId }: { messageId: string },
): Promise<PreparedReplay> {
  const kept = await out.db.maybe(sql<Kept>`
    select provider, message, body from payments.inbox where id = ${messageId}
  `)
  if (!kept) throw notFound("message")
  const provider = out.providers.payment(kept.provider)
  const heard = kept.body === null ? undefined : await provider.rereadMessage?.(kept.body)
  const message = heard === "nothing" ? undefined : (heard ?? fromStored(kept.message))
  return { messageId, account: await provider.account(), message }
}

/**
 * Hears a message once more as if it had just come: it is compared with our books of now, and says again
 * where to look. Money moves by what is found there.
 */
export async function replayMessage(work: Work, input: PreparedReplay): Promise<TakenMessage> {
  const { messageId, account, message } = input
  if (!message) return { state: "passed" }
  return judgeAgain(work, { messageId, account, message })
}
