type Json = null | boolean | number | string | Json[] | { [field: string]: Json }

const hidden = "•••"

// What opens something, wherever a provider puts it: a payment of Stripe's comes with its secret.
const secretFields = /secret|password|token|signature|api_?key|authorization|credential/i
const secretWords = /\b(?:[sr]k_(?:live|test)_|whsec_|bearer\s)\S+|_secret_\S+/gi

const fieldsOfPeople =
  /^(?:name|first_?name|last_?name|e?mail|receipt_email|phone|address|billing_details|shipping|customer_details)$/i

/**
 * A message as it came, laid out to be read. What opens something is never shown, and who somebody is only to
 * whoever sees customers. What is no JSON is shown as it is.
 */
export function shownBody(body: string, { seesPeople }: { seesPeople: boolean }): string {
  let message: Json
  try {
    message = JSON.parse(body) as Json
  } catch {
    return withoutSecrets(body)
  }
  return JSON.stringify(shown(message, seesPeople), null, 2)
}

function shown(value: Json, seesPeople: boolean): Json {
  if (typeof value === "string") return withoutSecrets(value)
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return value.map((one) => shown(one, seesPeople))
  return Object.fromEntries(
    Object.entries(value).map(([field, one]) => {
      const isHidden = secretFields.test(field) || (!seesPeople && fieldsOfPeople.test(field))
      return [field, isHidden && isTold(one) ? hidden : shown(one, seesPeople)]
    }),
  )
}

/** That there is nothing may be read by everybody. */
function isTold(value: Json): boolean {
  return value !== null && value !== "" && typeof value !== "boolean"
}

function withoutSecrets(text: string): string {
  return text.replace(secretWords, hidden)
}
