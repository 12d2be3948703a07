import { passwordChangedFor, resetPasswordFor } from "./account.ts"
import { template, type Words } from "./letter.ts"
import { button, quiet, writtenLink } from "./parts.ts"
import { mailCheckValues, staffInvitationValues } from "./values.ts"

export const staffInvitation = template({
  values: staffInvitationValues,
  hidden: { acceptUrl: "/" },
  oneTime: true,
  isOptional: false,
  opening: "staff_invitation.intro",
  blanks: ({ shop }, { invitedBy }) => ({ inviter: invitedBy, shop: shop.name }),
  write(letter, values, blanks): Words {
    const { say } = letter
    return {
      preheader: say("staff_invitation.preheader", blanks),
      heading: say("staff_invitation.heading", blanks),
      parts: [
        button(letter, say("staff_invitation.button"), values.acceptUrl),
        quiet(letter, say("staff_invitation.valid", { hours: values.validHours })),
        writtenLink(letter, values.acceptUrl),
      ],
      why: say("why.invited", blanks),
    }
  },
})

// The words are those of the mails to shoppers; the links lead to the desk.
export const staffResetPassword = resetPasswordFor({ why: "why.staff" })
export const staffPasswordChanged = passwordChangedFor({ why: "why.staff" })

/** Goes to whoever asks whether mail leaves: when it comes, it does. */
export const staffMailCheck = template({
  values: mailCheckValues,
  hidden: {},
  oneTime: false,
  isOptional: false,
  opening: "staff_mail_check.intro",
  blanks: ({ shop }, { name }) => ({ name, shop: shop.name }),
  write(letter, _values, blanks): Words {
    const { say } = letter
    return {
      preheader: say("staff_mail_check.preheader"),
      heading: say("staff_mail_check.heading"),
      parts: [quiet(letter, say("staff_mail_check.where"))],
      why: say("why.staff", blanks),
    }
  },
})
