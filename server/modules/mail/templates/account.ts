import { type Letter, template, type Words } from "./letter.ts"
import { button, paragraph, quiet, textLink, writtenLink } from "./parts.ts"
import {
  accountExistsValues,
  confirmEmailValues,
  passwordChangedValues,
  resetPasswordValues,
  welcomeValues,
} from "./values.ts"

const nameAndShop = ({ shop }: Letter, { name }: { name: string }) => ({ name, shop: shop.name })

export const confirmEmail = template({
  values: confirmEmailValues,
  hidden: { confirmUrl: "/" },
  oneTime: true,
  isOptional: false,
  opening: "confirm_email.intro",
  blanks: nameAndShop,
  write(letter, values, blanks): Words {
    const { say } = letter
    return {
      preheader: say("confirm_email.preheader"),
      heading: say("confirm_email.heading", blanks),
      parts: [
        button(letter, say("confirm_email.button"), values.confirmUrl),
        quiet(letter, say("confirm_email.valid", { hours: values.validHours })),
        writtenLink(letter, values.confirmUrl),
      ],
      why: say("why.registered", blanks),
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
  isOptional: false,
  opening: "account_exists.intro",
  blanks: nameAndShop,
  write(letter, values, blanks): Words {
    const { say } = letter
    return {
      preheader: say("account_exists.preheader"),
      heading: say("account_exists.heading", blanks),
      parts: [
        button(letter, say("account_exists.button"), values.signInUrl),
        textLink(letter, say("account_exists.forgot"), values.forgotUrl),
        quiet(letter, say("account_exists.not_you")),
      ],
      why: say("why.registered", blanks),
    }
  },
})

type ForWhom = { why: string }

/** For shoppers and for the people at the desk, who differ in what the shop is to them. */
export const resetPasswordFor = ({ why }: ForWhom) =>
  template({
    values: resetPasswordValues,
    hidden: { resetUrl: "/" },
    oneTime: true,
    isOptional: false,
    opening: "reset_password.intro",
    blanks: nameAndShop,
    write(letter, values, blanks): Words {
      const { say } = letter
      return {
        preheader: say("reset_password.preheader"),
        heading: say("reset_password.heading"),
        parts: [
          button(letter, say("reset_password.button"), values.resetUrl),
          quiet(letter, say("reset_password.valid", { minutes: values.validMinutes })),
          writtenLink(letter, values.resetUrl),
        ],
        why: say(why, blanks),
      }
    },
  })

export const passwordChangedFor = ({ why }: ForWhom) =>
  template({
    values: passwordChangedValues,
    hidden: {},
    oneTime: false,
    isOptional: false,
    opening: "password_changed.intro",
    blanks: (letter, values) => ({
      ...nameAndShop(letter, values),
      moment: letter.moment(values.changedAt),
    }),
    write(letter, values, blanks): Words {
      const { say } = letter
      return {
        preheader: say("password_changed.preheader"),
        heading: say("password_changed.heading"),
        parts: [
          paragraph(letter, say("password_changed.not_you")),
          button(letter, say("password_changed.button"), values.forgotUrl),
        ],
        why: say(why, blanks),
      }
    },
  })

export const resetPassword = resetPasswordFor({ why: "why.reset" })
export const passwordChanged = passwordChangedFor({ why: "why.account" })

export const welcome = template({
  values: welcomeValues,
  hidden: {},
  oneTime: false,
  isOptional: true,
  opening: "welcome.intro",
  blanks: nameAndShop,
  write(letter, values, blanks): Words {
    const { say } = letter
    return {
      preheader: say("welcome.preheader"),
      heading: say("welcome.heading", blanks),
      parts: [
        paragraph(letter, say("welcome.orders")),
        button(letter, say("welcome.button"), values.accountUrl),
      ],
      why: say("why.account", blanks),
    }
  },
})
