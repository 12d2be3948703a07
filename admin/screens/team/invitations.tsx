import { useInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask, keyed } from "../../kit/api.ts"
import { momentText } from "../../kit/format.ts"
import { useMe } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Panel } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { useTeamAct } from "./acting.ts"
import { ConfirmDialog } from "./confirm_dialog.tsx"
import { type Invitation, openInvitations } from "./reading.ts"
import { goesBeyond } from "./role_choice.tsx"
import { useNames } from "./words.ts"

/** Who has not answered yet. */
export function Invitations({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useWords()
  const found = useInfiniteQuery(openInvitations)
  const invitations = found.data?.pages.flatMap((page) => page.invitations) ?? []
  return (
    <Panel title={t("team.invitations")}>
      {found.error && !found.data && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data && invitations.length === 0 && <p className="text-muted">{t("team.no_invitations")}</p>}
      <ul className="divide-y divide-line">
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} mayWrite={mayWrite} />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t("part.show_more")}
        </Button>
      )}
    </Panel>
  )
}

function InvitationRow({ invitation, mayWrite }: { invitation: Invitation; mayWrite: boolean }) {
  const { t, locale } = useWords()
  const me = useMe()
  const nameOf = useNames(true)
  const [isRevoking, setIsRevoking] = useState(false)
  const { id: invitationId, email, expiresAt } = invitation
  const resend = useTeamAct({
    act: (_none, key) =>
      ask(() =>
        api.POST("/admin/v1/invitations/{invitationId}/mails", {
          params: { path: { invitationId }, header: keyed(key) },
        }),
      ).catch((error: unknown) => {
        say(sentenceOf(t, error), "bad")
        throw error
      }),
    done: () => t("team.resent"),
  })
  const isLate = Date.parse(expiresAt) < Date.now()
  const until = { when: momentText(locale, expiresAt) }
  const mayTouch = mayWrite && !goesBeyond(me.permissions, invitation.permissions)
  return (
    <li className="grid gap-2 py-3 first:pt-0">
      <div>
        <span className="break-all font-medium">{email}</span>
        <span className="block text-sm">{invitation.roleIds.map(nameOf).join(", ")}</span>
        <span className={`block text-sm ${isLate ? "text-bad" : "text-muted"}`}>
          {isLate ? t("team.invitation_late", until) : t("team.invitation_until", until)},{" "}
          {t("team.sent", { count: invitation.sentCount })}
        </span>
      </div>
      {mayTouch && (
        <div className="flex flex-wrap gap-2">
          <Button
            aria-label={`${t("team.resend")}: ${email}`}
            busy={resend.isPending}
            onClick={() => resend.mutate()}
          >
            {t("team.resend")}
          </Button>
          <Button
            tone="quiet"
            aria-label={`${t("team.revoke")}: ${email}`}
            onClick={() => setIsRevoking(true)}
          >
            {t("team.revoke")}
          </Button>
        </div>
      )}
      {isRevoking && (
        <ConfirmDialog
          title={t("team.revoke_for", { email })}
          sentences={[t("team.revoke_text", { email })]}
          button={t("team.revoke")}
          act={() =>
            ask(() =>
              api.DELETE("/admin/v1/invitations/{invitationId}", { params: { path: { invitationId } } }),
            )
          }
          done={t("team.revoked")}
          onClose={() => setIsRevoking(false)}
        />
      )}
    </li>
  )
}
