import type { accountEn } from "./account.en.ts"
import type { Message } from "./index.ts"

/** One's own account, in German. */
export const accountDe: { [Name in keyof typeof accountEn]: Message } = {
  "code.app": "Code Ihrer Authenticator-App",
  "code.app_hint": "Sechs Ziffern, jede halbe Minute neue.",
  "code.recovery": "Wiederherstellungscode",
  "code.recovery_hint": "Einer der zehn, die Sie aufbewahrt haben. Jeder gilt einmal.",
  "code.use_recovery": "Wiederherstellungscode benutzen",
  "code.use_app": "Authenticator-App benutzen",
  "code.back": "Zurück",
}
