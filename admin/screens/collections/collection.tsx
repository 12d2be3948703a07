import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { Problem, sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button, buttonLook } from "../../parts/button.tsx"
import { SaveBar, useDraft } from "../../parts/draft.tsx"
import { Icon } from "../../parts/icon.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { Badge, ErrorState, Loading } from "../../parts/states.tsx"
import { LanguageViews, useShopLanguages } from "../products/languages.tsx"
import { Media } from "../products/media.tsx"
import { useOrder } from "../products/use_order.ts"
import { isReady } from "./conditions.ts"
import { DeleteCollection } from "./delete_dialog.tsx"
import { CollectionFacts, CollectionTexts } from "./fields.tsx"
import { PickedProducts } from "./picked.tsx"
import { type Collection, collectionKey, collectionNamed } from "./reading.ts"
import { RuleBuilder } from "./rule_builder.tsx"
import { collectionFields, useSaveCollection } from "./saving.ts"

/** One collection: its words, what belongs to it, its address and its picture. */
export default function CollectionScreen() {
  const { collectionId } = useParams({ from: "/inside/products/collections/$collectionId" })
  const { data, error, refetch } = useQuery(collectionNamed(collectionId))
  if (data) return <Editor key={collectionId} collection={data} />
  if (error) return <ErrorState error={error} retry={() => void refetch()} />
  return <Loading />
}

function Editor({ collection }: { collection: Collection }) {
  const { t, locale } = useWords()
  const mayWrite = useMay("catalog.write")
  const { languages, first } = useShopLanguages(collection.titles)
  const [chosen, setChosen] = useState<string>()
  const [isGoing, setIsGoing] = useState(false)
  const [wrongSeen, setWrongSeen] = useState(false)
  const language = chosen ?? first
  const draft = useDraft(collectionFields(collection), collection.version)
  const order = useOrder(collection)
  const save = useSaveCollection({ collection, draft, order })
  const isUnnamed = Object.keys(draft.value.titles).length === 0
  const isUnready = !draft.value.conditions.every(isReady)
  const conflicts = ["catalog.collection_changed", "catalog.pictures_changed"]
  const isConflict = save.error instanceof Problem && conflicts.includes(save.error.code)
  const both = {
    isDirty: draft.isDirty || order.isDirty,
    isBehind: draft.isBehind || order.isBehind,
    drop() {
      draft.drop()
      order.drop()
      save.reset()
      setWrongSeen(false)
    },
  }
  const problem =
    wrongSeen && isUnready
      ? t("collections.unready")
      : save.error && !(isConflict && both.isBehind)
        ? sentenceOf(t, save.error)
        : undefined
  return (
    <>
      <PageHeader title={textFor(collection.titles, locale)} above={<BackToCollections />}>
        {!collection.isShown && <Badge tone="warn">{t("collections.hidden")}</Badge>}
        {collection.isShown && <InShop slug={collection.slug} />}
        {mayWrite && (
          <Button tone="bad" onClick={() => setIsGoing(true)}>
            {t("categories.delete")}
          </Button>
        )}
      </PageHeader>
      <div className="grid gap-4 lg:grid-cols-[1fr_21rem]">
        <div className="grid min-w-0 content-start gap-4">
          {collection.picks === "by_rule" ? (
            <RuleBuilder draft={draft} language={language} mayWrite={mayWrite} wrongSeen={wrongSeen} />
          ) : (
            <PickedProducts collection={collection} draft={draft} mayWrite={mayWrite} />
          )}
          <LanguageViews languages={languages} language={language} choose={setChosen} />
          <CollectionTexts draft={draft} language={language} mayWrite={mayWrite} />
          <Media owner={ownerOf(collection)} language={language} order={order} />
        </div>
        <CollectionFacts collection={collection} draft={draft} mayWrite={mayWrite} />
      </div>
      <SaveBar
        draft={both}
        busy={save.isPending}
        problem={problem}
        onSave={() => {
          setWrongSeen(isUnready)
          if (!isUnnamed && !isUnready) save.mutate()
        }}
      />
      {isGoing && <DeleteCollection collection={collection} onClose={() => setIsGoing(false)} />}
    </>
  )
}

function InShop({ slug }: { slug: string }) {
  const { t } = useWords()
  return (
    <a href={`/collections/${slug}`} target="_blank" rel="noreferrer" className={buttonLook()}>
      <Icon name="outside" />
      {t("product.preview")}
    </a>
  )
}

const ownerOf = (collection: Collection) => ({
  media: collection.media,
  key: collectionKey(collection.id),
  add: (file: File, form: FormData) =>
    ask(() =>
      api.POST("/admin/v1/collections/{collectionId}/media", {
        params: { path: { collectionId: collection.id } },
        body: { file: file.name },
        bodySerializer: () => form,
      }),
    ),
})

function BackToCollections() {
  const { t } = useWords()
  return (
    <Link
      to="/products/collections"
      className="mb-2 inline-flex min-h-9 items-center gap-1 text-link hover:underline"
    >
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t("collections.title") })}
    </Link>
  )
}
