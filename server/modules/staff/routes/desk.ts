import { z } from "zod"
import { listLog } from "../../../kit/audit_log.ts"
import { read, write } from "../../../kit/http/routes.ts"
import { endSessionOf, setRoles, setState, takeOffTotp } from "../commands/accounts.ts"
import { getKey, listKeys, makeKey, revokeKey } from "../commands/api_keys.ts"
import { setDeskRules } from "../commands/desk_rules.ts"
import { invite, resendInvitation, revokeInvitation } from "../commands/invitations.ts"
import { changeRole, deleteRole, makeRole } from "../commands/roles.ts"
import { getInvitation, listInvitations } from "../invitations.ts"
import { staffWith } from "../policy.ts"
import { getDeskRules, getRole, getStaffMember, listRoles, listStaff } from "../queries.ts"
import {
  after,
  deskRules,
  deskRulesReply,
  email,
  invitationList,
  invitationReply,
  keyList,
  keyPermission,
  keyReply,
  limit,
  logReply,
  newKeyReply,
  nothing,
  permission,
  roleId,
  roleIds,
  roleList,
  roleName,
  roleReply,
  sessionList,
  staffId,
  staffList,
  staffMember,
  version,
  why,
} from "../schemas.ts"
import { deviceOfSession, listSessionsOf } from "../sessions.ts"

const mayRead = staffWith("staff.read")
const mayWrite = staffWith("staff.write")
const mayGrant = staffWith("staff.write", { stepUp: true })
const mayMakeRoles = staffWith("roles.write", { stepUp: true })
const invitationId = z.string().max(60)
const keyId = z.string().max(60)
const permissionList = z.array(permission).min(1).max(100)

export const peopleRoutes = [
  read({
    path: "GET /admin/v1/staff",
    who: mayRead,
    input: z.strictObject({ state: z.enum(["active", "disabled"]).optional(), after, limit }),
    reply: staffList,
    run: listStaff,
    summary: "Everybody who works here",
  }),
  read({
    path: "GET /admin/v1/staff/:staffId",
    who: mayRead,
    input: z.strictObject({ staffId }),
    reply: staffMember,
    run: getStaffMember,
    summary: "One member of staff",
  }),
  read({
    path: "GET /admin/v1/staff/:staffId/sessions",
    // Where somebody signs in from is for those who can let them in no longer.
    who: mayWrite,
    input: z.strictObject({ staffId }),
    reply: sessionList,
    run: (db, input) => listSessionsOf(db, { ...input, now: new Date() }),
    summary: "The devices somebody is signed in on",
  }),
  write({
    path: "DELETE /admin/v1/staff/:staffId/sessions/:sessionId",
    who: mayGrant,
    input: z.strictObject({ staffId, sessionId: z.string().max(60) }),
    reply: nothing,
    run: endSessionOf,
    logs: { kind: "staff", before: deviceOfSession },
    summary: "Sign somebody out on one device",
  }),
  write({
    path: "PUT /admin/v1/staff/:staffId/roles",
    who: mayGrant,
    input: z.strictObject({ staffId, roleIds, seen: z.array(roleId).max(20).optional() }),
    reply: staffMember,
    run: setRoles,
    logs: {
      kind: "staff",
      before: async (db, input) => {
        const { roles } = await getStaffMember(db, input)
        return { roleIds: roles.map(({ id }) => id) }
      },
    },
    summary: "Say what somebody may do, from their next request on; the last owner stays one",
  }),
  write({
    path: "PUT /admin/v1/staff/:staffId/state",
    who: mayGrant,
    input: z.strictObject({ staffId, state: z.enum(["active", "disabled"]), why: why.default("") }),
    reply: staffMember,
    run: setState,
    logs: { kind: "staff", before: getStaffMember },
    summary: "Let somebody in no longer, or again; disabled, their sessions and keys end at once",
  }),
  write({
    path: "DELETE /admin/v1/staff/:staffId/totp",
    who: mayGrant,
    input: z.strictObject({ staffId }),
    reply: staffMember,
    run: takeOffTotp,
    logs: { kind: "staff" },
    summary: "Ask somebody for codes no longer who has lost phone and recovery codes; their sessions end",
  }),
  read({
    path: "GET /admin/v1/invitations",
    who: mayRead,
    input: z.strictObject({ state: z.enum(["open", "accepted", "revoked"]).optional(), after, limit }),
    reply: invitationList,
    run: listInvitations,
    summary: "Invitations, the newest first",
  }),
  write({
    path: "POST /admin/v1/invitations",
    who: mayGrant,
    input: z.strictObject({ email, roleIds }),
    reply: invitationReply,
    run: invite,
    status: 201,
    idempotent: true,
    logs: { kind: "invitation", made: "id" },
    summary: "Invite somebody by mail, with roles that give no more than you hold",
  }),
  write({
    path: "POST /admin/v1/invitations/:invitationId/mails",
    who: mayGrant,
    input: z.strictObject({ invitationId }),
    reply: invitationReply,
    run: resendInvitation,
    idempotent: true,
    logs: { kind: "invitation", before: getInvitation },
    summary: "Send an invitation again; the link in the mail before is worth nothing",
  }),
  write({
    path: "DELETE /admin/v1/invitations/:invitationId",
    who: mayWrite,
    input: z.strictObject({ invitationId }),
    reply: invitationReply,
    run: revokeInvitation,
    logs: { kind: "invitation", before: getInvitation },
    summary: "Take an invitation back",
  }),
]

