import type { Shape } from "../../../client/index.ts"
import { momentText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Translate } from "../../kit/words.ts"
import { bring, english } from "../../messages/here.ts"
import { lettersEn } from "../../messages/letters.en.ts"
import type { ListColumn } from "../../parts/list/list.tsx"
import { Badge, type BadgeTone } from "../../parts/states.tsx"

bring(lettersEn)

export type Mail = Shape<"MailList">["mails"][number]

type Open = (mailId: string) => void

export function mailColumns(open: Open): ListColumn<Mail>[] {
  return [
    {
      id: "subject",
      title: "mail.column.subject",
      isFixed: true,
      cell: (mail) => <Subject mail={mail} open={open} />,
      file: [{ title: "mail.column.subject", value: ({ subject, template }) => subject ?? template }],
    },
    {
      id: "to",
      title: "mail.column.to",
      cell: ({ to }) => <span className="break-all">{to}</span>,
      file: [{ title: "mail.column.to", value: ({ to }) => to }],
    },
    {
      id: "template",
      title: "mail.column.template",
      cell: (mail, { t }) => <span className="text-muted text-sm">{kindOf(t, mail)}</span>,
      file: [{ title: "mail.column.template", value: (mail, { t }) => kindOf(t, mail) }],
    },
    {
      id: "created",
      title: "mail.column.created",
      cell: ({ createdAt }, { locale }) => <time dateTime={createdAt}>{momentText(locale, createdAt)}</time>,
      file: [{ title: "mail.column.created", value: ({ createdAt }) => createdAt }],
    },
    {
      id: "state",
      title: "mail.state",
      cell: ({ state }) => <MailState state={state} />,
      file: [{ title: "mail.state", value: ({ state }, { t }) => t(`mail.state.${state}`) }],
    },
    {
      id: "reason",
      title: "mail.column.reason",
      cell: ({ reason }) => <span className="block max-w-56 truncate text-muted text-sm">{reason}</span>,
      file: [{ title: "mail.column.reason", value: ({ reason }) => reason ?? "" }],
    },
  ]
}

/** What a mail is for; one whose kind has no words is called as the program calls it. */
function kindOf(t: Translate, { template }: Pick<Mail, "template">): string {
  const key = `letter.${template}`
  return Object.hasOwn(english, key) ? t(key as "letter.order_placed") : template
}

function Subject({ mail, open }: { mail: Mail; open: Open }) {
  return (
    <button
      type="button"
      data-row
      onClick={() => open(mail.id)}
      className="text-start font-semibold text-link after:absolute after:inset-0 hover:underline"
    >
      {mail.subject ?? mail.template}
    </button>
  )
}

export function MailCard({ mail, open }: { mail: Mail; open: Open }) {
  const { locale } = useWords()
  return (
    <>
      <Subject mail={mail} open={open} />
      <span className="break-all text-muted text-sm">{mail.to}</span>
      <p className="flex flex-wrap items-center justify-between gap-2 text-muted text-sm">
        <time dateTime={mail.createdAt}>{momentText(locale, mail.createdAt)}</time>
        <MailState state={mail.state} />
      </p>
    </>
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
