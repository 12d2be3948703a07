import type { z } from "zod"
import { plainWords, type Shop } from "../../settings/index.ts"
import { accountExists, confirmEmail, passwordChanged, resetPassword, welcome } from "./account.ts"
import { downloadReady } from "./download_ready.ts"
import { giftCard, giftCardSent } from "./gift_card.ts"
import { invoiceIssued } from "./invoice_issued.ts"
import { layOut, type Rendered } from "./layout.ts"
import { type Blanks, type Letter, openLetter, type Template } from "./letter.ts"
import { orderCanceled } from "./order_canceled.ts"
import { orderPlaced } from "./order_placed.ts"
import { orderReady } from "./order_ready.ts"
import { orderRefunded } from "./order_refunded.ts"
import { orderShipped } from "./order_shipped.ts"
import { filled, type OwnWords, wordsFor } from "./own_words.ts"
import { type Part, paragraph } from "./parts.ts"
import { payAgain } from "./pay_again.ts"
import { payLink } from "./pay_link.ts"
import { paymentPartReceived, paymentTakenBack } from "./payment_due.ts"
import { paymentReceived } from "./payment_received.ts"
import { paymentReminder } from "./payment_reminder.ts"
import { staffInvitation, staffMailCheck, staffPasswordChanged, staffResetPassword } from "./staff.ts"
import { unitsCanceled } from "./units_canceled.ts"

export { oneLine, type Rendered } from "./layout.ts"
export { type OwnWords, unknownBlank, type WordsOfMail } from "./own_words.ts"

export const templates = {
  order_placed: orderPlaced,
  order_shipped: orderShipped,
  order_ready: orderReady,
  order_canceled: orderCanceled,
  units_canceled: unitsCanceled,
  order_refunded: orderRefunded,
  payment_received: paymentReceived,
  payment_part_received: paymentPartReceived,
  payment_taken_back: paymentTakenBack,
  payment_reminder: paymentReminder,
  pay_again: payAgain,
  invoice_issued: invoiceIssued,
  download_ready: downloadReady,
  gift_card: giftCard,
  gift_card_sent: giftCardSent,
  pay_link: payLink,
  confirm_email: confirmEmail,
  account_exists: accountExists,
  reset_password: resetPassword,
  password_changed: passwordChanged,
  welcome,
  staff_invitation: staffInvitation,
  staff_reset_password: staffResetPassword,
  staff_password_changed: staffPasswordChanged,
  staff_mail_check: staffMailCheck,
}

export type TemplateName = keyof typeof templates
export type TemplateValues = { [Name in TemplateName]: z.input<(typeof templates)[Name]["values"]> }

export const templateNames = Object.keys(templates) as [TemplateName, ...TemplateName[]]

export function isTemplate(name: string): name is TemplateName {
  return Object.hasOwn(templates, name)
}

/** Stored values to a finished mail. Throws when the values do not fit the template. */
export function render(
  shop: Shop,
  mail: { template: TemplateName; locale: string; values: unknown; own?: OwnWords | undefined },
): Rendered {
  const template = templates[mail.template] as Template
  const letter = openLetter(shop, mail.locale)
  const values = template.values.parse(mail.values)
  const blanks = template.blanks(letter, values)
  const own = wordsFor(mail.own, letter.locale)
  const words = template.write(letter, values, blanks)
  const opening = own?.opening ? filled(own.opening, blanks) : letter.say(template.opening, blanks)
  return layOut(letter, {
    ...words,
    subject: own?.subject ? filled(own.subject, blanks) : letter.say(`${mail.template}.subject`, blanks),
    parts: [
      ...paragraphs(letter, opening),
      ...words.parts,
      ...(own?.closing ? paragraphs(letter, filled(own.closing, blanks)) : []),
    ],
  })
}

/** The names of the blanks of a template, each with what it would hold in a mail with these values. */
export function blanksIn(
  shop: Shop,
  mail: { template: TemplateName; locale: string; values: unknown },
): Blanks {
  const template = templates[mail.template] as Template
  return template.blanks(openLetter(shop, mail.locale), template.values.parse(mail.values))
}

export function originalWords(name: TemplateName, locale: string): { subject: string; opening: string } {
  const { opening } = templates[name]
  return {
    subject: plainWords(locale, `mail.${name}.subject`),
    opening: plainWords(locale, `mail.${opening}`),
  }
}

/** An empty line, or a new one, begins a paragraph. */
function paragraphs(letter: Letter, text: string): Part[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => paragraph(letter, line))
}
