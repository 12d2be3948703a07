import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Link, useNavigate } from "@tanstack/react-router"
import { type FormEvent, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { rulesEn } from "../../messages/rules.en.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { Row, Rows, rowLink } from "../../parts/rows.tsx"
import { Badge, EmptyState, ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { shopFacts } from "../products/reading.ts"
import { BackToSettings } from "./back.tsx"
import { allPages, pageKey, pageKinds } from "./reading.ts"

bring(rulesEn)

/** The pages that the owner writes: imprint, returns, and whatever else. */
export default function Pages() {
  const { t, locale } = useWords()
  const mayWrite = useMay("content.write")
  const [isNew, setIsNew] = useState(false)
  const pages = useQuery(allPages)
  return (
    <>
      <PageHeader title={t("pages.title")} above={<BackToSettings />}>
        {mayWrite && (
          <Button tone="primary" onClick={() => setIsNew(true)}>
            {t("pages.new")}
          </Button>
        )}
      </PageHeader>
      {pages.isPending && <Loading />}
      {pages.error && !pages.data && <ErrorState error={pages.error} retry={() => void pages.refetch()} />}
      {pages.data?.length === 0 && (
        <EmptyState icon="settings" title={t("pages.none")} text={t("pages.none_text")} />
      )}
      <Rows>
        {pages.data?.map(({ id, kind, slug, titles }) => (
          <Row key={id}>
            <Link data-row to="/settings/pages/$pageId" params={{ pageId: id }} className={rowLink}>
              {textFor(titles, locale)}
            </Link>
            <span className="text-muted text-sm">{`/pages/${slug}`}</span>
            {kind !== "page" && <Badge tone="plain">{t(`pages.kind.${kind}`)}</Badge>}
          </Row>
        ))}
      </Rows>
      {isNew && <NewPage onClose={() => setIsNew(false)} />}
    </>
  )
}

function NewPage({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { data: shop } = useQuery(shopFacts)
  const { data: pages = [] } = useQuery(allPages)
  const [title, setTitle] = useState("")
  const [kind, setKind] = useState<(typeof pageKinds)[number]>("page")
  // Of each legal page there is one.
  const free = pageKinds.filter((one) => one === "page" || !pages.some((page) => page.kind === one))
  const make = useMutation({
    mutationFn: () => {
      const titles = { [shop?.defaultLocale ?? "en"]: title.trim() }
      return ask(() => api.POST("/admin/v1/pages", { body: { titles, kind, markdown: {} } }))
    },
    onSuccess(page) {
      queries.setQueryData(pageKey(page.id), page)
      void queries.invalidateQueries({ queryKey: ["settings"] })
      void navigate({ to: "/settings/pages/$pageId", params: { pageId: page.id } })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!make.isPending) make.mutate()
  }
  return (
    <Dialog title={t("pages.new")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {make.error && <Notice tone="bad">{sentenceOf(t, make.error)}</Notice>}
        <TextField label={t("product.title")} required maxLength={200} value={title} onChange={setTitle} />
        <SelectField
          label={t("pages.kind")}
          value={kind}
          onChange={setKind}
          choices={free.map((value) => ({ value, text: t(`pages.kind.${value}`) }))}
        />
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={make.isPending}>
            {t("pages.make")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
