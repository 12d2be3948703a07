import { passwordChangedFor, resetPasswordFor } from "./account.ts"
import { template, type Words } from "./letter.ts"
import { button, paragraph, quiet, writtenLink } from "./parts.ts"
import { staffInvitationValues } from "./values.ts"

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

// The words are those of the mails to shoppers; the links lead to the desk.
export const staffResetPassword = resetPasswordFor({
  subject: "staff_reset_password.subject",
  why: "why.staff",
})
export const staffPasswordChanged = passwordChangedFor({
  subject: "staff_password_changed.subject",
  why: "why.staff",
})
