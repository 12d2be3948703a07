import { useQuery } from "@tanstack/react-query"
import { useWords } from "../../kit/use_words.ts"
import { SelectField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import { ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { FileLinks } from "./file_links.tsx"
import { taxesOf } from "./reading.ts"
import { type BooksSearch, bases, type Days, steps } from "./search.ts"
import { TaxTable } from "./tax_table.tsx"

type Props = { days: Days; search: BooksSearch; change: (changed: BooksSearch) => void }

/** What was sold and what went back, by rate of tax; the same to look at and to take. */
export function Taxes({ days, search, change }: Props) {
  const { t } = useWords()
  const { by = "whole", basis = "placed" } = search
  const asked = { ...days, by, basis }
  const { data: report, error, isPending, refetch } = useQuery(taxesOf(asked))
  return (
    <Panel title={t("books.file.taxes")}>
      <div className="mb-4 grid items-start gap-4 sm:grid-cols-2">
        <SelectField
          label={t("books.basis")}
          hint={t(`books.basis_about.${basis}`)}
          value={basis}
          onChange={(chosen) => change({ basis: chosen })}
          choices={bases.map((value) => ({ value, text: t(`books.basis.${value}`) }))}
        />
        <SelectField
          label={t("books.by")}
          value={by}
          onChange={(chosen) => change({ by: chosen })}
          choices={steps.map((value) => ({ value, text: t(`books.by.${value}`) }))}
        />
      </div>
      {isPending && <Loading />}
      {error && !report && <ErrorState error={error} retry={() => void refetch()} />}
      {report && report.rows.length === 0 && <p className="text-muted">{t("books.none")}</p>}
      {report && report.rows.length > 0 && (
        <div className="grid gap-4">
          <TaxTable report={report} by={by} />
          {report.isCut && <Notice tone="plain">{t("books.cut", { count: report.rows.length })}</Notice>}
          <FileLinks name="taxes" asked={asked} />
        </div>
      )}
    </Panel>
  )
}
