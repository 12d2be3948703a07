import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { codeOf, valueCodeOf } from "../variants/combining.ts"
import { type Attribute, attributesKey } from "./reading.ts"

type Props = {
  /** The one that gets a new value; without it the attribute is new as well. */
  attribute: Attribute | undefined
  attributes: readonly Attribute[]
  language: string
  onClose: () => void
  onMade: (code: string, value: string) => void
}

/** Said once, an attribute and its values serve every product. */
export function NewAttribute({ attribute, attributes, language, onClose, onMade }: Props) {
  const { t } = useWords()
  const queries = useQueryClient()
  const [title, setTitle] = useState("")
  const [value, setValue] = useState("")
  const isKnown = (named: readonly Pick<Attribute, "titles">[], text: string) =>
    named.some(({ titles }) => textFor(titles, language).toLowerCase() === text.trim().toLowerCase())
  const titleProblem = isKnown(attributes, title) ? t("product.attribute_known") : undefined
  const valueProblem = isKnown((attribute?.values ?? []) as Attribute[], value)
    ? t("product.attribute_known")
    : undefined
  const make = useMutation({
    async mutationFn() {
      // As it is now: somebody else may have given it a value since this was opened.
      const known = attributes.find(({ code }) => code === attribute?.code)
      const fields = withValue(known ?? begun(title, { attributes, language }), { value, language })
      await ask(() => api.PUT("/admin/v1/attributes/{code}", fields))
      return { code: fields.params.path.code, value: fields.body.values.at(-1)?.code ?? "" }
    },
    async onSuccess(made) {
      await queries.invalidateQueries({ queryKey: attributesKey })
      onMade(made.code, made.value)
      onClose()
    },
    onError: () => void queries.invalidateQueries({ queryKey: attributesKey }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!make.isPending && !(titleProblem && !attribute) && !valueProblem) make.mutate()
  }
  const heading = attribute
    ? t("product.attribute_value_of", { attribute: textFor(attribute.titles, language) })
    : t("product.attribute_new")
  return (
    <Dialog title={heading} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {make.error && <Notice tone="bad">{sentenceOf(t, make.error)}</Notice>}
        {!attribute && (
          <TextField
            label={t("product.attribute_name")}
            problem={titleProblem}
            required
            maxLength={200}
            value={title}
            onChange={setTitle}
          />
        )}
        <TextField
          label={t("product.attribute_value_name")}
          problem={valueProblem}
          required
          maxLength={200}
          value={value}
          onChange={setValue}
        />
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={make.isPending}>
            {t("product.attribute_make")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

type NewOne = Omit<Attribute, "version"> & { version?: number }
type Known = { attributes: readonly Attribute[]; language: string }

function begun(title: string, { attributes, language }: Known): NewOne {
  const taken = attributes.map(({ code }) => code)
  const code = codeOf(title, { taken, otherwise: "attribute" })
  const titles = { [language]: title.trim() }
  return { code, titles, filterable: true, position: attributes.length, values: [] }
}

function withValue({ code, values, ...attribute }: NewOne, given: { value: string; language: string }) {
  const taken = values.map((one) => one.code)
  const titles = { [given.language]: given.value.trim() }
  const last = Math.max(-1, ...values.map(({ position }) => position))
  const added = { code: valueCodeOf(given.value, taken), titles, position: last + 1 }
  return { params: { path: { code } }, body: { ...attribute, values: [...values, added] } }
}
