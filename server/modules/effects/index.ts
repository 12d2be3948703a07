import type { Module } from "../../kit/module.ts"
import { effectRoutes } from "./routes.ts"

export { effectRoutes } from "./routes.ts"

export const effectsModule: Module = {
  name: "effects",
  routes: Object.values(effectRoutes),
  subscriptions: [],
  jobs: [],
  audit: [],
}
