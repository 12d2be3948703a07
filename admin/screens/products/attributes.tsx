import { useQuery } from "@tanstack/react-query"
import { useId, useState } from "react"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import type { Draft } from "../../parts/draft.tsx"
import { Panel } from "../../parts/page.tsx"
import { ErrorState } from "../../parts/states.tsx"
import { NewAttribute } from "./new_attribute.tsx"
import { type Attribute, allAttributes, type Product } from "./reading.ts"
import type { ProductFields } from "./saving.ts"

type Props = { product: Product; draft: Draft<ProductFields>; language: string; mayWrite: boolean }

/** What the product is like: values of the shop's attributes, which shoppers filter by. */
export function ProductAttributes({ product, draft, language, mayWrite }: Props) {
  const { t } = useWords()
  const { data: attributes, error, refetch } = useQuery(allAttributes)
  const [asked, setAsked] = useState<readonly string[]>([])
  /** The attribute that gets a new value, or nothing for a new attribute. */
  const [making, setMaking] = useState<{ attribute?: Attribute }>()
  // The maker has a field of its own, and options say what variants are.
  const known = attributes?.filter(
    ({ code }) => code !== "maker" && !product.options.some((option) => option.code === code),
  )
  const chosen = draft.value.attributes
  const shown = known?.filter(({ code }) => chosen[code] || asked.includes(code)) ?? []
  const others = known?.filter((one) => !shown.includes(one)) ?? []
  const choose = (code: string, values: readonly string[]) => {
    const { [code]: _, ...rest } = chosen
    draft.change({ attributes: values.length === 0 ? rest : { ...rest, [code]: [...values] } })
    setAsked((before) => [...before, code])
  }
  return (
    <Panel title={t("product.attributes")} className="self-start">
      <div className="grid gap-4">
        {known?.length === 0 && <p className="text-muted">{t("product.attributes_none")}</p>}
        {known && known.length > 0 && <p className="text-muted text-sm">{t("product.attributes_hint")}</p>}
        {error && !attributes && <ErrorState error={error} retry={() => void refetch()} />}
        {shown.map((attribute) => (
          <Values
            key={attribute.code}
            attribute={attribute}
            kept={product.attributes[attribute.code] ?? []}
            chosen={chosen[attribute.code] ?? []}
            choose={(values) => choose(attribute.code, values)}
            makeValue={mayWrite ? () => setMaking({ attribute }) : undefined}
          />
        ))}
        {mayWrite && others.length > 0 && (
          <Others attributes={others} add={(code) => setAsked((before) => [...before, code])} />
        )}
        {mayWrite && (
          <Button onClick={() => setMaking({})} className="justify-self-start">
            {t("product.attribute_new")}
          </Button>
        )}
      </div>
      {making && (
        <NewAttribute
          attribute={making.attribute}
          attributes={attributes ?? []}
          language={language}
          onClose={() => setMaking(undefined)}
          onMade={(code, value) => choose(code, [...(chosen[code] ?? []), value])}
        />
      )}
    </Panel>
  )
}

type ValuesProps = {
  attribute: Attribute
  /** They stand first, so that a long list shows them. */
  kept: readonly string[]
  chosen: readonly string[]
  choose: (values: readonly string[]) => void
  makeValue: (() => void) | undefined
}

function Values({ attribute, kept, chosen, choose, makeValue }: ValuesProps) {
  const { t, locale } = useWords()
  const keptFirst = (one: { code: string }, other: { code: string }) =>
    Number(kept.includes(other.code)) - Number(kept.includes(one.code))
  const toggle = (code: string, isIn: boolean) =>
    choose(isIn ? [...chosen, code] : chosen.filter((one) => one !== code))
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-[0.95rem]">{textFor(attribute.titles, locale)}</legend>
      <div className="grid max-h-60 overflow-y-auto [fieldset:disabled_&]:max-h-none">
        {[...attribute.values].sort(keptFirst).map(({ code, titles }) => (
          <label key={code} className="flex min-h-9 items-center gap-2.5">
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={(event) => toggle(code, event.target.checked)}
              className="size-4 accent-primary"
            />
            {textFor(titles, locale)}
          </label>
        ))}
      </div>
      {makeValue && (
        <Button tone="quiet" onClick={makeValue} className="-ms-3">
          {t("product.attribute_value_of", { attribute: textFor(attribute.titles, locale) })}
        </Button>
      )}
    </fieldset>
  )
}

type OthersProps = { attributes: readonly Attribute[]; add: (code: string) => void }

function Others({ attributes, add }: OthersProps) {
  const { t, locale } = useWords()
  const id = useId()
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium text-[0.95rem]">
        {t("product.attribute_add")}
      </label>
      <select id={id} className="field" value="" onChange={(event) => add(event.target.value)}>
        <option value="">{t("product.attribute_choose")}</option>
        {attributes.map(({ code, titles }) => (
          <option key={code} value={code}>
            {textFor(titles, locale)}
          </option>
        ))}
      </select>
    </div>
  )
}
