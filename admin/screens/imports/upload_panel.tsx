import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useId, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useMe } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { buttonLook, Spinner } from "../../parts/button.tsx"
import { Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { Views } from "../../parts/views.tsx"
import { type Import, type ImportKind, importKey, importNeeds } from "./reading.ts"

/** What is in the file, and the file: it is looked at at once, and changes nothing yet. */
export function UploadPanel() {
  const { t } = useWords()
  const { permissions } = useMe()
  const kinds = importNeeds.filter(({ needs }) => permissions.includes(needs)).map(({ kind }) => kind)
  const [chosen, setChosen] = useState<ImportKind>()
  const upload = useUpload()
  const kind = chosen ?? kinds[0]
  return (
    <Panel title={t("imports.in")}>
      {kind === undefined ? (
        <p className="text-muted">{t("imports.not_yours")}</p>
      ) : (
        <div className="grid justify-items-start gap-4">
          <p>{t("imports.in_text")}</p>
          <Views
            label={t("imports.kind")}
            chosen={kind}
            choose={(one) => {
              upload.reset()
              setChosen(one)
            }}
            choices={kinds.map((value) => ({ value, text: t(`imports.kind.${value}`) }))}
          />
          <p className="text-muted text-sm">{t(`imports.hint.${kind}`)}</p>
          {upload.error && <Notice tone="bad">{sentenceOf(t, upload.error)}</Notice>}
          <Chooser busy={upload.isPending} choose={(file) => upload.mutate({ kind, file })} />
          <p className="text-muted text-sm">{t("imports.limits")}</p>
        </div>
      )}
    </Panel>
  )
}

function Chooser({ busy, choose }: { busy: boolean; choose: (file: File) => void }) {
  const { t } = useWords()
  const id = useId()
  return (
    <div>
      <label
        htmlFor={id}
        className={`${buttonLook("primary")} has-[+input:focus-visible]:outline-3`}
        aria-busy={busy || undefined}
      >
        {busy && <Spinner />}
        {t("imports.choose")}
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        className="sr-only"
        disabled={busy}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) choose(file)
          target.value = ""
        }}
      />
    </div>
  )
}

function useUpload() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn({ kind, file }: { kind: ImportKind; file: File }) {
      const form = new FormData()
      form.set("file", file)
      const given = { body: { file: file.name }, bodySerializer: () => form }
      const calls: Record<ImportKind, () => Promise<Import>> = {
        products: () => ask(() => api.POST("/admin/v1/imports/products", given)),
        stock: () => ask(() => api.POST("/admin/v1/imports/stock", given)),
        prices: () => ask(() => api.POST("/admin/v1/imports/prices", given)),
        price_lists: () => ask(() => api.POST("/admin/v1/imports/price-lists", given)),
        customers: () => ask(() => api.POST("/admin/v1/imports/customers", given)),
      }
      return calls[kind]()
    },
    onSuccess(made) {
      queries.setQueryData(importKey(made.id), made)
      void queries.invalidateQueries({ queryKey: ["imports", "list"] })
      void navigate({ to: "/imports/$importId", params: { importId: made.id } })
    },
  })
}
