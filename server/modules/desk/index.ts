import type { Module } from "../../kit/module.ts"
import { deskRoutes } from "./routes.ts"

export { deskRoutes } from "./routes.ts"

export const deskModule: Module = {
  name: "desk",
  routes: Object.values(deskRoutes),
  subscriptions: [],
  jobs: [],
  audit: [],
}
