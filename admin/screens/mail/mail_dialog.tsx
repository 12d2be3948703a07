import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"
import { momentText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { MailState } from "./columns.tsx"
import { mailNamed } from "./reading.ts"

/** One mail as its reader gets it, in plain text, and what came of it. */
export function MailDialog({ mailId, onClose }: { mailId: string; onClose: () => void }) {
  const { t, locale } = useWords()
  const queries = useQueryClient()
  const maySend = useMay("orders.write")
  const { data: mail, error, refetch } = useQuery(mailNamed(mailId))
  const resend = useMutation({
    mutationFn: () =>
      ask(() => api.POST("/admin/v1/mails/{mailId}/copies", { params: { path: { mailId } } })),
    onSuccess() {
      say(t("mail.resent"))
      void queries.invalidateQueries({ queryKey: ["mails"] })
      onClose()
    },
  })
  const title = mail?.subject ?? mail?.template ?? t("place.mail")
  return (
    <Dialog title={title} open onClose={onClose} wide>
      {error && !mail && <ErrorState error={error} retry={() => void refetch()} />}
      {!mail && !error && <Loading />}
      {mail && (
        <div className="grid gap-4">
          <p className="flex flex-wrap items-center gap-3 text-muted">
            <span className="break-all">{mail.to}</span>
            <time dateTime={mail.createdAt}>{momentText(locale, mail.createdAt)}</time>
            <MailState state={mail.state} />
          </p>
          {resend.error && <Notice tone="bad">{sentenceOf(t, resend.error)}</Notice>}
          {mail.reason && <Notice tone="warn">{mail.reason}</Notice>}
          {mail.linksHidden && <p className="text-muted text-sm">{t("mail.links_hidden")}</p>}
          <pre
            lang={mail.locale}
            className="overflow-x-auto whitespace-pre-wrap rounded-card bg-bg p-4 font-sans"
          >
            {mail.text ?? t("mail.no_text")}
          </pre>
          <DialogButtons>
            <Button onClick={onClose}>{t("part.close")}</Button>
            {maySend && (
              <Button tone="primary" busy={resend.isPending} onClick={() => resend.mutate()}>
                {t("mail.resend")}
              </Button>
            )}
          </DialogButtons>
        </div>
      )}
    </Dialog>
  )
}
