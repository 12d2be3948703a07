import { Link } from "@tanstack/react-router"
import { type ClipboardEvent, type KeyboardEvent, useRef } from "react"
import { digitsOf } from "../../kit/format.ts"
import { plainNumber, shownNumber } from "../../kit/numbers.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { NumberInput } from "../../parts/number_field.tsx"
import { EmptyState } from "../../parts/states.tsx"
import { signedText } from "../stock/signed.ts"
import type { Grid, GridColumn } from "./grid.ts"
import { entriesFor, tableOf } from "./pasting.ts"
import type { Product, Variant } from "./reading.ts"

type Props = { product: Product; grid: Grid }

const cellLook =
  "h-11 w-full min-w-24 bg-transparent px-3 text-end tabular-nums outline-offset-[-3px] " +
  "data-[changed]:bg-glow aria-[invalid]:text-bad read-only:text-muted"

/**
 * Prices and stock as a sheet: arrows and Enter move, and what was copied from a spreadsheet is pasted into
 * as many cells as it has.
 */
export function VariantGrid({ product, grid }: Props) {
  const { t, locale } = useWords()
  const { rows, columns } = grid
  const isOpen = columns.some(({ isLocked }) => !isLocked)
  const countsStock = columns.some(({ kind, isLocked }) => kind === "stock" && !isLocked)
  if (rows.length === 0) {
    return (
      <EmptyState icon="stock" title={t("product.no_variants")} text={t("product.no_variants_text")}>
        <ToVariants product={product} />
      </EmptyState>
    )
  }
  return (
    <section className="panel min-w-0">
      <div className="px-4 pt-4 sm:px-5">
        <div className="flex flex-wrap items-center justify-between gap-x-4">
          <h2 className="text-lg">{t("product.variants")}</h2>
          <ToVariants product={product} />
        </div>
        {isOpen && (
          <p className="mb-3 text-muted text-sm">
            <span className="pointer-coarse:hidden">{t("product.grid_keys")} </span>
            {t("product.grid_hint")}
          </p>
        )}
        {countsStock && <p className="mb-3 text-muted text-sm">{t("variants.stock_hint")}</p>}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section aria-label={t("product.variants")} tabIndex={0} className="overflow-x-auto">
        <table className="w-full border-collapse">
          <thead className="border-line border-y text-muted text-sm">
            <tr>
              <th scope="col" className="px-4 py-2 text-start font-medium">
                {t("product.variant")}
              </th>
              {columns.map(({ id, title }) => (
                <th key={id} scope="col" className="px-3 py-2 text-end font-medium">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <Cells grid={grid} titleOf={(variant) => variantTitle(product, variant, locale)} />
        </table>
      </section>
    </section>
  )
}

function ToVariants({ product }: { product: Product }) {
  const { t } = useWords()
  return (
    <Link
      to="/products/$productId/variants"
      params={{ productId: product.id }}
      className="inline-flex min-h-11 items-center text-link underline"
    >
      {t("variants.title")}
    </Link>
  )
}

const digitsIn = (column: GridColumn) => (column.kind === "stock" ? 0 : digitsOf(column.currency))

function Cells({ grid, titleOf }: { grid: Grid; titleOf: (variant: Variant) => string | undefined }) {
  const { locale } = useWords()
  const body = useRef<HTMLTableSectionElement>(null)
  const { rows, columns } = grid
  const focusCell = (row: number, column: number) => {
    const field = body.current?.querySelector<HTMLInputElement>(`[data-cell="${row}.${column}"]`)
    field?.focus()
    field?.select()
    return field != null
  }
  const press = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: event.shiftKey ? -1 : 1 }[event.key]
    if (step !== undefined && focusCell(row + step, column)) event.preventDefault()
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>, row: number, column: number) => {
    const pasted = tableOf(event.clipboardData.getData("text"))
    if (pasted.length === 1 && pasted[0]?.length === 1) return
    event.preventDefault()
    const entries = entriesFor(grid, pasted, { row, column })
    grid.type(entries.map((one) => ({ ...one, text: plainNumber(locale, one.text, digitsIn(one.column)) })))
  }
  return (
    <tbody ref={body}>
      {rows.map((variant, row) => (
        <tr key={variant.id} className="border-line border-b last:border-b-0">
          <th scope="row" className="min-w-36 px-4 py-1.5 text-start font-normal">
            {titleOf(variant)}
            <span className={titleOf(variant) && "block text-muted text-sm"}>{variant.sku}</span>
          </th>
          {columns.map((column, place) => (
            <td key={column.id} className="border-line border-s p-0">
              <NumberInput
                aria-label={`${variant.sku}, ${column.title}`}
                data-cell={`${row}.${place}`}
                readOnly={column.isLocked}
                data-changed={grid.isChanged(variant.id, column) || undefined}
                aria-invalid={grid.isWrong(variant.id, column) || undefined}
                digits={digitsIn(column)}
                placeholder={shownNumber(locale, grid.placeholder(variant, column) ?? "")}
                value={grid.text(variant.id, column)}
                onChange={(text) => grid.type([{ variantId: variant.id, column, text }])}
                onKeyDown={(event) => press(event, row, place)}
                onPaste={(event) => paste(event, row, place)}
                className={cellLook}
              />
              <Booking booking={grid.bookingOf(variant.id, column)} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

/** What saving will book: the ledger keeps the difference, not the number that was typed. */
function Booking({ booking }: { booking: ReturnType<Grid["bookingOf"]> }) {
  const { t } = useWords()
  if (!booking) return null
  const { now, change } = booking
  return (
    <p aria-live="polite" className="px-3 pb-1 text-end text-muted text-sm tabular-nums">
      {t("variants.stock_change", { now, change: signedText(change) })}
    </p>
  )
}

export function variantTitle(product: Product, variant: Variant, locale: string): string | undefined {
  const values = product.options.flatMap(({ code, values: known }) => {
    const value = known.find((one) => one.code === variant.options[code])
    return value ? [textFor(value.titles, locale)] : []
  })
  return values.length > 0 ? values.join(", ") : undefined
}
