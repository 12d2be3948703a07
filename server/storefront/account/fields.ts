import { type Html, html } from "../../kit/html.ts"
import { field, type Typed } from "../parts/field.ts"
import type { Place } from "../place.ts"

export const passwordCharactersMin = 8

/** What an account needs. */
export function signUpFields(place: Place, typed: Typed): Html {
  const { say } = place
  return html`${field(typed, {
    name: "name",
    label: say("account.name"),
    autocomplete: "name",
    lengthMax: 80,
  })}
${field(typed, {
  name: "email",
  label: say("account.email"),
  type: "email",
  autocomplete: "email",
  lengthMax: 254,
})}
${newPassword(place, typed)}
<label class="check"><input type="checkbox"
name="marketingConsent"${typed.values.marketingConsent === "on" && html` checked`}>
<span>${say("account.consent")}</span></label>`
}

export function newPassword(place: Place, typed: Typed): Html {
  return field(typed, {
    name: "password",
    label: place.say("account.password"),
    type: "password",
    autocomplete: "new-password",
    hint: place.say("account.password_hint", { count: passwordCharactersMin }),
    lengthMin: passwordCharactersMin,
    lengthMax: 200,
    secret: true,
  })
}
