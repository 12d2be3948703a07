import { actorName, type Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import { checkMove } from "../../../kit/moves.ts"
import { sql } from "../../../kit/sql.ts"
import { lockOrder, noteOnTimeline } from "../../orders/index.ts"
import { giveApproved } from "../refunds.ts"
import { kindNamed } from "./kinds.ts"
import { getRequest, type RefundRequest } from "./queries.ts"
import { type RequestState, requestMoves } from "./rules.ts"

/**
 * A second person gives the money that the first one asked for. What it comes to is worked out once more:
 * where the order has changed so that it would be another amount, nothing is given.
 */
export async function approveRefund(
  work: Work,
  { requestId }: { requestId: string },
): Promise<RefundRequest> {
  const request = await lockRequest(work, { requestId })
  checkOther(work, request)
  if (request.expiresAt <= work.now) {
    throw new Refusal("refund_request.expired", 409, "This request has expired. Ask for the refund anew.")
  }
  const { kind, orderId } = request
  if (kind === "order" && orderId !== null) await giveApproved(work, { ...request, orderId })
  else await kindNamed(work, kind).give(work, request)
  move(work, { request, to: "approved", reason: null })
  return getRequest(work.tx, { requestId })
}

export async function refuseRefund(
  work: Work,
  { requestId, reason }: { requestId: string; reason: string },
): Promise<RefundRequest> {
  const request = await lockRequest(work, { requestId })
  checkOther(work, request)
  move(work, { request, to: "refused", reason })
  return getRequest(work.tx, { requestId })
}

/** Whoever asked does not want it any more. */
export async function withdrawRefund(
  work: Work,
  { requestId }: { requestId: string },
): Promise<RefundRequest> {
  const request = await lockRequest(work, { requestId })
  if (request.askedBy !== actorName(work.actor)) {
    const message = "Only whoever asked for this refund can take it back. You can refuse it."
    throw new Refusal("refund_request.not_own", 403, message)
  }
  move(work, { request, to: "withdrawn", reason: null })
  return getRequest(work.tx, { requestId })
}

/** Of an order that is canceled everything goes back anyway: nothing is left to be decided. */
export async function withdrawForOrder(work: Work, { orderId }: { orderId: string }): Promise<void> {
  await lockOrder(work.tx, { orderId })
  await endAll(work, { where: sql`order_id = ${orderId}`, to: "withdrawn" })
}

const requestsAtOnce = 200

/** Who is erased is given nothing, and nothing of what somebody wrote stays. The cards are theirs. */
export async function endForCustomer(work: Work, { customerId }: { customerId: string }): Promise<void> {
  const theirs = sql`
    subject = any(array(
      select ${customerId}::text union all select id from payments.cards where customer_id = ${customerId}
    ))
  `
  await endAll(work, { where: theirs, to: "withdrawn" })
  work.write(sql`
    update aftersale.refund_request_history set why = '…'
    where why is not null and request_id in (select id from aftersale.refund_requests where ${theirs})
  `)
  work.write(sql`
    update aftersale.refund_requests
    set why = '…', reason = case when reason is not null then '…' end,
      subject = case when kind = 'credit' then '…' else subject end
    where ${theirs}
  `)
}

/** Requests that nobody decided in time. */
export async function expireRequests(work: Work): Promise<void> {
  await endAll(work, { where: sql`expires_at <= ${work.now}`, to: "expired" })
}

async function endAll(work: Work, { where, to }: { where: ReturnType<typeof sql>; to: RequestState }) {
  const due = await work.tx.many(sql<{ requestId: string; orderId: string | null; amountMinor: bigint }>`
    select id as request_id, order_id, amount_minor from aftersale.refund_requests
    where state = 'asked' and ${where} order by id limit ${requestsAtOnce} for update skip locked
  `)
  for (const { requestId, orderId, amountMinor } of due)
    write(work, { requestId, orderId, amountMinor, to, reason: null })
}

async function lockRequest(work: Work, { requestId }: { requestId: string }): Promise<RefundRequest> {
  const found = await work.tx.maybe(sql<{ orderId: string | null }>`
    select order_id from aftersale.refund_requests where id = ${requestId}
  `)
  if (!found) throw notFound("refund request")
  // The order is locked before what belongs to it, as everywhere: what is read behind it is how it stands.
  if (found.orderId !== null) await lockOrder(work.tx, { orderId: found.orderId })
  await work.tx.one(sql`select id from aftersale.refund_requests where id = ${requestId} for update`)
  const request = await getRequest(work.tx, { requestId })
  if (request.state !== "asked") {
    const message = "This request has been decided already."
    throw new Refusal("refund_request.decided", 409, message, { state: request.state })
  }
  return request
}

function checkOther(work: Work, request: RefundRequest): void {
  if (request.askedBy !== actorName(work.actor)) return
  const message = "You asked for this refund yourself: somebody else has to decide."
  throw new Refusal("refund_request.own", 403, message)
}

type Move = { request: RefundRequest; to: RequestState; reason: string | null }

function move(work: Work, { request, to, reason }: Move): void {
  checkMove("refund_request", requestMoves, request.state, to)
  const { requestId, orderId, amount } = request
  write(work, { requestId, orderId, amountMinor: amount.minor, to, reason })
}

type Ended = {
  requestId: string
  orderId: string | null
  amountMinor: bigint
  to: RequestState
  reason: string | null
}

function write(work: Work, { requestId, orderId, amountMinor, to, reason }: Ended): void {
  const actor = actorName(work.actor)
  work.write(sql`
    update aftersale.refund_requests
    set state = ${to}, decided_by = ${actor}, decided_at = ${work.now}, reason = ${reason}
    where id = ${requestId}
  `)
  work.write(sql`
    insert into aftersale.refund_request_history (id, request_id, from_state, to_state, actor, why, at)
    values (${newId("history")}, ${requestId}, 'asked', ${to}, ${actor}, ${reason}, ${work.now})
  `)
  const details = { requestId, amountMinor: Number(amountMinor), reason }
  if (orderId !== null) noteOnTimeline(work, { orderId, kind: `refund_${to}`, details })
}
