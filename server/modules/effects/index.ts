import type { Module } from "../../kit/module.ts"
import { labRoutes } from "./lab/routes.ts"
import { labTask } from "./lab/task.ts"
import { effectRoutes } from "./routes.ts"

export { effectRoutes } from "./routes.ts"

export const effectsModule: Module = {
  name: "effects",
  routes: [...Object.values(effectRoutes), ...Object.values(labRoutes)],
  subscriptions: [labTask.subscription],
  jobs: [labTask.job],
  audit: [],
}
