import { useWords } from "../../kit/use_words.ts"
import { Button, IconButton } from "../../parts/button.tsx"
import { SelectField } from "../../parts/field.tsx"
import { blankTier } from "./kinds.ts"
import { AmountsFields, RateField } from "./number_fields.tsx"
import { useMayEdit } from "./problems.tsx"
import { type Action, type Tier, tiersMax } from "./reading.ts"

type Props = { action: Action & { kind: "tiers" }; change: (action: Action) => void }

/** Steps of what is spent, the lowest first: the highest that is reached counts. */
export function TierFields({ action, change }: Props) {
  const { t } = useWords()
  const mayEdit = useMayEdit()
  const { tiers } = action
  const put = (at: number, tier: Tier) =>
    change({ ...action, tiers: tiers.map((one, place) => (place === at ? tier : one)) })
  return (
    <div className="grid gap-3">
      <ol className="grid gap-3">
        {tiers.map((tier, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is nothing but its place.
          <li key={`${place} ${tiers.length}`} className="grid gap-4 rounded-small border border-line p-3">
            <div className="flex items-center gap-2">
              <h3 className="flex-1 font-semibold">{t("promotion.tier", { number: place + 1 })}</h3>
              {mayEdit && tiers.length > 1 && (
                <IconButton
                  icon="close"
                  label={t("promotion.tier_remove", { number: place + 1 })}
                  onClick={() => change({ ...action, tiers: tiers.filter((_, other) => other !== place) })}
                />
              )}
            </div>
            <AmountsFields
              label={t("promotion.tier_from")}
              field={`action.tiers.${place}.from`}
              value={tier.from}
              onChange={(from) => put(place, { ...tier, from })}
            />
            <GivesFields field={`action.tiers.${place}.gives`} tier={tier} put={(one) => put(place, one)} />
          </li>
        ))}
      </ol>
      {mayEdit && tiers.length < tiersMax && (
        <Button
          className="justify-self-start"
          onClick={() => change({ ...action, tiers: [...tiers, blankTier()] })}
        >
          {t("promotion.tier_add")}
        </Button>
      )}
    </div>
  )
}

type GivesProps = { field: string; tier: Tier; put: (tier: Tier) => void }

function GivesFields({ field, tier, put }: GivesProps) {
  const { t } = useWords()
  const { gives } = tier
  const isRate = "ratePpm" in gives
  return (
    <>
      <SelectField
        label={t("promotion.tier_gives")}
        value={isRate ? "rate" : "amount"}
        onChange={(kind) => put({ ...tier, gives: kind === "rate" ? blankTier().gives : { amounts: [] } })}
        choices={[
          { value: "rate", text: t("promotion.kind.percentage") },
          { value: "amount", text: t("promotion.kind.amount") },
        ]}
      />
      {isRate ? (
        <RateField
          label={t("promotion.rate")}
          field={field}
          value={gives.ratePpm}
          onChange={(ratePpm) => put({ ...tier, gives: { ratePpm } })}
        />
      ) : (
        <AmountsFields
          label={t("promotion.amount")}
          field={field}
          value={gives.amounts}
          onChange={(amounts) => put({ ...tier, gives: { amounts } })}
        />
      )}
    </>
  )
}
