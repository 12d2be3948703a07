import { useBlocker } from "@tanstack/react-router"
import { type ReactNode, useEffect, useState } from "react"
import { useWords } from "../kit/use_words.ts"
import { Button } from "./button.tsx"
import { onlyDifferent } from "./changes.ts"
import { Dialog, DialogButtons } from "./dialog.tsx"
import { Notice } from "./states.tsx"

export type Draft<Value> = {
  /** What is kept, with what was typed over it. */
  value: Value
  changes: Partial<Value>
  isDirty: boolean
  /** Somebody else has saved since the first change here. */
  isBehind: boolean
  change(changes: Partial<Value>): void
  /** Back to what is kept. */
  drop(): void
  /** What was just saved is no change any more; what was typed meanwhile still is. */
  saved(changes: Partial<Value>): void
}

/**
 * What is typed lies over what is kept, field by field: what nobody touched follows what others save. The
 * version of what has none is what is kept, as text.
 */
export function useDraft<Value extends object>(kept: Value, version: number | string): Draft<Value> {
  const [changes, setChanges] = useState<Partial<Value>>({})
  const [begunAt, setBegunAt] = useState(version)
  const isDirty = Object.keys(changes).length > 0
  return {
    value: { ...kept, ...changes },
    changes,
    isDirty,
    isBehind: isDirty && version !== begunAt,
    change(more) {
      if (!isDirty) setBegunAt(version)
      setChanges((before) => onlyDifferent(kept, { ...before, ...more }))
    },
    drop: () => setChanges({}),
    saved: (done) =>
      setChanges((before) => {
        const entries = Object.entries(before) as [keyof Value, unknown][]
        return Object.fromEntries(entries.filter(([name, value]) => done[name] !== value)) as Partial<Value>
      }),
  }
}

type BarProps = {
  draft: Pick<Draft<object>, "isDirty" | "isBehind" | "drop">
  busy: boolean
  /** Why it was not saved, in a sentence. */
  problem?: string | undefined
  onSave: () => void
  children?: ReactNode
}

/** At the foot of a page with something unsaved: save or drop. Nobody leaves without being asked. */
export function SaveBar({ draft, busy, problem, onSave, children }: BarProps) {
  const { t } = useWords()
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => draft.isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => draft.isDirty,
    withResolver: true,
  })
  useSaveKey(draft.isDirty && !busy ? onSave : undefined)
  return (
    <>
      {draft.isDirty && (
        <section aria-label={t("save.bar")} className="at-the-foot z-10 mt-4">
          <div className="panel grid gap-3 p-3 shadow-lift">
            <BehindNotice draft={draft} />
            {problem && <Notice tone="bad">{problem}</Notice>}
            {children}
            <div className="flex flex-wrap items-center justify-end gap-2">
              <span className="me-auto ps-2 text-muted">{t("save.unsaved")}</span>
              <Button onClick={draft.drop}>{t("save.drop")}</Button>
              <Button tone="primary" busy={busy} onClick={onSave}>
                {draft.isBehind ? t("save.over") : t("save.save")}
              </Button>
            </div>
          </div>
        </section>
      )}
      <Dialog
        title={t("save.leave_title")}
        open={blocker.status === "blocked"}
        onClose={() => blocker.reset?.()}
      >
        <p>{t("save.leave_text")}</p>
        <DialogButtons>
          <Button tone="bad" onClick={() => blocker.proceed?.()}>
            {t("save.leave")}
          </Button>
          <Button tone="primary" autoFocus onClick={() => blocker.reset?.()}>
            {t("save.stay")}
          </Button>
        </DialogButtons>
      </Dialog>
    </>
  )
}

/** That somebody else has saved is said, and read out. */
export function BehindNotice({ draft: { isBehind } }: { draft: Pick<Draft<object>, "isBehind"> }) {
  const { t } = useWords()
  return (
    <div role="status" className="contents">
      {isBehind && <Notice tone="warn">{t("save.behind")}</Notice>}
    </div>
  )
}

/** Ctrl-S or Cmd-S, as everywhere. */
function useSaveKey(save: (() => void) | undefined): void {
  useEffect(() => {
    if (!save) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      save()
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [save])
}
