import { sql } from "../../kit/sql.ts"
import { openTries } from "../../kit/tries.ts"

export const { countTry, forgiveTries } = openTries(sql`staff.sign_in_tries`)
