import type { ErrorComponentProps } from "@tanstack/react-router"
import { useWords } from "../kit/use_words.ts"
import { PageHeader } from "../parts/page.tsx"
import { EmptyState, ErrorState } from "../parts/states.tsx"

/** A page that broke while it was opened. */
export function Failed({ error, reset }: ErrorComponentProps) {
  return <ErrorState error={error} retry={reset} />
}

/** An address at which there is nothing. */
export function NotFound() {
  const { t } = useWords()
  return (
    <>
      <PageHeader title={t("part.not_found")} />
      <EmptyState icon="search" title={t("part.not_found")} text={t("part.not_found_text")} />
    </>
  )
}
