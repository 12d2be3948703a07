import { calendarDayText, decimalText, moneyText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import type { ListColumn } from "../../parts/list/list.tsx"
import { Badge } from "../../parts/states.tsx"
import { accountText, type ReconciledDay } from "./reading.ts"

type Amount = ReconciledDay["taken"]

const inFile = ({ minor, currency }: Amount) => `${decimalText(minor, currency)} ${currency}`

export const dayColumns: ListColumn<ReconciledDay>[] = [
  {
    id: "day",
    title: "reconciliation.column.day",
    isFixed: true,
    cell: ({ day }, { locale }) => (
      <time dateTime={day} className="font-semibold">
        {calendarDayText(locale, day)}
      </time>
    ),
    file: [{ title: "reconciliation.column.day", value: ({ day }) => day }],
  },
  {
    id: "provider",
    title: "reconciliation.column.provider",
    cell: ({ provider }, words) => accountText(words, `held:${provider}`),
    file: [{ title: "reconciliation.column.provider", value: ({ provider }) => provider }],
  },
  {
    id: "taken",
    title: "reconciliation.column.taken",
    atEnd: true,
    cell: ({ taken, takenTheirs }) => <Both ours={taken} theirs={takenTheirs} />,
    file: [
      { title: "reconciliation.column.taken", value: ({ taken }) => inFile(taken) },
      { title: "reconciliation.column.taken_theirs", value: ({ takenTheirs }) => inFile(takenTheirs) },
    ],
  },
  {
    id: "returned",
    title: "reconciliation.column.returned",
    atEnd: true,
    cell: ({ returned, returnedTheirs }) => <Both ours={returned} theirs={returnedTheirs} />,
    file: [
      { title: "reconciliation.column.returned", value: ({ returned }) => inFile(returned) },
      {
        title: "reconciliation.column.returned_theirs",
        value: ({ returnedTheirs }) => inFile(returnedTheirs),
      },
    ],
  },
  {
    id: "differences",
    title: "reconciliation.column.differences",
    atEnd: true,
    cell: ({ differences }) => <Differences count={differences} />,
    file: [{ title: "reconciliation.column.differences", value: ({ differences }) => differences }],
  },
]

/** What the provider says stands below where it is not the same. */
function Both({ ours, theirs }: { ours: Amount; theirs: Amount }) {
  const { t, locale } = useWords()
  return (
    <span className="tabular-nums">
      {moneyText(locale, ours)}
      {ours.minor !== theirs.minor && (
        <span className="block text-bad text-sm">
          {t("reconciliation.theirs", { amount: moneyText(locale, theirs) })}
        </span>
      )}
    </span>
  )
}

function Differences({ count }: { count: number }) {
  const { t } = useWords()
  if (count === 0) return <Badge tone="good">{t("reconciliation.agrees")}</Badge>
  return <Badge tone="bad">{count}</Badge>
}

export function DayCard({ day: one }: { day: ReconciledDay }) {
  const words = useWords()
  const { t, locale } = words
  const { day, provider, taken, takenTheirs, returned, returnedTheirs, differences } = one
  return (
    <>
      <p className="flex items-start justify-between gap-3">
        <span>
          <time dateTime={day} className="block font-semibold">
            {calendarDayText(locale, day)}
          </time>
          <span className="text-muted text-sm">{accountText(words, `held:${provider}`)}</span>
        </span>
        <Differences count={differences} />
      </p>
      <dl className="grid gap-1 text-sm">
        <div className="flex justify-between gap-4">
          <dt className="text-muted">{t("reconciliation.column.taken")}</dt>
          <dd className="text-right">
            <Both ours={taken} theirs={takenTheirs} />
          </dd>
        </div>
        <div className="flex justify-between gap-4">
          <dt className="text-muted">{t("reconciliation.column.returned")}</dt>
          <dd className="text-right">
            <Both ours={returned} theirs={returnedTheirs} />
          </dd>
        </div>
      </dl>
    </>
  )
}
