import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { api, ask, type Shape } from "../kit/api.ts"
import { sentenceOf } from "../kit/problem.ts"
import { say } from "../kit/toasts.ts"
import { useWords } from "../kit/use_words.ts"
import type { Translate } from "../kit/words.ts"
import { bring, english } from "../messages/here.ts"
import { tasksEn } from "../messages/tasks.en.ts"
import { Button, buttonLook } from "./button.tsx"
import { Dialog, DialogButtons } from "./dialog.tsx"
import { Fault } from "./fault.tsx"
import { Badge, type BadgeTone, ErrorState, Loading, Notice } from "./states.tsx"
import { TaskRows } from "./task_rows.tsx"

bring(tasksEn)

export type Task = Shape<"Task">

const lookAgainMs = 500

const isAtWork = ({ state }: Task) => state === "waiting" || state === "running" || state === "undoing"

/** Read again and again while it is under way. */
export function taskNamed(taskId: string) {
  return queryOptions({
    queryKey: ["tasks", "one", taskId],
    queryFn: () => ask(() => api.GET("/admin/v1/tasks/{taskId}", { params: { path: { taskId } } })),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? lookAgainMs : false),
  })
}

type Props = {
  taskId: string
  /** Called once it is over, and again when it was taken back: what it changed is to be read anew. */
  onEnd?: (task: Task) => void
  /** Said while it is under way. */
  meanwhile?: string
}

/** Long work: how far it is, what was refused and why, and stopping, going on, taking back. */
export function TaskProgress({ taskId, onEnd, meanwhile }: Props) {
  const found = useQuery(taskNamed(taskId))
  const task = found.data
  const ended = task && !isAtWork(task) ? task.state : undefined
  // Only the end itself is told, not each new look at it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the end is what this waits for.
  useEffect(() => {
    if (task && ended) onEnd?.(task)
  }, [ended])
  if (found.isPending) return <Loading />
  if (!task) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  return (
    <div className="grid gap-4">
      <Standing task={task} />
      <TaskButtons task={task} />
      {meanwhile && isAtWork(task) && <p className="text-muted text-sm">{meanwhile}</p>}
      {task.refused > 0 && <TaskRows task={task} outcome="refused" />}
      {task.undoRefused > 0 && <TaskRows task={task} outcome="undo_refused" />}
    </div>
  )
}

const tones: Record<Task["state"], BadgeTone> = {
  waiting: "plain",
  running: "plain",
  done: "good",
  stopped: "warn",
  failed: "bad",
  undoing: "plain",
  undone: "plain",
}

export function TaskBadge({ task }: { task: Pick<Task, "state"> }) {
  const { t } = useWords()
  return <Badge tone={tones[task.state]}>{t(`task.state.${task.state}`)}</Badge>
}

const taken = ({ done, unchanged, refused }: Task) => done + unchanged + refused

function Standing({ task }: { task: Task }) {
  const { t } = useWords()
  const isGoingBack = task.state === "undoing"
  const value = isGoingBack ? task.undone + task.undoRefused : taken(task)
  const total = isGoingBack ? task.done : task.total
  const soFar = isAtWork(task) ? "task.so_far" : "task.rows"
  const text = total === null ? t(soFar, { count: value }) : t("task.progress", { done: value, total })
  const counts = (["done", "unchanged", "refused", "undone"] as const).filter((name) => task[name] > 0)
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <TaskBadge task={task} />
        <span className="tabular-nums" role="status">
          {text}
        </span>
      </div>
      {isAtWork(task) && (
        <progress
          className="h-2 w-full accent-primary"
          aria-label={t(`task.state.${task.state}`)}
          max={total ?? undefined}
          value={total === null ? undefined : value}
        />
      )}
      {counts.length > 0 && (
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-muted">
          {counts.map((name) => (
            <li key={name}>{t(`task.count.${saidOf(name, task)}`, { count: task[name] })}</li>
          ))}
          {task.undoRefused > 0 && <li>{t("task.count.undo_refused", { count: task.undoRefused })}</li>}
        </ul>
      )}
      {task.error !== null && (
        <Notice tone={task.state === "failed" ? "bad" : "warn"}>
          {t(task.state === "failed" ? "task.failed_because" : "task.tried_again")}
          <Fault reason={task.error} />
        </Notice>
      )}
    </div>
  )
}

/** Rows that were written into a file were changed as little as rows that were as they should be. */
function saidOf<Name extends string>(name: Name, { kind }: Task): Name | "written" {
  return name === "unchanged" && kind.startsWith("exports.") ? "written" : name
}

/** What goes back, as a person would say it: a kind has words of its own, or its family has. */
function undoText(t: Translate, kind: string, count: number): string {
  const keys = [`task.undo.${kind}`, `task.undo.${kind.split(".")[0]}`]
  const key = keys.find((one) => Object.hasOwn(english, one)) ?? "task.undo_sure"
  return t(key as "task.undo_sure", { count })
}

function TaskButtons({ task }: { task: Task }) {
  const { t } = useWords()
  const [isAsking, setAsking] = useState(false)
  const queries = useQueryClient()
  const act = useMutation({
    async mutationFn(what: "stop" | "restart" | "undo") {
      const params = { path: { taskId: task.id } }
      await ask(() =>
        what === "stop"
          ? api.POST("/admin/v1/tasks/{taskId}/stop", { params })
          : what === "restart"
            ? api.POST("/admin/v1/tasks/{taskId}/restart", { params })
            : api.POST("/admin/v1/tasks/{taskId}/undo", { params }),
      )
      return what
    },
    onSuccess: (what) =>
      say(
        t({ stop: "task.stopped", restart: "task.restarted", undo: "task.undoing" }[what] as "task.stopped"),
      ),
    onSettled() {
      setAsking(false)
      return queries.invalidateQueries({ queryKey: ["tasks"] })
    },
  })
  const isOver = task.state === "done" || task.state === "stopped" || task.state === "failed"
  const left = task.done - task.undone - task.undoRefused
  const canGoOn =
    (task.state === "stopped" || task.state === "failed") && task.undone + task.undoRefused === 0
  return (
    <div className="flex flex-wrap gap-3">
      {task.state === "done" && task.fileName !== null && (
        <a
          className={buttonLook("primary")}
          href={`/admin/v1/tasks/${task.id}/file`}
          download={task.fileName}
        >
          {t("task.file", { name: task.fileName })}
        </a>
      )}
      {isAtWork(task) && (
        <Button busy={act.isPending} onClick={() => act.mutate("stop")}>
          {t("task.stop")}
        </Button>
      )}
      {canGoOn && (
        <Button busy={act.isPending} onClick={() => act.mutate("restart")}>
          {t("task.restart")}
        </Button>
      )}
      {isOver && task.canUndo && left > 0 && (
        <Button onClick={() => setAsking(true)}>{t("task.undo")}</Button>
      )}
      {act.error && <Notice tone="bad">{sentenceOf(t, act.error)}</Notice>}
      <Dialog title={t("task.undo")} open={isAsking} onClose={() => setAsking(false)} above>
        <p>
          {undoText(t, task.kind, left)} {t("task.undo_kept")}
        </p>
        <DialogButtons>
          <Button onClick={() => setAsking(false)}>{t("part.cancel")}</Button>
          <Button tone="bad" busy={act.isPending} onClick={() => act.mutate("undo")}>
            {t("task.undo")}
          </Button>
        </DialogButtons>
      </Dialog>
    </div>
  )
}
