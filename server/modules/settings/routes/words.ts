import { z } from "zod"
import { read } from "../../../kit/http/routes.ts"
import { builtInRoles, keyPermissions, permissions, signedInStaff } from "../../staff/index.ts"
import { t } from "../messages/index.ts"

const inWords = { title: z.string(), sentence: z.string() }

export const wordRoutes = {
  permissions: read({
    path: "GET /admin/v1/permissions",
    who: signedInStaff,
    input: z.strictObject({ locale: z.string().max(35).default("en") }),
    reply: z
      .strictObject({
        permissions: z.array(z.strictObject({ code: z.enum(permissions), ...inWords, forKeys: z.boolean() })),
        roles: z.array(z.strictObject({ id: z.string(), ...inWords })),
      })
      .meta({ id: "PermissionWords" }),
    run: async (_db, { locale }) => wordsOfPermissions(locale),
    summary: "What can be allowed, and the roles that come with the program, in plain words",
  }),
}

/** The catalog has the words, because a module below may not know it. */
export function wordsOfPermissions(locale: string) {
  const words = (key: string) => ({
    title: t(locale, `${key}.title`),
    sentence: t(locale, `${key}.sentence`),
  })
  return {
    permissions: permissions.map((code) => ({
      code,
      ...words(`permission.${code}`),
      forKeys: (keyPermissions as readonly string[]).includes(code),
    })),
    roles: Object.keys(builtInRoles).map((id) => ({ id, ...words(`role.${id}`) })),
  }
}
