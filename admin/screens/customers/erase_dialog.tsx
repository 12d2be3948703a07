import { useQuery, useQueryClient } from "@tanstack/react-query"
import { Link, useNavigate } from "@tanstack/react-router"
import { type FormEvent, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { moneyText } from "../../kit/format.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Check } from "../../parts/check.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { type Task, TaskProgress } from "../../parts/task_progress.tsx"
import { usePersonAct } from "./acting.ts"
import { type Erasure, erasureOf, type Person } from "./reading.ts"

type Props = { person: Person; onClose: () => void }

/** Shows what goes and what stays, and erases somebody when that was read and confirmed. */
export function EraseDialog({ person, onClose }: Props) {
  const { t } = useWords()
  const [taskId, setTaskId] = useState<string>()
  const found = useQuery(erasureOf(person.customerId))
  const leave = useLeaving()
  return (
    <Dialog title={t("customer.erase")} open onClose={onClose}>
      {taskId ? (
        <TaskProgress taskId={taskId} onEnd={leave} />
      ) : found.data ? (
        <Confirm person={person} erasure={found.data} onClose={onClose} onBegun={setTaskId} />
      ) : found.error ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : (
        <Loading />
      )}
    </Dialog>
  )
}

/** Whoever is erased is on no screen any more, neither on the page behind nor in what was read before. */
function useLeaving() {
  const { t } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  return async ({ state, refused }: Task) => {
    if (state !== "done" || refused > 0) return queries.invalidateQueries({ queryKey: ["customers"] })
    await navigate({ to: "/customers" })
    queries.removeQueries({ type: "inactive" })
    await queries.invalidateQueries()
    say(t("customer.erase_done"))
  }
}

function Confirm(props: Props & { erasure: Erasure; onBegun: (taskId: string) => void }) {
  const { person, erasure, onClose, onBegun } = props
  const { t } = useWords()
  const { customerId } = person
  const [isSure, setIsSure] = useState(false)
  const isStopped = erasure.openOrders.length > 0 || erasure.isPaying
  const erase = usePersonAct({
    act: () =>
      ask(() => api.POST("/admin/v1/customers/{customerId}/erasure", { params: { path: { customerId } } })),
    after: (opened) => onBegun(opened.taskId),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isSure && !isStopped) erase.mutate()
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      {erase.error && <Notice tone="bad">{sentenceOf(t, erase.error)}</Notice>}
      <p className="break-words font-medium">
        {person.name ?? person.email} · {person.email}
      </p>
      <Obstacles erasure={erasure} />
      <WhatGoes erasure={erasure} />
      {!isStopped && <Check label={t("customer.erase_sure")} checked={isSure} onChange={setIsSure} />}
      <DialogButtons>
        <Button onClick={onClose}>{t("part.cancel")}</Button>
        <Button type="submit" tone="bad" busy={erase.isPending} disabled={!isSure || isStopped}>
          {t("customer.erase_submit")}
        </Button>
      </DialogButtons>
    </form>
  )
}

/** What must be over first, with the way there, and what would be lost. */
function Obstacles({ erasure }: { erasure: Erasure }) {
  const { openOrders, isPaying, credits, lettersWaiting } = erasure
  const { t, locale } = useWords()
  return (
    <>
      {openOrders.length > 0 && (
        <Notice tone="warn">
          <p>{t("customer.erase_open_orders")}</p>
          <ul className="mt-1 flex flex-wrap gap-x-4">
            {openOrders.map(({ orderId, number }) => (
              <li key={orderId}>
                <Link to="/orders/$orderId" params={{ orderId }} className="text-link underline">
                  {number}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {isPaying && <Notice tone="warn">{t("customer.erase_paying")}</Notice>}
      {credits.length > 0 && (
        <Notice tone="warn">
          {t("customer.erase_credit", { amounts: credits.map((one) => moneyText(locale, one)).join(", ") })}
        </Notice>
      )}
      {lettersWaiting > 0 && (
        <Notice tone="warn">{t("customer.erase_letters", { count: lettersWaiting })}</Notice>
      )}
    </>
  )
}

function WhatGoes({ erasure: { things } }: { erasure: Erasure }) {
  const { t } = useWords()
  const going = things.filter(({ kind }) => kind !== "order" && kind !== "suppression")
  const staying = things.filter(({ kind }) => kind === "order" || kind === "suppression")
  return (
    <>
      <div>
        <h3 className="font-medium">{t("customer.erase_goes")}</h3>
        <ul className="list-disc ps-5">
          {going.map(({ kind, count }) => (
            <li key={kind}>{t(`customer.thing.${kind as Going}`, { count })}</li>
          ))}
          {staying.some(({ kind }) => kind === "order") && <li>{t("customer.erase_order_facts")}</li>}
        </ul>
      </div>
      {staying.length > 0 && (
        <div>
          <h3 className="font-medium">{t("customer.erase_stays")}</h3>
          <ul className="list-disc ps-5">
            {staying.map(({ kind, count }) => (
              <li key={kind}>{t(`customer.stays.${kind as Staying}`, { count })}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="text-muted text-sm">{t("customer.erase_final")}</p>
    </>
  )
}

type Staying = "order" | "suppression"
type Going = Exclude<Erasure["things"][number]["kind"], Staying>
