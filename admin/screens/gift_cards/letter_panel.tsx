import { useQuery } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { api, ask, keyed } from "../../kit/api.ts"
import { momentText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { type GiftCard, letterOf, useCardAct } from "./reading.ts"

/** To whom a sold card goes, and the way to mail it once more. */
export function LetterPanel({ card }: { card: GiftCard }) {
  const { t, locale } = useWords()
  const mayWrite = useMay("giftcards.write")
  const [isSending, setSending] = useState(false)
  const { data: letter } = useQuery(letterOf(card.cardId))
  if (!letter) return null
  const { state, recipientName, recipientEmail, message, sendAt, sentAt } = letter
  const email = [recipientName, recipientEmail].filter(Boolean).join(", ")
  const said =
    state === "canceled"
      ? t("gifts.letter.canceled")
      : t(`gifts.letter.${state}`, { email, moment: momentText(locale, sentAt ?? sendAt) })
  return (
    <Panel title={t("gifts.letter")}>
      <p className="break-words">{said}</p>
      {message && <p className="mt-2 whitespace-pre-wrap break-words text-muted">{message}</p>}
      {mayWrite && card.state === "active" && (
        <Button className="mt-4 w-full" onClick={() => setSending(true)}>
          {t("gifts.send")}
        </Button>
      )}
      {isSending && (
        <SendDialog cardId={card.cardId} email={recipientEmail ?? ""} onClose={() => setSending(false)} />
      )}
    </Panel>
  )
}

function SendDialog(props: { cardId: string; email: string; onClose: () => void }) {
  const { cardId, onClose } = props
  const { t } = useWords()
  const [email, setEmail] = useState(props.email)
  const send = useCardAct({
    act: (key) =>
      ask(() =>
        api.POST("/admin/v1/gift-cards/{cardId}/letter", {
          params: { path: { cardId }, header: keyed(key) },
          body: { email: email.trim() },
        }),
      ),
    done: t("gifts.sent"),
    after: onClose,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  return (
    <Dialog title={t("gifts.send")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {send.error && <Notice tone="bad">{sentenceOf(t, send.error)}</Notice>}
        <Notice tone="plain">{t("gifts.send_text")}</Notice>
        <TextField
          label={t("gifts.send_to")}
          type="email"
          required
          maxLength={254}
          value={email}
          onChange={setEmail}
        />
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={send.isPending}>
            {t("gifts.send")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
