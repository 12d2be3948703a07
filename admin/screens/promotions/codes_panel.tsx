import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { type FormEvent, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { dayText } from "../../kit/format.ts"
import { fieldSentence, sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button, IconButton } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import { SearchField } from "../../parts/search_field.tsx"
import { ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { wholeOf } from "../settings/saving.ts"
import { BatchDialog } from "./batch_dialog.tsx"
import { batchesOf, type Code, codesKey, codesOf, type Promotion, promotionKey } from "./reading.ts"

type Props = { promotion: Promotion; mayWrite: boolean; isDirty: boolean }

/** What opens the promotion: codes that somebody chose, and many that the shop made. */
export function CodesPanel({ promotion, mayWrite, isDirty }: Props) {
  const { t } = useWords()
  const [isMaking, setIsMaking] = useState(false)
  const { promotionId, needsCode, codesCount } = promotion
  if (!needsCode && codesCount === 0) return null
  return (
    <Panel title={t("promotion.codes")}>
      <div className="grid gap-4">
        {mayWrite && isDirty && <p className="text-muted text-sm">{t("promotion.codes_dirty")}</p>}
        {mayWrite && !isDirty && <AddCode promotion={promotion} />}
        {mayWrite && !isDirty && (
          <Button className="justify-self-start" onClick={() => setIsMaking(true)}>
            {t("promotion.batch")}
          </Button>
        )}
        <Codes promotion={promotion} mayWrite={mayWrite} />
        <Batches promotionId={promotionId} />
      </div>
      {isMaking && <BatchDialog promotionId={promotionId} onClose={() => setIsMaking(false)} />}
    </Panel>
  )
}

/** What follows from another code: the lists, and how many there are. */
export function useReadAnew(promotionId: string): () => void {
  const queries = useQueryClient()
  return () => {
    void queries.invalidateQueries({ queryKey: codesKey(promotionId) })
    void queries.invalidateQueries({ queryKey: promotionKey(promotionId) })
  }
}

function AddCode({ promotion: { promotionId } }: Pick<Props, "promotion">) {
  const { t } = useWords()
  const readAnew = useReadAnew(promotionId)
  const [code, setCode] = useState("")
  const [uses, setUses] = useState("")
  const usesMax = uses.trim() === "" ? null : wholeOf(uses)
  const add = useMutation({
    mutationFn: () => {
      const params = { path: { promotionId } }
      const body = { code, usesMax: usesMax ?? null }
      return ask(() => api.POST("/admin/v1/promotions/{promotionId}/codes", { params, body }))
    },
    onSuccess({ codes }) {
      say(t("promotion.code_added", { code: codes[0]?.code ?? code }))
      setCode("")
      setUses("")
      readAnew()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!add.isPending && usesMax !== undefined && code.trim() !== "") add.mutate()
  }
  const problem = fieldSentence(t, add.error, "code") ?? (add.error ? sentenceOf(t, add.error) : undefined)
  return (
    <form onSubmit={submit} className="grid items-start gap-3 sm:grid-cols-[1fr_9rem_auto]">
      <TextField
        label={t("promotion.new_code")}
        hint={t("promotion.new_code_hint")}
        required
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        className="uppercase"
        problem={problem}
        value={code}
        onChange={setCode}
      />
      <TextField
        label={t("promotion.code_uses")}
        inputMode="numeric"
        maxLength={9}
        problem={usesMax === undefined || usesMax === 0 ? t("promotion.number_wrong") : undefined}
        value={uses}
        onChange={setUses}
      />
      <Button type="submit" busy={add.isPending} className="justify-self-start sm:mt-7.5">
        {t("promotion.code_add")}
      </Button>
    </form>
  )
}

function Codes({ promotion, mayWrite }: Pick<Props, "promotion" | "mayWrite">) {
  const { t, locale } = useWords()
  const { promotionId, codesCount } = promotion
  const [q, setQ] = useState("")
  const [removed, setRemoved] = useState<Code>()
  const found = useInfiniteQuery(codesOf(promotionId, q))
  const codes = found.data?.pages.flatMap((page) => page.codes) ?? []
  if (found.isPending) return <Loading />
  if (found.error && !found.data) {
    return <ErrorState error={found.error} retry={() => void found.refetch()} />
  }
  if (codesCount === 0 && codes.length === 0 && q === "") {
    return <p className="text-muted">{t("promotion.codes_none")}</p>
  }
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SearchField label={t("promotion.codes_search")} q={q} onSearch={setQ} />
        <span className="text-muted text-sm">
          {codesCount >= countedMax
            ? t("part.or_more", { count: countedMax })
            : t("promotion.codes_count", { count: codesCount })}
        </span>
      </div>
      {codes.length === 0 && <p className="text-muted">{t("promotion.codes_not_found")}</p>}
      <ul className="divide-y divide-line border-line border-y empty:hidden">
        {codes.map((one) => (
          <li key={one.code} className="flex min-h-11 flex-wrap items-center gap-x-4">
            <span className="min-w-40 flex-1 break-all font-mono">{one.code}</span>
            <span className="text-muted text-sm tabular-nums">
              {one.usesMax === null
                ? t("promotion.code_used", { count: one.uses })
                : t("promotions.uses_of", { uses: one.uses, max: one.usesMax })}
            </span>
            <time dateTime={one.createdAt} className="text-muted text-sm">
              {dayText(locale, one.createdAt)}
            </time>
            {mayWrite && (
              <IconButton
                icon="close"
                label={t("promotion.code_remove", { code: one.code })}
                onClick={() => setRemoved(one)}
              />
            )}
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          className="justify-self-center"
          busy={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t("part.show_more")}
        </Button>
      )}
      {removed && (
        <RemoveCode promotionId={promotionId} code={removed.code} onClose={() => setRemoved(undefined)} />
      )}
    </div>
  )
}

// The shop counts no further.
const countedMax = 1_000

function RemoveCode(props: { promotionId: string; code: string; onClose: () => void }) {
  const { promotionId, code, onClose } = props
  const { t } = useWords()
  const readAnew = useReadAnew(promotionId)
  const remove = useMutation({
    mutationFn: () => {
      const params = { path: { promotionId, code } }
      return ask(() => api.DELETE("/admin/v1/promotions/{promotionId}/codes/{code}", { params }))
    },
    onSuccess() {
      say(t("promotion.code_removed", { code }))
      readAnew()
      onClose()
    },
  })
  return (
    <Dialog title={t("promotion.code_remove", { code })} open onClose={onClose}>
      <div className="grid gap-3">
        {remove.error && <Notice tone="bad">{sentenceOf(t, remove.error)}</Notice>}
        <p>{t("promotion.code_remove_text")}</p>
      </div>
      <DialogButtons>
        <Button onClick={onClose}>{t("part.cancel")}</Button>
        <Button tone="bad" busy={remove.isPending} onClick={() => remove.mutate()}>
          {t("promotion.code_remove_yes")}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

function Batches({ promotionId }: { promotionId: string }) {
  const { t, locale } = useWords()
  const { data: batches = [] } = useQuery(batchesOf(promotionId))
  if (batches.length === 0) return null
  return (
    <section className="grid gap-1">
      <h3 className="font-semibold">{t("promotion.batches")}</h3>
      <ul className="grid gap-1">
        {batches.map(({ batchId, prefix, codesCount, taskId, createdAt }) => (
          <li key={batchId}>
            <Link
              to="/tasks/$taskId"
              params={{ taskId }}
              className="inline-flex min-h-9 flex-wrap items-center gap-x-3 text-link underline"
            >
              {t("promotion.batch_of", { count: codesCount, prefix, day: dayText(locale, createdAt) })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
