import type { z } from "zod"
import type { Shop } from "../../settings/index.ts"
import { accountExists, confirmEmail, passwordChanged, resetPassword, welcome } from "./account.ts"
import { downloadReady } from "./download_ready.ts"
import { layOut, type Rendered } from "./layout.ts"
import { openLetter, type Template } from "./letter.ts"
import { orderCanceled } from "./order_canceled.ts"
import { orderPlaced } from "./order_placed.ts"
import { orderRefunded } from "./order_refunded.ts"
import { orderShipped } from "./order_shipped.ts"
import { paymentReceived } from "./payment_received.ts"
import { staffInvitation, staffPasswordChanged, staffResetPassword } from "./staff.ts"

export { oneLine, type Rendered } from "./layout.ts"

export const templates = {
  order_placed: orderPlaced,
  order_shipped: orderShipped,
  order_canceled: orderCanceled,
  order_refunded: orderRefunded,
  payment_received: paymentReceived,
  download_ready: downloadReady,
  confirm_email: confirmEmail,
  account_exists: accountExists,
  reset_password: resetPassword,
  password_changed: passwordChanged,
  welcome,
  staff_invitation: staffInvitation,
  staff_reset_password: staffResetPassword,
  staff_password_changed: staffPasswordChanged,
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
  mail: { template: TemplateName; locale: string; values: unknown },
): Rendered {
  const template = templates[mail.template] as Template
  const letter = openLetter(shop, mail.locale)
  return layOut(letter, template.write(letter, template.values.parse(mail.values)))
}
