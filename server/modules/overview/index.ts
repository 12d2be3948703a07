import { z } from "zod"
import { read } from "../../kit/http/routes.ts"
import type { Module } from "../../kit/module.ts"
import { obstacles } from "../settings/index.ts"
import { staffWith } from "../staff/index.ts"
import { onboarding, onboardingSteps } from "./queries.ts"

const onboardingReply = z
  .strictObject({
    steps: z.array(
      z
        .strictObject({
          step: z.enum(onboardingSteps),
          isDone: z.boolean(),
          /** What of it keeps the shop from opening. */
          missing: z.array(z.enum(obstacles)),
        })
        .meta({ id: "OnboardingStep" }),
    ),
  })
  .meta({ id: "Onboarding" })

export const overviewModule: Module = {
  name: "overview",
  routes: [
    read({
      path: "GET /admin/v1/onboarding",
      who: staffWith("settings.read"),
      cost: "report",
      input: z.strictObject({}),
      reply: onboardingReply,
      run: (db) => onboarding(db, { now: new Date() }),
      summary: "How far the shop is on its way to real customers; the shop itself looks at each step",
    }),
  ],
  subscriptions: [],
  jobs: [],
  audit: [],
}
