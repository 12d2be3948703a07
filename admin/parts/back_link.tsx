import { Link, type LinkProps } from "@tanstack/react-router"
import { useWords } from "../kit/use_words.ts"
import { Icon } from "./icon.tsx"

/** Above a heading: to the page that this one belongs to. */
export function BackLink({ to, page }: { to: NonNullable<LinkProps["to"]>; page: string }) {
  const { t } = useWords()
  return (
    <Link
      to={to}
      className="mb-2 inline-flex min-h-9 items-center gap-1 text-link hover:underline print:hidden"
    >
      <Icon name="back" className="size-4" />
      {t("part.back", { page })}
    </Link>
  )
}
