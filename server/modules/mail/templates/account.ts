import { template, type Words } from "./letter.ts"
import { button, paragraph, quiet, textLink, writtenLink } from "./parts.ts"
import {
  accountExistsValues,
  confirmEmailValues,
  passwordChangedValues,
  resetPasswordValues,
  welcomeValues,
} from "./values.ts"

export const confirmEmail = template({
  values: confirmEmailValues,
  hidden: { confirmUrl: "/" },
  oneTime: true,
  write(letter, values): Words {
    const { say } = letter
    return {
      subject: say("confirm_email.subject", { shop: letter.shop.name }),
      preheader: say("confirm_email.preheader"),
      heading: say("confirm_email.heading", { name: values.name }),
      parts: [
        paragraph(letter, say("confirm_email.intro", { shop: letter.shop.name })),
        button(letter, say("confirm_email.button"), values.confirmUrl),
        quiet(letter, say("confirm_email.valid", { hours: values.validHours })),
        writtenLink(letter, values.confirmUrl),
      ],
      why: say("why.registered", { shop: letter.shop.name }),
    }
  },
})

/**
 * Goes to the owner of a mailbox when somebody registers with it again; the visitor sees the same answer as
 * ever.
 */
export const accountExists = template({
  values: accountExistsValues,
  hidden: {},
  oneTime: false,
  write(letter, values): Words {
    const { say } = letter
    return {
      subject: say("account_exists.subject", { shop: letter.shop.name }),
      preheader: say("account_exists.preheader"),
      heading: say("account_exists.heading", { name: values.name }),
      parts: [
        paragraph(letter, say("account_exists.intro", { shop: letter.shop.name })),
        button(letter, say("account_exists.button"), values.signInUrl),
        textLink(letter, say("account_exists.forgot"), values.forgotUrl),
        quiet(letter, say("account_exists.not_you")),
      ],
      why: say("why.registered", { shop: letter.shop.name }),
    }
  },
})

type ForWhom = { subject: string; why: string }

/** For shoppers and for the people at the desk, who differ in what the shop is to them. */
export const resetPasswordFor = ({ subject, why }: ForWhom) =>
  template({
    values: resetPasswordValues,
    hidden: { resetUrl: "/" },
    oneTime: true,
    write(letter, values): Words {
      const { say } = letter
      const { name: shop } = letter.shop
      return {
        subject: say(subject, { shop }),
        preheader: say("reset_password.preheader"),
        heading: say("reset_password.heading"),
        parts: [
          paragraph(letter, say("reset_password.intro", { name: values.name, shop })),
          button(letter, say("reset_password.button"), values.resetUrl),
          quiet(letter, say("reset_password.valid", { minutes: values.validMinutes })),
          writtenLink(letter, values.resetUrl),
        ],
        why: say(why, { shop }),
      }
    },
  })

export const passwordChangedFor = ({ subject, why }: ForWhom) =>
  template({
    values: passwordChangedValues,
    hidden: {},
    oneTime: false,
    write(letter, values): Words {
      const { say } = letter
      const { name: shop } = letter.shop
      const moment = letter.moment(values.changedAt)
      return {
        subject: say(subject, { shop }),
        preheader: say("password_changed.preheader"),
        heading: say("password_changed.heading"),
        parts: [
          paragraph(letter, say("password_changed.intro", { name: values.name, moment })),
          paragraph(letter, say("password_changed.not_you")),
          button(letter, say("password_changed.button"), values.forgotUrl),
        ],
        why: say(why, { shop }),
      }
    },
  })

export const resetPassword = resetPasswordFor({ subject: "reset_password.subject", why: "why.reset" })
export const passwordChanged = passwordChangedFor({
  subject: "password_changed.subject",
  why: "why.account",
})

export const welcome = template({
  values: welcomeValues,
  hidden: {},
  oneTime: false,
  write(letter, values): Words {
    const { say } = letter
    return {
      subject: say("welcome.subject", { shop: letter.shop.name }),
      preheader: say("welcome.preheader"),
      heading: say("welcome.heading", { name: values.name }),
      parts: [
        paragraph(letter, say("welcome.intro", { shop: letter.shop.name })),
        paragraph(letter, say("welcome.orders")),
        button(letter, say("welcome.button"), values.accountUrl),
      ],
      why: say("why.account", { shop: letter.shop.name }),
    }
  },
})
