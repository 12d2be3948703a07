import { queryOptions, useMutation, useQuery } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { api, ask, keyed, newKey } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { NumberField } from "../../parts/number_field.tsx"
import { Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { TaskProgress } from "../../parts/task_progress.tsx"
import { percentDigits, ppmOf } from "../settings/rates.ts"
import type { PromotionForm } from "./kinds.ts"
import { LabFound } from "./lab_found.tsx"
import { countUpTo, UpToField } from "./number_fields.tsx"

const daysMax = 365

const labResult = (taskId: string) =>
  queryOptions({
    queryKey: ["promotions", "lab", taskId],
    queryFn: () => ask(() => api.GET("/admin/v1/promotions/lab/{taskId}", { params: { path: { taskId } } })),
  })

/** What it would have given in the last days, tried as it is typed, before it is saved. */
export function LabPanel({ form, isReady }: { form: PromotionForm; isReady: boolean }) {
  const { t } = useWords()
  const mayTry = useMay("promotions.write")
  const [days, setDays] = useState("30")
  const [floor, setFloor] = useState("")
  const [margin, setMargin] = useState("")
  const seesCosts = useMay("costs.read")
  const [isOver, setIsOver] = useState(false)
  const asked = { days: countUpTo(daysMax, days), floorPpm: floor.trim() === "" ? null : ppmOf(floor) }
  const marginPpm = margin.trim() === "" ? 0 : ppmOf(margin)
  const isFloor = asked.floorPpm !== undefined && asked.floorPpm !== 0
  const isMargin = marginPpm !== undefined && marginPpm < 1_000_000
  const start = useStart(form, {
    ...{ days: asked.days ?? 0, floorPpm: asked.floorPpm ?? null, marginPpm: marginPpm ?? 0 },
  })
  const taskId = start.data?.taskId
  const found = useQuery({ ...labResult(taskId ?? ""), enabled: taskId !== undefined && isOver })
  if (!mayTry) return null
  return (
    <Panel title={t("promotion.lab")}>
      <div className="grid gap-4">
        <p className="text-muted">{t("promotion.lab_text")}</p>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <UpToField
            label={t("promotion.lab_days")}
            max={daysMax}
            wrong={t("promotion.lab_days_wrong", { max: daysMax })}
            value={days}
            onChange={setDays}
          />
          <NumberField
            label={t("promotion.lab_floor")}
            hint={t("promotion.lab_floor_hint")}
            digits={percentDigits}
            maxLength={8}
            problem={isFloor ? undefined : t("promotion.rate_wrong")}
            value={floor}
            onChange={setFloor}
          />
          {seesCosts && <MarginField value={margin} isWrong={!isMargin} onChange={setMargin} />}
        </div>
        {start.error && <Notice tone="bad">{sentenceOf(t, start.error)}</Notice>}
        {!isReady && <p className="text-muted text-sm">{t("promotion.lab_unready")}</p>}
        {isReady && asked.days !== undefined && isFloor && isMargin && (
          <Button
            className="justify-self-start"
            busy={start.isPending}
            onClick={() => {
              setIsOver(false)
              start.mutate()
            }}
          >
            {t(taskId ? "promotion.lab_again" : "promotion.lab_start")}
          </Button>
        )}
        {taskId && !found.data && <TaskProgress taskId={taskId} onEnd={() => setIsOver(true)} />}
        {found.error && <Notice tone="bad">{sentenceOf(t, found.error)}</Notice>}
        {found.data && <LabFound lab={found.data} />}
      </div>
    </Panel>
  )
}

type MarginProps = { value: string; isWrong: boolean; onChange: (text: string) => void }

function MarginField({ isWrong, ...field }: MarginProps) {
  const { t } = useWords()
  return (
    <NumberField
      label={t("promotion.lab_margin")}
      hint={t("promotion.lab_margin_hint")}
      digits={percentDigits}
      maxLength={8}
      problem={isWrong ? t("promotion.lab_margin_wrong") : undefined}
      {...field}
    />
  )
}

function useStart(
  promotion: PromotionForm,
  asked: { days: number; floorPpm: number | null; marginPpm: number },
) {
  const key = useRef(newKey())
  return useMutation({
    mutationFn: () => {
      const params = { header: keyed(key.current) }
      return ask(() => api.POST("/admin/v1/promotions/lab", { params, body: { promotion, ...asked } }))
    },
    onSettled() {
      key.current = newKey()
    },
  })
}
