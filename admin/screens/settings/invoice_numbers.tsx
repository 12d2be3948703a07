import { useWords } from "../../kit/use_words.ts"
import type { Draft } from "../../parts/draft.tsx"
import { TextField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import type { Form } from "./invoices.tsx"

type Series = Form["numbering"][number]

const numberMax = 1_000_000_000

/** How invoices and credit notes are numbered; what was used cannot be changed any more. */
export function NumbersPanel({ draft: { value, change } }: { draft: Draft<Form> }) {
  const { t } = useWords()
  const replace = (series: Series) =>
    change({ numbering: value.numbering.map((one) => (one.kind === series.kind ? series : one)) })
  return (
    <Panel title={t("invoices.numbers")}>
      <p className="mb-4 text-muted text-sm">{t("invoices.numbers_text")}</p>
      <div className="grid gap-6">
        {value.numbering.map((series) => (
          <SeriesFields key={series.kind} series={series} onChange={replace} />
        ))}
      </div>
    </Panel>
  )
}

function SeriesFields({ series, onChange }: { series: Series; onChange: (series: Series) => void }) {
  const { t } = useWords()
  const { kind, prefix, digits, nextNumber, isUsed } = series
  const write = (changes: Partial<Series>) => onChange({ ...series, ...changes })
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-semibold">{t(`invoices.${kind}_many`)}</legend>
      <TextField
        label={t("invoices.prefix")}
        hint={t("invoices.prefix_hint", { blank: "{year}" })}
        maxLength={40}
        value={prefix}
        // Another prefix is another series, which begins with 1.
        onChange={(next) => write({ prefix: next, ...(isUsed && { isUsed: false, nextNumber: 1 }) })}
      />
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={t("invoices.digits")}
          inputMode="numeric"
          maxLength={2}
          disabled={isUsed}
          value={digits === 0 ? "" : String(digits)}
          onChange={(typed) => write({ digits: wholeOf(typed, 10) })}
        />
        <TextField
          label={t("invoices.next_number")}
          inputMode="numeric"
          maxLength={10}
          disabled={isUsed}
          value={nextNumber === 0 ? "" : String(nextNumber)}
          onChange={(typed) => write({ nextNumber: wholeOf(typed, numberMax) })}
        />
      </div>
      <p className="break-words text-sm">{t("invoices.next_is", { number: shownNext(series) })}</p>
    </fieldset>
  )
}

function wholeOf(typed: string, max: number): number {
  const digits = typed.replace(/\D/g, "")
  return Math.min(Number(digits || 0), max)
}

/** As the shop will write it, with this year for the blank. */
function shownNext({ prefix, digits, nextNumber }: Series): string {
  const year = String(new Date().getFullYear())
  return `${prefix.replaceAll("{year}", year)}${String(nextNumber).padStart(digits, "0")}`
}
