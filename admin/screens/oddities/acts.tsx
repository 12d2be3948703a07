import { type FormEvent, useState } from "react"
import { moneyText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button, buttonLook } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Icon } from "../../parts/icon.tsx"
import { Notice } from "../../parts/states.tsx"
import { AttachDialog } from "./attach.tsx"
import {
  actText,
  dismissText,
  isByHand,
  isHeld,
  type Oddity,
  type OddityAct,
  useOddityAct,
} from "./reading.ts"

type Asking = "look_up" | "compare"
type Written = Exclude<OddityAct, Asking | "attach"> | "dismiss"
type Chosen = Written | "attach"

const isAsking = (act: OddityAct): act is Asking => act === "look_up" || act === "compare"

/** What can be done by whoever looks: first what resolves it. */
export function Acts({ oddity }: { oddity: Oddity }) {
  const words = useWords()
  const { t } = words
  const mayGive = useMay("payments.refund")
  const mayResolve = useMay("payments.oddities")
  const mayTake = useMay("payments.write")
  const seesOrders = useMay("orders.read")
  const [chosen, setChosen] = useState<Chosen>()
  if (oddity.state !== "open") return null
  const acts = oddity.acts.filter((act) => {
    if (act === "capture") return mayTake
    if (act === "attach") return mayTake && seesOrders
    return isAsking(act) || act === "answer" || act === "ask_to_pay" ? mayResolve : mayGive
  })
  return (
    <div className="mt-5 flex flex-wrap gap-2">
      {oddity.page && (
        <a href={oddity.page} target="_blank" rel="noreferrer" className={buttonLook("primary")}>
          <Icon name="outside" />
          {t("oddities.open_page")}
        </a>
      )}
      {acts.map((act, place) =>
        isAsking(act) ? (
          <Ask key={act} oddity={oddity} act={act} isFirst={place === 0} />
        ) : (
          <Button
            key={act}
            tone={place === 0 && !oddity.page ? "primary" : "second"}
            onClick={() => setChosen(act)}
          >
            {actText(words, oddity, act)}
          </Button>
        ),
      )}
      {mayResolve && <Button onClick={() => setChosen("dismiss")}>{dismissText(words, oddity)}</Button>}
      {chosen === "attach" && <AttachDialog oddity={oddity} onClose={() => setChosen(undefined)} />}
      {chosen && chosen !== "attach" && (
        <ActDialog oddity={oddity} act={chosen} onClose={() => setChosen(undefined)} />
      )}
    </div>
  )
}

/** Moves nothing, so that nothing is asked first. */
function Ask({ oddity, act, isFirst }: { oddity: Oddity; act: Asking; isFirst: boolean }) {
  const words = useWords()
  const { t } = words
  const ask = useOddityAct({ oddityId: oddity.oddityId, act, done: t(`oddities.done.${act}`) })
  return (
    <>
      {ask.error && <Notice tone="bad">{sentenceOf(t, ask.error)}</Notice>}
      <Button tone={isFirst ? "primary" : "second"} busy={ask.isPending} onClick={() => ask.mutate("")}>
        {actText(words, oddity, act)}
      </Button>
    </>
  )
}

function ActDialog({ oddity, act, onClose }: { oddity: Oddity; act: Written; onClose: () => void }) {
  const words = useWords()
  const { t, locale } = words
  const [why, setWhy] = useState("")
  const { mutate, isPending, error } = useOddityAct({
    oddityId: oddity.oddityId,
    act,
    done: t(`oddities.done.${act}`),
  })
  const amount = oddity.amount ? moneyText(locale, oddity.amount) : "–"
  const title = act === "dismiss" ? dismissText(words, oddity) : actText(words, oddity, act)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isPending) mutate(why.trim(), { onSuccess: onClose })
  }
  return (
    <Dialog title={title} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {error && <Notice tone="bad">{sentenceOf(t, error)}</Notice>}
        <p>
          {act === "dismiss" && t("oddities.dismiss_text")}
          {act === "answer" && t("oddities.answer_text")}
          {act === "capture" && t("oddities.capture_text", { amount })}
          {act === "ask_to_pay" && t("oddities.ask_to_pay_text", { amount })}
          {act === "give_credit" && t("oddities.credit_text", { amount })}
          {act === "give_back" &&
            (isHeld(oddity)
              ? t("oddities.let_go_text")
              : t(isByHand(oddity) ? "oddities.sent_text" : "oddities.give_text", { amount }))}
        </p>
        {act !== "capture" && act !== "ask_to_pay" && (
          <TextField
            label={t("oddities.why")}
            hint={t("oddities.why_hint")}
            required
            maxLength={300}
            value={why}
            onChange={setWhy}
          />
        )}
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={isPending}>
            {title}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
