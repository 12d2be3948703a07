import { domainToASCII } from "node:url"
import { z } from "zod"
import { says } from "../../kit/http/field_errors.ts"

// Each alternative starts with another character, so that matching takes linear time on any input; quotes,
// brackets and blanks are left out, so that an address can never become a second header or a second
// recipient.
const mailbox =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/

/** A mail address in lower case: the form in which every module stores and compares it. */
export const emailSchema = z
  .string()
  .max(300)
  .trim()
  .toLowerCase()
  .overwrite(inAscii)
  .max(254, "A mail address has at most 254 characters.")
  .regex(
    mailbox,
    says(
      "email",
      "This does not look like a mail address. It needs a name, an @ and a domain, like ada@example.com.",
    ),
  )
  // The pattern is for what is kept; what may be sent has capitals, too.
  .meta({ format: "email" })

/**
 * Mail servers know the domain of "grete@müller.de" as xn--mller-kva.de; some browsers send it as it was
 * typed.
 */
function inAscii(address: string): string {
  const at = address.lastIndexOf("@") + 1
  const domain = address.slice(at)
  return at > 0 && /[^\p{ASCII}]/u.test(domain) ? address.slice(0, at) + domainToASCII(domain) : address
}

export function isMailAddress(address: string): boolean {
  return address.length <= 254 && mailbox.test(address)
}
