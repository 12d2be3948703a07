import { queryOptions } from "@tanstack/react-query"
import { api, ask, type Shape } from "../../kit/api.ts"
import { bring } from "../../messages/here.ts"
import { lettersEn } from "../../messages/letters.en.ts"

bring(lettersEn)

export type Letter = Shape<"MailTemplate">
export type Letters = Shape<"MailTemplates">
export type OwnWords = Shape<"WordsOfMail">
export type MailCheck = Shape<"MailCheck">

export const allLetters = queryOptions({
  queryKey: ["letters", "all"],
  queryFn: () => ask(() => api.GET("/admin/v1/mail-templates")),
})

// A look at the mail server takes some seconds; until then somebody waits for it.
const lookAgainMs = 1_000

export const mailCheck = queryOptions({
  queryKey: ["letters", "check"],
  queryFn: () => ask(() => api.GET("/admin/v1/mail-check")),
  refetchInterval: ({ state }) => (state.data?.state === "running" ? lookAgainMs : false),
})
