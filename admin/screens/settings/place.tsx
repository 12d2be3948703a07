import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Translate } from "../../kit/words.ts"
import { Check } from "../../parts/check.tsx"
import { type Draft, SaveBar, useDraft } from "../../parts/draft.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { Badge, EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { publicShopFacts } from "../products/reading.ts"
import { BackToPlaces } from "./back.tsx"
import { timeZones } from "./countries.ts"
import { allPlaces, placeKinds, type StockPlace } from "./rules_reading.ts"
import { type Problems, problemsOf, Unready, wholeOf } from "./saving.ts"
import { TitlesFields } from "./titles_fields.tsx"

/** One place where stock is kept. */
export default function PlaceScreen() {
  const { t } = useWords()
  const { placeId } = useParams({ from: "/inside/settings/places/$placeId" })
  const places = useQuery(allPlaces)
  const place = places.data?.find((one) => one.placeId === placeId)
  if (place) return <Editor key={placeId} place={place} />
  if (places.error && !places.data)
    return <ErrorState error={places.error} retry={() => void places.refetch()} />
  if (!places.data) return <Loading />
  return (
    <>
      <PageHeader title={t("part.not_found")} above={<BackToPlaces />} />
      <EmptyState icon="search" title={t("part.not_found")} text={t("part.not_found_text")} />
    </>
  )
}

type Form = Omit<StockPlace, "placeId" | "version" | "position"> & { position: string }

function problemsIn(t: Translate, { titles, position }: Form): Problems {
  return {
    ...(!textFor(titles).trim() && { titles: t("places.title_missing") }),
    ...((wholeOf(position) ?? 10_001) > 10_000 && { position: t("rules.no_number") }),
  }
}

function Editor({ place }: { place: StockPlace }) {
  const { t, locale } = useWords()
  const mayWrite = useMay("places.write")
  const { placeId: _, version, position, ...rest } = place
  const draft = useDraft<Form>({ ...rest, position: String(position) }, version)
  const wrong = problemsIn(t, draft.value)
  const save = useSave(place, draft, Object.keys(wrong).length === 0)
  const isUnready = save.error instanceof Unready
  const isSaid = save.error && (Object.keys(wrong).length > 0 || !isUnready)
  const drop = () => {
    draft.drop()
    save.reset()
  }
  return (
    <>
      <PageHeader title={textFor(place.titles, locale)} above={<BackToPlaces />}>
        <Badge tone={place.active ? "good" : "plain"}>{place.active ? t("rules.on") : t("rules.off")}</Badge>
      </PageHeader>
      <fieldset disabled={!mayWrite} className="panel grid items-start gap-5 p-5 sm:grid-cols-2">
        <PlaceFields draft={draft} problems={isUnready ? wrong : problemsOf(t, save.error)} />
      </fieldset>
      <SaveBar
        draft={{ ...draft, drop }}
        busy={save.isPending}
        problem={isSaid ? (isUnready ? t("rules.look_again") : sentenceOf(t, save.error)) : undefined}
        onSave={() => save.mutate()}
      />
    </>
  )
}

function PlaceFields({ draft, problems }: { draft: Draft<Form>; problems: Problems }) {
  const { t } = useWords()
  const { value, change } = draft
  const { data: shop } = useQuery(publicShopFacts)
  return (
    <>
      <TitlesFields
        label={t("product.title")}
        titles={value.titles}
        languages={shop?.locales ?? Object.keys(value.titles)}
        lengthMax={100}
        problem={problems.titles}
        onChange={(titles) => change({ titles })}
      />
      <div className="sm:col-span-2">
        <Check
          label={t("places.active")}
          hint={t("places.active_hint")}
          checked={value.active}
          onChange={(active) => change({ active })}
        />
      </div>
      <SelectField
        label={t("places.kind")}
        value={value.kind}
        onChange={(kind) => change({ kind })}
        choices={placeKinds.map((one) => ({ value: one, text: t(`places.kind.${one}`) }))}
      />
      <SelectField
        label={t("rules.time_zone")}
        problem={problems.timeZone}
        value={value.timeZone}
        onChange={(timeZone) => change({ timeZone })}
        choices={timeZones(value.timeZone).map((zone) => ({ value: zone, text: zone }))}
      />
      <TextField
        label={t("rules.position")}
        hint={t("places.position_hint")}
        inputMode="numeric"
        problem={problems.position}
        value={value.position}
        onChange={(position) => change({ position })}
      />
      <TextField
        label={t("rules.code")}
        hint={t("rules.code_hint")}
        maxLength={40}
        problem={problems.code}
        value={value.code}
        onChange={(code) => change({ code })}
      />
    </>
  )
}

/** The refusal of an old version does not bring the new one, so the places are read again. */
function useSave(place: StockPlace, draft: Draft<Form>, isReady: boolean) {
  const { t } = useWords()
  const queries = useQueryClient()
  const { placeId, version } = place
  return useMutation({
    async mutationFn() {
      const { changes, value } = draft
      const position = wholeOf(value.position)
      if (!isReady || position === undefined) throw new Unready()
      const params = { path: { placeId } }
      const body = { ...value, position, version }
      const saved = await ask(() => api.PUT("/admin/v1/places/{placeId}", { params, body }))
      queries.setQueryData(allPlaces.queryKey, (before) =>
        before?.map((one) => (one.placeId === placeId ? saved : one)),
      )
      draft.saved(changes)
    },
    onSuccess() {
      say(t("save.saved"))
      void queries.invalidateQueries({ queryKey: ["stock"] })
    },
    onError: () => void queries.invalidateQueries({ queryKey: allPlaces.queryKey }),
  })
}
