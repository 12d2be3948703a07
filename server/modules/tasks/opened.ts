import { z } from "zod"

/** What a route that asks for long work answers; how far it is tells `GET /admin/v1/tasks/:taskId`. */
export const taskOpened = z.object({ taskId: z.string() }).meta({ id: "TaskOpened" })
