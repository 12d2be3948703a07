import type { Route } from "../../../kit/http/routes.ts"
import { keyRoutes, peopleRoutes, roleRoutes, rulesRoutes } from "./desk.ts"
import { meRoutes } from "./me.ts"
import { entryRoutes, sessionRoutes } from "./sign_in.ts"

export const staffRoutes: Route[] = [
  ...entryRoutes,
  ...sessionRoutes,
  ...meRoutes,
  ...peopleRoutes,
  ...roleRoutes,
  ...keyRoutes,
  ...rulesRoutes,
]
