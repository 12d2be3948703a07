import type { Module } from "../../kit/module.ts"
import { exportRoutes } from "./routes.ts"

export { exportRoutes } from "./routes.ts"

export const exportsModule: Module = {
  name: "exports",
  routes: Object.values(exportRoutes),
  subscriptions: [],
  jobs: [],
  audit: [],
}
