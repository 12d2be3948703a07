import { Link } from "@tanstack/react-router"
import { useWords } from "../../kit/use_words.ts"
import type { Words } from "../../kit/words.ts"
import { IconButton } from "../../parts/button.tsx"
import type { ListColumn } from "../../parts/list/list.tsx"
import { Badge, type BadgeTone } from "../../parts/states.tsx"
import type { Promotion, PromotionRow } from "./reading.ts"
import { datesText, type NameOf, promotionSentence } from "./sentence.ts"

export type Duplicate = (promotion: PromotionRow) => void

type Around = { nameOf: NameOf; zone: string | undefined; duplicate: Duplicate | undefined }

export function promotionColumns({ nameOf, zone, duplicate }: Around): ListColumn<PromotionRow>[] {
  return [
    {
      id: "name",
      title: "promotions.column.name",
      isFixed: true,
      cell: (promotion) => <PromotionLink promotion={promotion} />,
      file: [{ title: "promotions.column.name", value: ({ name }) => name }],
    },
    {
      id: "gives",
      title: "promotions.column.gives",
      cell: (promotion, words) => promotionSentence(words, promotion, nameOf),
      file: [
        {
          title: "promotions.column.gives",
          value: (promotion, words) => promotionSentence(words, promotion, nameOf),
        },
      ],
    },
    {
      id: "dates",
      title: "promotions.column.dates",
      cell: (promotion, words) => datesText(words, promotion, zone) || words.t("promotions.open"),
      file: [
        { title: "promotion.from", value: ({ from }) => from ?? "" },
        { title: "promotion.until", value: ({ until }) => until ?? "" },
      ],
    },
    {
      id: "uses",
      title: "promotions.column.uses",
      atEnd: true,
      cell: (promotion, words) => <span className="whitespace-nowrap">{usesText(words, promotion)}</span>,
      file: [{ title: "promotions.column.uses", value: ({ uses }) => uses ?? "" }],
    },
    {
      id: "state",
      title: "promotions.state",
      cell: (promotion) => <StateBadge promotion={promotion} />,
      file: [{ title: "promotions.state", value: ({ state }, { t }) => t(`promotions.state.${state}`) }],
    },
    ...(duplicate
      ? [
          {
            id: "more",
            title: "promotions.column.duplicate" as const,
            cell: (promotion: PromotionRow) => <DuplicateButton {...{ promotion, duplicate }} />,
          },
        ]
      : []),
  ]
}

function DuplicateButton({ promotion, duplicate }: { promotion: PromotionRow; duplicate: Duplicate }) {
  const { t } = useWords()
  return (
    <IconButton
      icon="copy"
      label={t("promotions.duplicate_of", { name: promotion.name })}
      // Above the link that covers the row.
      className="relative z-10"
      onClick={() => duplicate(promotion)}
    />
  )
}

/** How often it was used; nobody counts where it is not limited. */
export function usesText({ t }: Words, { uses, usesMax }: Pick<Promotion, "uses" | "usesMax">): string {
  if (uses === null || usesMax === null) return t("promotions.uncounted")
  return t("promotions.uses_of", { uses, max: usesMax })
}

const tones: Record<Promotion["state"], BadgeTone> = {
  live: "good",
  draft: "warn",
  paused: "warn",
  archived: "plain",
}

type Standing = Pick<Promotion, "state" | "from" | "until">

/** A live one may be still to come, or over already: that is what shoppers see of it. */
export function standingOf({ state, from, until }: Standing, now: string) {
  if (state !== "live") return state
  if (until !== null && until <= now) return "over"
  return from !== null && from > now ? "coming" : "live"
}

export function StateBadge({ promotion }: { promotion: Standing }) {
  const { t } = useWords()
  const standing = standingOf(promotion, new Date().toISOString())
  const tone = standing === "coming" || standing === "over" ? "plain" : tones[standing]
  return <Badge tone={tone}>{t(`promotions.state.${standing}`)}</Badge>
}

function PromotionLink({ promotion }: { promotion: PromotionRow }) {
  return (
    <Link
      data-row
      to="/promotions/$promotionId"
      params={{ promotionId: promotion.promotionId }}
      className="break-words font-semibold text-link after:absolute after:inset-0 hover:underline"
    >
      {promotion.name}
    </Link>
  )
}

export function PromotionCard({ promotion, nameOf, zone, duplicate }: Around & { promotion: PromotionRow }) {
  const words = useWords()
  const used = words.t("promotion.used", { uses: usesText(words, promotion) })
  return (
    <>
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0">
          <PromotionLink promotion={promotion} />
        </span>
        <StateBadge promotion={promotion} />
      </div>
      <p>{promotionSentence(words, promotion, nameOf)}</p>
      <div className="flex items-center justify-between gap-3 text-muted text-sm">
        <span>
          {[datesText(words, promotion, zone), promotion.usesMax !== null && used]
            .filter(Boolean)
            .join(" · ")}
        </span>
        {duplicate && <DuplicateButton promotion={promotion} duplicate={duplicate} />}
      </div>
    </>
  )
}
