import { useSearch } from "@tanstack/react-router"
import { api, askOnce } from "../kit/api.ts"
import { useWords } from "../kit/use_words.ts"
import { NewcomerPage } from "./newcomer.tsx"

/** The one-time link from the terminal ends here. */
export default function FirstOwner() {
  const { t } = useWords()
  const { token } = useSearch({ from: "/first-owner" })
  const words = {
    title: t("owner.title"),
    intro: t("owner.intro"),
    submit: t("owner.submit"),
    done: t("owner.done"),
  }
  return (
    <NewcomerPage
      words={words}
      asksEmail
      send={(newcomer) => askOnce(() => api.POST("/admin/v1/first-owner", { body: { token, ...newcomer } }))}
    />
  )
}
