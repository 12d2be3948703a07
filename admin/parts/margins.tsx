import { useWords } from "../kit/use_words.ts"
import { effectEn } from "../messages/effect.en.ts"
import { bring } from "../messages/here.ts"
import { Notice } from "./states.tsx"

bring(effectEn)

type Counts = { lines: number; unknown: number; belowBefore: number; below: number }

/** How many lines bring too little beyond what they cost, and of how many nobody knows. */
export function Margins({ margins, title }: { margins: Counts; title: string }) {
  const { t } = useWords()
  const { lines, unknown, belowBefore, below } = margins
  if (lines === 0) return null
  const known = lines - unknown
  const isWorse = below > belowBefore
  const counts = t("effect.margin_lines", { title, before: belowBefore, after: below, count: known })
  return (
    <div className="grid gap-1 py-2">
      {known > 0 && (isWorse ? <Notice tone="warn">{counts}</Notice> : <p>{counts}</p>)}
      {unknown > 0 && (
        <p className="text-muted text-sm">{t("effect.margin_unknown", { count: lines, unknown })}</p>
      )}
    </div>
  )
}
