import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { fieldSentenceOf, sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Menu, MenuItem } from "../../parts/menu.tsx"
import { Notice } from "../../parts/states.tsx"
import { useShopZone } from "../products/shop_zone.tsx"
import { useDuplicate } from "./duplicate.ts"
import { useNames } from "./names.tsx"
import { type Promotion, promotionKey } from "./reading.ts"
import { datesText, promotionSentence } from "./sentence.ts"

type Props = { promotion: Promotion; isDirty: boolean }
type Move = "live" | "paused" | "archived"

const first = { draft: "live", paused: "live", live: "paused", archived: undefined } as const

/** Live, paused, put away: each is asked about once more, and waits for what is not saved yet. */
export function StateButtons({ promotion, isDirty }: Props) {
  const { t } = useWords()
  const mayWrite = useMay("promotions.write")
  const [asked, setAsked] = useState<Move>()
  const copy = useDuplicate()
  if (!mayWrite || isDirty) return null
  const next = first[promotion.state]
  return (
    <>
      {next && (
        <Button tone={next === "live" ? "primary" : "second"} onClick={() => setAsked(next)}>
          {t(`promotion.move.${next}`)}
        </Button>
      )}
      <Menu trigger={<Button icon="more">{t("order.more")}</Button>}>
        <MenuItem onClick={() => copy.mutate(promotion)}>{t("promotions.duplicate")}</MenuItem>
        {promotion.state !== "archived" && (
          <MenuItem onClick={() => setAsked("archived")}>{t("promotion.move.archived")}</MenuItem>
        )}
      </Menu>
      {asked && <MoveDialog promotion={promotion} to={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}

function MoveDialog({ promotion, to, onClose }: { promotion: Promotion; to: Move; onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const { nameOf } = useNames()
  const [why, setWhy] = useState("")
  const zone = useShopZone()
  const move = useMove({ promotion, to, onDone: onClose })
  return (
    <Dialog title={t(`promotion.ask.${to}`)} open onClose={onClose}>
      <div className="grid gap-3">
        {move.error && <Notice tone="bad">{sentenceOf(t, move.error)}</Notice>}
        {to === "live" && (
          <p className="font-semibold">
            {promotionSentence(words, promotion, nameOf)}.{" "}
            {datesText(words, promotion, zone) || t("promotions.always")}
          </p>
        )}
        <p>{t(`promotion.ask_text.${to}`)}</p>
        {to === "live" &&
          promotion.warnings.map((warning) => (
            <Notice key={`${warning.field} ${warning.code}`} tone="warn">
              {fieldSentenceOf(t, warning)}
            </Notice>
          ))}
        <TextField
          label={t("promotion.why")}
          hint={t("promotion.why_hint")}
          maxLength={500}
          value={why}
          onChange={setWhy}
        />
      </div>
      <DialogButtons>
        <Button onClick={onClose}>{t("part.cancel")}</Button>
        <Button
          tone={to === "archived" ? "bad" : "primary"}
          busy={move.isPending}
          onClick={() => move.mutate(why)}
        >
          {t(`promotion.move.${to}`)}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

function useMove({ promotion, to, onDone }: { promotion: Promotion; to: Move; onDone: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const params = { path: { promotionId: promotion.promotionId } }
  return useMutation({
    mutationFn: (why: string) => {
      const given = { params, body: why.trim() === "" ? {} : { why: why.trim() } }
      return ask(() => {
        if (to === "live") return api.POST("/admin/v1/promotions/{promotionId}/activation", given)
        if (to === "paused") return api.POST("/admin/v1/promotions/{promotionId}/pause", given)
        return api.POST("/admin/v1/promotions/{promotionId}/archival", given)
      })
    },
    onSuccess(moved) {
      queries.setQueryData(promotionKey(moved.promotionId), moved)
      void queries.invalidateQueries({ queryKey: ["promotions"] })
      say(t(`promotion.done.${to}`))
      onDone()
    },
  })
}
