import type { Work } from "../../../../kit/db.ts"
import { sql } from "../../../../kit/sql.ts"

/** A way to deliver has this code: promotions may name it from now on. */
export function knowDeliveryCode(work: Work, { code }: { code: string }): void {
  work.write(sql`insert into pricing.delivery_codes (code) values (${code}) on conflict (code) do nothing`)
}
