import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Link, useNavigate, useParams } from "@tanstack/react-router"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Icon } from "../../parts/icon.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { Badge, ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { TaskProgress } from "../../parts/task_progress.tsx"
import { CategoriesMade, NewCategories } from "./new_categories.tsx"
import { type Import, importKey, importNamed } from "./reading.ts"
import { Rows } from "./rows.tsx"
import { factsText, failureText, stateTones } from "./saying.ts"

/** One file: what it would change, the yes to it, and what came of it. */
export default function ImportPage() {
  const { importId } = useParams({ from: "/inside/imports/$importId" })
  const found = useQuery(importNamed(importId))
  if (found.data) return <ImportShown one={found.data} />
  if (found.error) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  return <Loading />
}

function ImportShown({ one }: { one: Import }) {
  const { t } = useWords()
  const queries = useQueryClient()
  // What it has changed is shown on other pages too.
  const readAnew = () => void queries.invalidateQueries()
  return (
    <>
      <PageHeader title={one.fileName} above={<Back />}>
        <Badge tone={stateTones[one.state]}>{t(`imports.state.${one.state}`)}</Badge>
      </PageHeader>
      <p className="mb-4 text-muted">{factsText(t, one)}</p>
      <div className="grid gap-4">
        {one.state === "reading" && <Reading one={one} />}
        {one.state === "failed" && <Notice tone="bad">{failureText(t, one)}</Notice>}
        {one.taskId !== null && (
          <Panel title={t("imports.state.confirmed")}>
            <TaskProgress taskId={one.taskId} onEnd={readAnew} />
            <CategoriesMade one={one} />
          </Panel>
        )}
        {one.state === "ready" && <Decision one={one} />}
        {one.state === "failed" && <Discard one={one} />}
        {one.ignoredColumns.length > 0 && one.state !== "failed" && (
          <p className="text-muted text-sm">
            {t("imports.ignored", { columns: one.ignoredColumns.join(", ") })}
          </p>
        )}
        {(one.state === "ready" || one.state === "confirmed") && <Rows one={one} />}
      </div>
    </>
  )
}

function Back() {
  const { t } = useWords()
  return (
    <Link to="/imports" className="mb-2 inline-flex min-h-9 items-center gap-1 text-link hover:underline">
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t("imports.title") })}
    </Link>
  )
}

function Reading({ one }: { one: Import }) {
  const { t } = useWords()
  return (
    <div className="panel grid gap-3 p-5">
      <p role="status">{t("imports.reading")}</p>
      <progress
        className="h-2 w-full accent-primary"
        aria-label={t("imports.state.reading")}
        max={1000}
        value={one.readPermille}
      />
    </div>
  )
}

/** The one thing to do: yes, or away with it. */
function Decision({ one }: { one: Import }) {
  const { t } = useWords()
  const count = one.newRows + one.changedRows
  const [makes, setMakes] = useState(true)
  const confirm = useConfirm(one, makes)
  return (
    <div className="panel grid justify-items-start gap-4 p-5">
      {count === 0 && one.refusedRows === 0 && <p>{t("imports.nothing")}</p>}
      {one.refusedRows > 0 && <p>{t("imports.take_hint", { count: one.refusedRows })}</p>}
      {count > 0 && <NewCategories one={one} makes={makes} setMakes={setMakes} />}
      {confirm.error && <Notice tone="bad">{sentenceOf(t, confirm.error)}</Notice>}
      <div className="flex flex-wrap gap-3">
        {count > 0 && (
          <Button tone="primary" busy={confirm.isPending} onClick={() => confirm.mutate()}>
            {t("imports.take", { count })}
          </Button>
        )}
        <Discard one={one} />
      </div>
    </div>
  )
}

function useConfirm({ id }: Import, makesCategories: boolean) {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => {
      const params = { path: { importId: id } }
      return ask(() =>
        api.POST("/admin/v1/imports/{importId}/confirm", { params, body: { makesCategories } }),
      )
    },
    onSuccess(confirmed) {
      queries.setQueryData(importKey(id), confirmed)
      say(t("imports.taking"))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["imports"] }),
  })
}

function Discard({ one }: { one: Import }) {
  const { t } = useWords()
  const [isAsking, setAsking] = useState(false)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const discard = useMutation({
    mutationFn: () =>
      ask(() => api.DELETE("/admin/v1/imports/{importId}", { params: { path: { importId: one.id } } })),
    onSuccess() {
      say(t("imports.discarded"))
      void queries.invalidateQueries({ queryKey: ["imports", "list"] })
      return navigate({ to: "/imports" })
    },
  })
  return (
    <>
      <Button className="justify-self-start" onClick={() => setAsking(true)}>
        {t("imports.discard")}
      </Button>
      <Dialog title={t("imports.discard")} open={isAsking} onClose={() => setAsking(false)}>
        <p>{t("imports.discard_sure")}</p>
        {discard.error && <Notice tone="bad">{sentenceOf(t, discard.error)}</Notice>}
        <DialogButtons>
          <Button onClick={() => setAsking(false)}>{t("part.cancel")}</Button>
          <Button tone="bad" busy={discard.isPending} onClick={() => discard.mutate()}>
            {t("imports.discard")}
          </Button>
        </DialogButtons>
      </Dialog>
    </>
  )
}
