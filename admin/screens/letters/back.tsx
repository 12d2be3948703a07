import { Link } from "@tanstack/react-router"
import { useWords } from "../../kit/use_words.ts"
import type { PlainKey } from "../../kit/words.ts"
import { Icon } from "../../parts/icon.tsx"

function Back({ to, page }: { to: "/mail" | "/mail/templates"; page: PlainKey }) {
  const { t } = useWords()
  return (
    <Link to={to} className="mb-2 inline-flex min-h-9 items-center gap-1 text-link hover:underline">
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t(page) })}
    </Link>
  )
}

export const BackToMail = () => <Back to="/mail" page="place.mail" />
export const BackToLetters = () => <Back to="/mail/templates" page="letters.title" />
