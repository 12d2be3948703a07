import { template, type Words } from "./letter.ts"
import { button, paragraph, quiet, writtenLink } from "./parts.ts"
import { passwordChangedValues, resetPasswordValues, staffInvitationValues } from "./values.ts"

export const staffInvitation = template({
  values: staffInvitationValues,
  hidden: { acceptUrl: "/" },
  oneTime: true,
  write(letter, values): Words {
    const { say } = letter
    return {
      subject: say("staff_invitation.subject", { shop: letter.shop.name }),
      preheader: say("staff_invitation.preheader", { inviter: values.invitedBy }),
      heading: say("staff_invitation.heading", { shop: letter.shop.name }),
      parts: [
        paragraph(
          letter,
          say("staff_invitation.intro", { inviter: values.invitedBy, shop: letter.shop.name }),
        ),
        button(letter, say("staff_invitation.button"), values.acceptUrl),
        quiet(letter, say("staff_invitation.valid", { hours: values.validHours })),
        writtenLink(letter, values.acceptUrl),
      ],
      why: say("why.invited", { shop: letter.shop.name }),
    }
  },
})

/** The words are those of the mail to shoppers; the link leads to the desk. */
export const staffResetPassword = template({
  values: resetPasswordValues,
  hidden: { resetUrl: "/" },
  oneTime: true,
  write(letter, values): Words {
    const { say } = letter
    return {
      subject: say("staff_reset_password.subject", { shop: letter.shop.name }),
      preheader: say("reset_password.preheader"),
      heading: say("reset_password.heading"),
      parts: [
        paragraph(letter, say("reset_password.intro", { name: values.name, shop: letter.shop.name })),
        button(letter, say("reset_password.button"), values.resetUrl),
        quiet(letter, say("reset_password.valid", { minutes: values.validMinutes })),
        writtenLink(letter, values.resetUrl),
      ],
      why: say("why.staff", { shop: letter.shop.name }),
    }
  },
})

export const staffPasswordChanged = template({
  values: passwordChangedValues,
  hidden: {},
  oneTime: false,
  write(letter, values): Words {
    const { say } = letter
    return {
      subject: say("staff_password_changed.subject", { shop: letter.shop.name }),
      preheader: say("password_changed.preheader"),
      heading: say("password_changed.heading"),
      parts: [
        paragraph(
          letter,
          say("password_changed.intro", { name: values.name, moment: letter.moment(values.changedAt) }),
        ),
        paragraph(letter, say("password_changed.not_you")),
        button(letter, say("password_changed.button"), values.forgotUrl),
      ],
      why: say("why.staff", { shop: letter.shop.name }),
    }
  },
})
