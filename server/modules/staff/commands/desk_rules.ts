import { lastly, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import { staffOf } from "../policy.ts"
import { credentialsById, type DeskRules, getDeskRules } from "../queries.ts"

/** What the owner asks of everybody who works here; it holds from the next request on. */
export async function setDeskRules(work: Work, input: DeskRules): Promise<DeskRules> {
  if (input.totpRequired) {
    const { hasTotp } = await credentialsById(work.tx, staffOf(work))
    if (!hasTotp) {
      const message = "Please set up your own authenticator app before you ask everybody for theirs."
      throw new Refusal("staff.totp_first", 409, message)
    }
  }
  work.write(
    sql`
      update staff.desk_rules
      set totp_required = ${input.totpRequired},
          refund_confirm_above_minor = ${BigInt(input.refundConfirmAboveMinor)},
          version = version + 1, updated_at = ${work.now}
      where only_row = 1 and version = ${input.version}
    `,
    {
      rows: 1,
      refuse: () =>
        new Refusal(
          "desk_rules.changed",
          409,
          "Somebody else changed these rules meanwhile. Please look again.",
        ),
    },
  )
  return lastly(work, getDeskRules(work.tx))
}
