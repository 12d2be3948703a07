import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import { useRef, useState } from "react"
import type { Shape } from "../../../client/index.ts"
import { momentText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button, buttonLook } from "../../parts/button.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { useRowKeys } from "../../parts/row_keys.ts"
import { SearchField } from "../../parts/search_field.tsx"
import { Badge, type BadgeTone, EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { Views } from "../../parts/views.tsx"
import { MailDialog } from "./mail_dialog.tsx"
import { mailsFound } from "./reading.ts"
import { type MailSearch, mailStates } from "./search.ts"

type Mail = Shape<"MailList">["mails"][number]

/** Every mail of the shop: sent, waiting, kept here without a mail server, or given up. */
export default function Mails() {
  const { t } = useWords()
  const search = useSearch({ from: "/inside/mail" })
  const navigate = useNavigate({ from: "/mail" })
  const seesSettings = useMay("settings.read")
  const [openId, setOpenId] = useState<string>()
  const change = (changes: { [Name in keyof MailSearch]: MailSearch[Name] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...changes }) as MailSearch, replace: true })
  const found = useInfiniteQuery({ ...mailsFound(search), placeholderData: keepPreviousData })
  const mails = found.data?.pages.flatMap((page) => page.mails) ?? []
  return (
    <>
      <PageHeader title={t("place.mail")}>
        {seesSettings && (
          <>
            <Link to="/mail/check" className={buttonLook()}>
              {t("check.title")}
            </Link>
            <Link to="/mail/templates" className={buttonLook()}>
              {t("letters.title")}
            </Link>
          </>
        )}
      </PageHeader>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <Views
          label={t("mail.state")}
          chosen={search.state}
          choose={(state) => change({ state })}
          choices={[
            { value: undefined, text: t("part.filter_all") },
            ...mailStates.map((state) => ({ value: state, text: t(`mail.state.${state}`) })),
          ]}
        />
        <SearchField
          label={t("mail.search")}
          q={search.to ?? ""}
          onSearch={(to) => change({ to: to.toLowerCase() || undefined })}
        />
      </div>
      {found.isPending && <Loading />}
      {found.error && !found.data && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      {found.data && mails.length === 0 && (
        <EmptyState icon="mail" title={t("mail.none")} text={t("mail.none_text")} />
      )}
      {mails.length > 0 && <MailRows mails={mails} open={setOpenId} />}
      {found.hasNextPage && (
        <div className="mt-4 flex justify-center">
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t("part.show_more")}
          </Button>
        </div>
      )}
      {openId && <MailDialog mailId={openId} onClose={() => setOpenId(undefined)} />}
    </>
  )
}

function MailRows({ mails, open }: { mails: Mail[]; open: (id: string) => void }) {
  const { locale } = useWords()
  const rows = useRef<HTMLUListElement>(null)
  useRowKeys(rows)
  return (
    <ul ref={rows} className="panel divide-y divide-line">
      {mails.map((mail) => (
        <li
          key={mail.id}
          className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 focus-within:bg-soft hover:bg-soft"
        >
          <div className="min-w-48 flex-1">
            <button
              type="button"
              data-row
              onClick={() => open(mail.id)}
              className="text-start font-semibold text-link after:absolute after:inset-0 hover:underline"
            >
              {mail.subject ?? mail.template}
            </button>
            <span className="block break-all text-muted text-sm">{mail.to}</span>
          </div>
          <time dateTime={mail.createdAt} className="text-muted text-sm">
            {momentText(locale, mail.createdAt)}
          </time>
          <MailState state={mail.state} />
        </li>
      ))}
    </ul>
  )
}

const tones: Record<Mail["state"], BadgeTone> = {
  waiting: "warn",
  sending: "warn",
  sent: "good",
  kept: "plain",
  suppressed: "bad",
  dead: "bad",
}

export function MailState({ state }: { state: Mail["state"] }) {
  const { t } = useWords()
  return <Badge tone={tones[state]}>{t(`mail.state.${state}`)}</Badge>
}
