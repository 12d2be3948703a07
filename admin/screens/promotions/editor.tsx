import { useState } from "react"
import { useMay } from "../../kit/me.ts"
import { Problem, sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { SaveBar, useDraft } from "../../parts/draft.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { CodesPanel } from "./codes_panel.tsx"
import { StateBadge } from "./columns.tsx"
import { History } from "./history.tsx"
import { blankForm, formOf, type Kind } from "./kinds.ts"
import { LabPanel } from "./lab_panel.tsx"
import { NamesContext, useKnownNames } from "./names.tsx"
import { OtherKind } from "./new_promotion.tsx"
import { Panels } from "./panels.tsx"
import { MayEditContext, ProblemsContext, problemsIn } from "./problems.tsx"
import type { Promotion } from "./reading.ts"
import { Unready, useSavePromotion } from "./saving.ts"
import { Says } from "./says.tsx"
import { StateButtons } from "./state_buttons.tsx"
import { wrongIn } from "./wrong.ts"

type Props = {
  kind: Kind
  /** Left out while it is new. */
  promotion?: Promotion
  onMade?: (promotion: Promotion) => void
}

export function Editor({ kind, promotion, onMade }: Props) {
  const { t } = useWords()
  const mayWrite = useMay("promotions.write") && promotion?.state !== "archived"
  const draft = useDraft(promotion ? formOf(promotion) : blankForm(kind), promotion?.version ?? 0)
  const names = useKnownNames(promotion?.names)
  const wrong = wrongIn(draft.value)
  const isReady = Object.keys(wrong).length === 0
  const save = useSavePromotion({ promotion, draft, isReady, onMade })
  // What is typed and cannot be read stands in the fields only: dropping it makes them anew.
  const [dropped, setDropped] = useState(0)
  const wasTried = save.error instanceof Unready
  const isConflict = save.error instanceof Problem && save.error.code === "promotion.changed"
  const isSaid = save.error && !(isConflict && draft.isBehind) && !(wasTried && isReady)
  const problem = wasTried ? t("rules.look_again") : sentenceOf(t, save.error)
  const drop = () => {
    draft.drop()
    save.reset()
    setDropped(dropped + 1)
  }
  return (
    <NamesContext value={names}>
      <ProblemsContext value={problemsIn(t, wasTried ? wrong : {}, save.error)}>
        <PageHeader
          title={promotion?.name ?? t(`promotion.kind.${kind}`)}
          above={<BackLink to="/promotions" page={t("promotions.title")} />}
        >
          {promotion ? <StateBadge promotion={promotion} /> : <OtherKind />}
          {promotion && <StateButtons promotion={promotion} isDirty={draft.isDirty} />}
        </PageHeader>
        {promotion?.state === "archived" && (
          <div className="mb-4">
            <Notice tone="plain">{t("promotion.archived_text")}</Notice>
          </div>
        )}
        <div className="grid gap-4 lg:grid-cols-[1fr_21rem]">
          <div className="grid min-w-0 content-start gap-4">
            <MayEditContext value={mayWrite}>
              <Panels key={dropped} draft={draft} promotion={promotion} />
            </MayEditContext>
            {promotion && <CodesPanel promotion={promotion} mayWrite={mayWrite} isDirty={draft.isDirty} />}
            <LabPanel form={draft.value} isReady={isReady} />
            {promotion && <History promotionId={promotion.promotionId} />}
          </div>
          {/* On a phone it is said before anything is typed; at a desk it stays in sight. */}
          <div className="min-w-0 self-start max-lg:order-first lg:sticky lg:top-4">
            <Says form={draft.value} promotion={promotion} isDirty={draft.isDirty} />
          </div>
        </div>
        <SaveBar
          draft={{ ...draft, drop }}
          busy={save.isPending}
          problem={isSaid ? problem : undefined}
          onSave={() => save.mutate()}
        />
      </ProblemsContext>
    </NamesContext>
  )
}
