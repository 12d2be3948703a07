import { z } from "zod"
import { says } from "../../kit/http/field_errors.ts"
import { emailSchema } from "../../kit/mail_address.ts"
import { keyPermissions, permissions } from "./rules/permissions.ts"

export const nothing = z.strictObject({})

export const permission = z.enum(permissions)
export const keyPermission = z.enum(keyPermissions as [(typeof keyPermissions)[number]])
export const staffId = z.string().max(60)
export const roleId = z.string().max(60)
export const version = z.int().min(1).max(2_147_483_647)
export const limit = z.coerce.number().int().min(1).max(100).default(50)
export const after = z.string().max(60).optional()
export const roleIds = z.array(roleId).min(1).max(20)

export const email = emailSchema
export const password = z.string().min(1).max(200)
export const token = z.string().min(1).max(100)
export const code = z.string().trim().min(1).max(40)
export const personName = plainText(100).min(1, says("your_name", "Please write your name."))
export const roleName = plainText(60).min(1, says("name", "Please give the role a name."))
export const why = plainText(300)

function plainText(lengthMax: number) {
  return z
    .string()
    .max(lengthMax)
    .regex(/^[^\p{Cc}<>]*$/u, says("character", "Please write it without special characters."))
    .trim()
}

const memberFields = {
  id: z.string(),
  email: z.string(),
  name: z.string(),
  // Roles that come with the program have no name here: the words for them are in the catalog of messages.
  roles: z.array(z.strictObject({ id: z.string(), name: z.string().nullable() })),
  permissions: z.array(permission),
  state: z.enum(["active", "disabled"]),
  hasTotp: z.boolean(),
  createdAt: z.date(),
  // Null: no session of theirs is left.
  seenAt: z.date().nullable(),
}

export const staffMember = z.strictObject(memberFields).meta({ id: "StaffMember" })

export const staffList = z
  .strictObject({ staff: z.array(staffMember), next: z.string().nullable() })
  .meta({ id: "StaffList" })

export const meReply = z
  .strictObject({
    ...memberFields,
    recoveryCodesLeft: z.int(),
    // True: the owner asks for codes, and this account has no authenticator app yet.
    totpNeeded: z.boolean(),
    confirmedUntil: z.date(),
    sessionId: z.string(),
  })
  .meta({ id: "StaffMe" })

export const signedInReply = z
  .strictObject({ state: z.literal("signed_in"), token: z.string(), expiresAt: z.date(), staff: staffMember })
  .meta({ id: "StaffSignedIn" })

export const secondStepReply = z
  .strictObject({ state: z.literal("second_step"), secondStepToken: z.string(), expiresAt: z.date() })
  .meta({ id: "StaffSecondStep" })

export const sessionList = z
  .strictObject({
    sessions: z.array(
      z.strictObject({
        id: z.string(),
        userAgent: z.string(),
        browser: z.string().nullable(),
        system: z.string().nullable(),
        place: z.string(),
        current: z.boolean(),
        createdAt: z.date(),
        seenAt: z.date(),
        confirmedAt: z.date(),
        expiresAt: z.date(),
      }),
    ),
  })
  .meta({ id: "StaffSessions" })

export const confirmedReply = z.strictObject({ confirmedUntil: z.date() }).meta({ id: "StaffConfirmed" })

export const enrollmentReply = z
  .strictObject({ secret: z.string(), uri: z.string(), qrSvg: z.string() })
  .meta({ id: "TotpEnrollment" })

export const recoveryCodesReply = z
  .strictObject({ recoveryCodes: z.array(z.string()) })
  .meta({ id: "RecoveryCodes" })

export const invitationReply = z
  .strictObject({
    id: z.string(),
    email: z.string(),
    roleIds: z.array(z.string()),
    permissions: z.array(permission),
    state: z.enum(["open", "accepted", "revoked"]),
    invitedBy: z.string(),
    sentCount: z.int(),
    createdAt: z.date(),
    expiresAt: z.date(),
    doneAt: z.date().nullable(),
  })
  .meta({ id: "StaffInvitation" })

export const invitationList = z
  .strictObject({ invitations: z.array(invitationReply), next: z.string().nullable() })
  .meta({ id: "StaffInvitations" })

const roleFields = {
  id: z.string(),
  name: z.string().nullable(),
  description: z.string(),
  permissions: z.array(permission),
  builtIn: z.boolean(),
  version: z.int(),
}

export const roleReply = z.strictObject(roleFields).meta({ id: "StaffRole" })

export const roleList = z
  .strictObject({ roles: z.array(z.strictObject({ ...roleFields, members: z.int() })) })
  .meta({ id: "StaffRoles" })

const keyFields = {
  id: z.string(),
  name: z.string(),
  prefix: z.string(),
  madeBy: z.string(),
  permissions: z.array(keyPermission),
  createdAt: z.date(),
  expiresAt: z.date(),
  usedAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
}

export const keyReply = z.strictObject(keyFields).meta({ id: "ApiKey" })
export const newKeyReply = z.strictObject({ ...keyFields, secret: z.string() }).meta({ id: "NewApiKey" })
export const keyList = z
  .strictObject({ keys: z.array(keyReply), next: z.string().nullable() })
  .meta({ id: "ApiKeys" })

export const deskRules = {
  totpRequired: z.boolean(),
  refundConfirmAboveMinor: z.int().min(0).max(1_000_000_000_000),
  version,
}
export const deskRulesReply = z.strictObject(deskRules).meta({ id: "DeskRules" })

export const logReply = z
  .strictObject({
    entries: z.array(
      z.strictObject({
        id: z.string(),
        actor: z.string(),
        via: z.string().nullable(),
        route: z.string(),
        objectKind: z.string(),
        objectId: z.string().nullable(),
        before: z.record(z.string(), z.unknown()).nullable(),
        after: z.record(z.string(), z.unknown()).nullable(),
        requestId: z.string(),
        at: z.date(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: "AuditLog" })
