import { accountRoutes } from "./account.ts"
import { profileRoutes } from "./profile.ts"

export const customerRoutes = { ...accountRoutes, ...profileRoutes }
