import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { NumberField } from "../../parts/number_field.tsx"
import { Panel } from "../../parts/page.tsx"
import { Badge } from "../../parts/states.tsx"
import { type Product, pictureUrl, type Variant } from "../products/reading.ts"
import type { Choices, Option } from "./combining.ts"
import { ContentFields } from "./content_fields.tsx"
import {
  chosenAs,
  needsChoice,
  problemsOf,
  rowFor,
  rowOf,
  type VariantRow,
  type VariantsDraft,
} from "./drafts.ts"

type Props = {
  draft: VariantsDraft
  language: string
  /** The one whose SKU somebody else has. */
  takenId: string | undefined
  mayWrite: boolean
}

/** The variants that there are, those that are put away last. */
export function VariantRows({ draft, language, takenId, mayWrite }: Props) {
  const { t } = useWords()
  const { variants } = draft.product
  const kept = (state: Variant["state"]) => variants.filter((one) => one.state === state)
  return (
    <Panel title={t("variants.made")}>
      {variants.length === 0 && <p className="text-muted">{t("variants.made_none")}</p>}
      <ul className="divide-y divide-line">
        {[...kept("active"), ...kept("archived")].map((variant) => (
          <VariantFields
            key={variant.id}
            draft={draft}
            variant={variant}
            language={language}
            isTaken={takenId === variant.id}
            mayWrite={mayWrite}
          />
        ))}
      </ul>
    </Panel>
  )
}

type RowProps = Omit<Props, "takenId"> & { variant: Variant; isTaken: boolean }

function VariantFields({ draft, variant, language, isTaken, mayWrite }: RowProps) {
  const { t } = useWords()
  const row = rowFor(draft, variant)
  const change = (more: Partial<VariantRow>) => draft.rows.change({ [variant.id]: { ...row, ...more } })
  const options = draft.options.value.options
  const isSold = row.state === "active"
  const name = nameOf(options, isSold ? chosenAs(draft, variant) : row.options, language) || variant.sku
  const move = () =>
    // What goes takes along nothing half typed.
    isSold
      ? draft.rows.change({ [variant.id]: { ...rowOf(variant), state: "archived" } })
      : change({ state: "active" })
  return (
    <li className="grid gap-3 py-4 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">{name}</h3>
        {!isSold && <span className="text-muted">{row.sku}</span>}
        {!isSold && <Badge tone="plain">{t("products.state.archived")}</Badge>}
        {mayWrite && (
          <Button tone="quiet" className="ms-auto" onClick={move}>
            {isSold ? t("variants.archive") : t("variants.restore")}
            <span className="sr-only">: {name}</span>
          </Button>
        )}
      </div>
      {needsChoice(draft, variant) && (
        <Chosen draft={draft} variant={variant} language={language} change={change} />
      )}
      {isSold && (
        <Typed draft={draft} variant={variant} language={language} isTaken={isTaken} change={change} />
      )}
    </li>
  )
}

type TypedProps = Omit<RowProps, "mayWrite"> & { change: (more: Partial<VariantRow>) => void }

function Typed({ draft, variant, language, isTaken, change }: TypedProps) {
  const { t } = useWords()
  const row = rowFor(draft, variant)
  const found = problemsOf(draft, variant)
  const problem = (field: keyof typeof found) => {
    const key = found[field]
    return key && t(key)
  }
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2 xl:grid-cols-3 2xl:grid-cols-[2fr_2fr_1fr_1fr_2fr]">
      <TextField
        label={t("product.sku")}
        problem={problem("sku") ?? (isTaken ? t("refusal.catalog.sku_taken") : undefined)}
        maxLength={64}
        value={row.sku}
        onChange={(sku) => change({ sku })}
      />
      <TextField
        label={t("product.barcode")}
        problem={problem("barcode")}
        maxLength={50}
        value={row.barcode}
        onChange={(barcode) => change({ barcode })}
      />
      <NumberField
        label={t("variants.weight")}
        problem={problem("weight")}
        digits={0}
        value={row.weight}
        onChange={(weight) => change({ weight })}
      />
      <TextField
        label={t("variants.limit")}
        problem={problem("limit")}
        inputMode="numeric"
        value={row.limit}
        onChange={(limit) => change({ limit })}
      />
      <ContentFields row={row} problem={problem("content")} change={change} />
      <PictureChoice product={draft.product} row={row} language={language} change={change} />
    </div>
  )
}

type PictureProps = {
  product: Product
  row: VariantRow
  language: string
  change: (more: Partial<VariantRow>) => void
}

function PictureChoice({ product, row, language, change }: PictureProps) {
  const { t } = useWords()
  const { media } = product
  if (media.length === 0) return null
  const shown = media.find(({ id }) => id === row.pictureId)
  const textOf = (place: number) => {
    const words = textFor(media[place]?.alts ?? {}, language)
    return `${place + 1}: ${words || t("product.no_alt")}`
  }
  return (
    <div className="flex min-w-0 items-end gap-2">
      {shown && <img src={pictureUrl(shown)} alt="" className="size-11 rounded-small object-cover" />}
      <div className="min-w-0 grow">
        <SelectField
          label={t("variants.picture")}
          value={row.pictureId}
          onChange={(pictureId) => change({ pictureId })}
          choices={[
            { value: "", text: t("variants.picture_first") },
            ...media.map(({ id }, place) => ({ value: id, text: textOf(place) })),
          ]}
        />
      </div>
    </div>
  )
}

type ChosenProps = Omit<TypedProps, "isTaken">

/** The options have changed while it was away. */
function Chosen({ draft, variant, language, change }: ChosenProps) {
  const { t } = useWords()
  const chosen = chosenAs(draft, variant)
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <p className="text-muted text-sm sm:col-span-2">{t("variants.comes_back_as")}</p>
      {draft.options.value.options.map(({ code, titles, values }) => (
        <SelectField
          key={code}
          label={textFor(titles, language)}
          value={chosen[code] ?? ""}
          onChange={(value) => change({ options: { ...chosen, [code]: value } })}
          choices={values.map((value) => ({ value: value.code, text: textFor(value.titles, language) }))}
        />
      ))}
    </div>
  )
}

/** The words of a combination: blue, large. */
export function nameOf(options: readonly Option[], chosen: Choices, language: string): string {
  const names = options.flatMap(({ code, values }) => {
    const value = values.find((one) => one.code === chosen[code])
    return value ? [textFor(value.titles, language)] : []
  })
  return names.join(", ")
}
