import { accountRoutes } from "./account.ts"
import { careRoutes } from "./care.ts"
import { groupRoutes } from "./groups.ts"
import { profileRoutes } from "./profile.ts"
import { taxRoutes } from "./taxes.ts"

export const customerRoutes = {
  ...accountRoutes,
  ...profileRoutes,
  ...careRoutes,
  ...groupRoutes,
  ...taxRoutes,
}
