import { domainToASCII, domainToUnicode } from "node:url"
import { z } from "zod"
import { says } from "./http/field_errors.ts"

// Each alternative starts with another character, so that matching takes linear time on any input; quotes,
// brackets and blanks are left out, so that an address can never become a second header or a second
// recipient.
const mailbox =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/

// What mail servers have to take (RFC 5321): more before the @ is refused by many.
const lengthMax = 254
const nameMax = 64

/** A mail address in lower case: the form in which every module stores and compares it. */
export const emailSchema = mailAddress(mailbox)

/** The same, or nothing. */
export const emailOrNone = mailAddress(new RegExp(`^$|${mailbox.source}`))

function mailAddress(pattern: RegExp) {
  return (
    z
      .string()
      .max(300)
      .trim()
      .toLowerCase()
      .overwrite(sendableAddress)
      .max(lengthMax, `A mail address has at most ${lengthMax} characters.`)
      .regex(
        pattern,
        says(
          "email",
          "This does not look like a mail address. It needs a name, an @ and a domain, like ada@example.com.",
        ),
      )
      .refine(
        hasShortName,
        says("email_name", `A mail address has at most ${nameMax} characters before the @.`),
      )
      // The pattern is for what is kept; what may be sent has capitals, too.
      .meta({ format: "email" })
  )
}

/**
 * Mail servers know the domain of "grete@müller.de" as xn--mller-kva.de; some browsers send it as it was
 * typed.
 */
export function sendableAddress(address: string): string {
  return withDomain(address, (domain) => (/[^\p{ASCII}]/u.test(domain) ? domainToASCII(domain) : domain))
}

/** As people read it: the domain with its umlauts. */
export function shownAddress(address: string): string {
  return withDomain(address, (domain) => (/xn--/i.test(domain) ? domainToUnicode(domain) || domain : domain))
}

function withDomain(address: string, change: (domain: string) => string): string {
  const at = address.lastIndexOf("@") + 1
  return at > 0 ? address.slice(0, at) + change(address.slice(at)) : address
}

export function isMailAddress(address: string): boolean {
  return isMailbox(address) && hasShortName(address)
}

/** The same, also of one that was taken before its name had a limit. */
export function isMailbox(address: string): boolean {
  return address.length <= lengthMax && mailbox.test(address)
}

function hasShortName(address: string): boolean {
  return address.lastIndexOf("@") <= nameMax
}
