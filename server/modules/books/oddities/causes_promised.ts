import { type Sql, sql } from "../../../kit/sql.ts"
import { type Cause, columns, type Detector, named, type Scope } from "./detector.ts"
import { endingHours } from "./rules.ts"

// Money that was promised with an order and is taken as it leaves. A canceled order gives its promise up.
const promised = (scope: Scope, { reason, where }: { reason: Sql; where: Sql }) => sql<Cause>`
  select ${columns({
    subject: sql`payment.id`,
    amountMinor: sql`payment.amount_minor - payment.waived_minor - payment.captured_minor`,
    reason,
    happenedAt: sql`coalesce(payment.capture_tried_at, payment.updated_at)`,
    respondBy: sql`payment.authorized_until`,
  })}
  from payments.intents payment
  join orders.orders sold on sold.id = payment.order_id and sold.sale <> 'canceled'
  where payment.order_id is not null and payment.captured_minor + payment.waived_minor < payment.amount_minor
    and ${where} and ${named(sql`payment.id`, scope)}
`

/** The bank said no when something had left; it can be asked again as long as its promise stands. */
export const captureFailed: Detector = {
  kind: "capture_failed",
  causes: (scope) =>
    promised(scope, {
      reason: sql`payment.capture_failure`,
      where: sql`payment.state in ('authorized', 'partly_captured') and payment.capture_failure is not null`,
    }),
}

export const authorizationEnds: Detector = {
  kind: "authorization_ends",
  causes: (scope, now) =>
    promised(scope, {
      reason: sql`null::text`,
      where: sql`
        payment.state in ('authorized', 'partly_captured') and payment.capture_failure is null
        and payment.authorized_until < ${new Date(now.getTime() + endingHours * 3_600_000)}
      `,
    }),
}

/** Nothing can be taken any more, and the order is not paid by anything else. */
export const authorizationEnded: Detector = {
  kind: "authorization_ended",
  causes: (scope) =>
    promised(scope, {
      reason: sql`payment.capture_failure`,
      where: sql`
        payment.capture_at = 'dispatch' and payment.state in ('declined', 'canceled', 'captured')
        and sold.money in ('pending', 'partly_paid', 'voided')
        ${"since" in scope ? sql`and payment.updated_at >= ${scope.since}` : sql``}
      `,
    }),
}
