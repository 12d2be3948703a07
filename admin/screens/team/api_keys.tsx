import { useInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { dayText, momentText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { teamEn } from "../../messages/team.en.ts"
import { Button } from "../../parts/button.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { ShowMore } from "../../parts/rows.tsx"
import { Badge, EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { TeamAreas } from "./areas.tsx"
import { ConfirmDialog } from "./confirm_dialog.tsx"
import { NewKeyDialog } from "./new_key_dialog.tsx"
import { type ApiKey, allKeys } from "./reading.ts"
import { useNames, useSayings } from "./words.ts"

bring(teamEn)

/** With what other programs work here. */
export default function ApiKeys() {
  const { t } = useWords()
  const mayWrite = useMay("keys.write")
  const [isMaking, setIsMaking] = useState(false)
  const found = useInfiniteQuery(allKeys)
  const keys = found.data?.pages.flatMap((page) => page.keys) ?? []
  const make = (
    <Button tone="primary" onClick={() => setIsMaking(true)}>
      {t("api_keys.new")}
    </Button>
  )
  return (
    <>
      <PageHeader title={t("team.keys")}>{mayWrite && keys.length > 0 && make}</PageHeader>
      <TeamAreas />
      {found.isPending && <Loading />}
      {found.error && !found.data && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      {found.data && keys.length === 0 && (
        <EmptyState icon="key" title={t("api_keys.none")} text={t("api_keys.none_text")}>
          {mayWrite && make}
        </EmptyState>
      )}
      {keys.length > 0 && (
        <>
          <p className="mb-3 text-muted">{t("api_keys.intro")}</p>
          <ul className="panel divide-y divide-line">
            {keys.map((key) => (
              <KeyRow key={key.id} apiKey={key} mayWrite={mayWrite} />
            ))}
          </ul>
        </>
      )}
      <ShowMore pages={found} />
      {isMaking && <NewKeyDialog onClose={() => setIsMaking(false)} />}
    </>
  )
}

function KeyRow({ apiKey, mayWrite }: { apiKey: ApiKey; mayWrite: boolean }) {
  const { t, locale } = useWords()
  const { permission } = useSayings()
  const nameOf = useNames(useMay("staff.read"))
  const [isRevoking, setIsRevoking] = useState(false)
  const { id: keyId, name, prefix, permissions, usedAt, revokedAt, expiresAt } = apiKey
  const isOver = revokedAt !== null || Date.parse(expiresAt) < Date.now()
  return (
    <li className="grid gap-2 px-4 py-3 sm:grid-cols-[1fr_auto] sm:items-start">
      <div className="grid gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">{name}</span>
          <code className="rounded-small bg-bg px-2 text-sm">{prefix}…</code>
          <KeyState apiKey={apiKey} />
        </p>
        <p className="text-muted text-sm">
          {t("api_keys.made_by", { name: nameOf(apiKey.madeBy) })} ·{" "}
          {usedAt ? t("api_keys.used", { when: momentText(locale, usedAt) }) : t("api_keys.unused")}
        </p>
        <p className="text-sm">
          <span className="text-muted">{t("api_keys.may")}:</span>{" "}
          {permissions.map((code) => permission(code).title).join(", ")}
        </p>
      </div>
      {mayWrite && !isOver && (
        <Button aria-label={t("api_keys.revoke_for", { name })} onClick={() => setIsRevoking(true)}>
          {t("api_keys.revoke")}
        </Button>
      )}
      {isRevoking && (
        <ConfirmDialog
          title={t("api_keys.revoke_title", { name })}
          sentences={[t("api_keys.revoke_text")]}
          button={t("api_keys.revoke")}
          act={() => ask(() => api.DELETE("/admin/v1/api-keys/{keyId}", { params: { path: { keyId } } }))}
          done={t("api_keys.revoked")}
          onClose={() => setIsRevoking(false)}
        />
      )}
    </li>
  )
}

function KeyState({ apiKey: { revokedAt, expiresAt } }: { apiKey: ApiKey }) {
  const { t, locale } = useWords()
  if (revokedAt) {
    return <Badge tone="bad">{t("api_keys.revoked_on", { day: dayText(locale, revokedAt) })}</Badge>
  }
  const end = { day: dayText(locale, expiresAt) }
  if (Date.parse(expiresAt) < Date.now()) return <Badge tone="bad">{t("api_keys.ended", end)}</Badge>
  return <Badge tone="plain">{t("api_keys.ends", end)}</Badge>
}
