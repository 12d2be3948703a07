import type { Outside, Work } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import { prepareReplay, replayMessage, type TakenMessage } from "../../payments/index.ts"
import type { StaffHolder } from "../../staff/index.ts"
import { getMessage, type MessageRead, type Reader } from "./queries.ts"

export const seesPeople = ({ permissions }: StaffHolder) => permissions.includes("customers.read")

/** Somebody wants a message heard once more; that it is there is all that is looked at first. */
export async function askToReplay(
  work: Work,
  { messageId, holder }: { messageId: string; holder: StaffHolder },
): Promise<Reader> {
  const found = await work.tx.maybe(sql`select id from payments.inbox where id = ${messageId}`)
  if (!found) throw notFound("message")
  return { messageId, seesPeople: seesPeople(holder) }
}

/** The second half: it is heard as if it had just come. */
export async function replayAsked(
  out: Outside,
  reader: Reader,
): Promise<MessageRead & { heard: TakenMessage["state"] }> {
  const prepared = await prepareReplay(out, reader)
  const { state } = await out.inWork((work) => replayMessage(work, prepared))
  return { ...(await getMessage(out.db, reader)), heard: state }
}