export const roleRoutes = [
  read({
    path: "GET /admin/v1/roles",
    who: mayRead,
    input: nothing,
    reply: roleList,
    run: listRoles,
    summary: "Roles and what they may do: those that come with the program, and your own",
  }),
  write({
    path: "POST /admin/v1/roles",
    who: mayMakeRoles,
    input: z.strictObject({ name: roleName, description: why.default(""), permissions: permissionList }),
    reply: roleReply,
    run: makeRole,
    status: 201,
    idempotent: true,
    logs: { kind: "role", made: "id" },
    summary: "Make a role of your own from permissions that you hold",
  }),
  write({
    path: "PATCH /admin/v1/roles/:roleId",
    who: mayMakeRoles,
    input: z.strictObject({
      roleId,
      version,
      name: roleName.optional(),
      description: why.optional(),
      permissions: permissionList.optional(),
    }),
    reply: roleReply,
    run: changeRole,
    logs: { kind: "role", before: getRole },
    summary: "Change a role of your own; whoever has it may the new from their next request on",
  }),
  write({
    path: "DELETE /admin/v1/roles/:roleId",
    who: mayMakeRoles,
    input: z.strictObject({ roleId, version }),
    reply: nothing,
    run: deleteRole,
    logs: { kind: "role", before: getRole },
    summary: "Delete a role that nobody has",
  }),
]

export const keyRoutes = [
  read({
    path: "GET /admin/v1/api-keys",
    who: staffWith("keys.write"),
    input: z.strictObject({ after, limit }),
    reply: keyList,
    run: listKeys,
    summary: "The keys of programs, the newest first",
  }),
  write({
    path: "POST /admin/v1/api-keys",
    who: staffWith("keys.write", { stepUp: true }),
    input: z.strictObject({
      name: roleName,
      permissions: z.array(keyPermission).min(1).max(100),
      expiresInDays: z.int().min(1).max(730).default(365),
    }),
    reply: newKeyReply,
    run: makeKey,
    status: 201,
    idempotent: true,
    logs: { kind: "key", made: "id" },
    summary: "Make a key for a program; it is shown this once, and may no more than you",
  }),
  write({
    path: "DELETE /admin/v1/api-keys/:keyId",
    who: staffWith("keys.write"),
    input: z.strictObject({ keyId }),
    reply: keyReply,
    run: revokeKey,
    logs: { kind: "key", before: getKey },
    summary: "Revoke a key; what comes with it is refused at once",
  }),
]

export const rulesRoutes = [
  read({
    path: "GET /admin/v1/staff-rules",
    who: mayRead,
    input: nothing,
    reply: deskRulesReply,
    run: getDeskRules,
    summary: "What the owner asks of everybody who works here",
  }),
  write({
    path: "PUT /admin/v1/staff-rules",
    who: staffWith("staff.rules", { stepUp: true }),
    input: z.strictObject(deskRules),
    reply: deskRulesReply,
    run: setDeskRules,
    logs: { kind: "staff_rules", before: getDeskRules },
    summary: "Ask everybody for codes of an authenticator app, and for a confirmation of large refunds",
  }),
  read({
    path: "GET /admin/v1/audit-log",
    who: staffWith("audit.read"),
    input: z.strictObject({
      actor: z.string().max(60).optional(),
      objectKind: z.string().max(60).optional(),
      objectId: z.string().max(200).optional(),
      from: z.iso
        .datetime({ offset: true })
        .transform((text) => new Date(text))
        .optional(),
      to: z.iso
        .datetime({ offset: true })
        .transform((text) => new Date(text))
        .optional(),
      after,
      limit,
    }),
    reply: logReply,
    run: listLog,
    summary: "What was done at the desk, the newest first: by whom, to what, and what it was before",
  }),
]
