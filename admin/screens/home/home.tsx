import { lazy, Suspense } from "react"
import { isOpenTo, places } from "../../app/places.ts"
import { useMay, useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { buttonLook } from "../../parts/button.tsx"
import { Icon } from "../../parts/icon.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { Steps } from "./steps.tsx"
import { ToDo } from "./to_do.tsx"

const OpenPages = lazy(() => import("./open_pages.tsx"))

/** What needs somebody today, and how far the shop is from real customers. */
export default function Home() {
  const { t } = useWords()
  const me = useMe()
  const seesSettings = useMay("settings.read")
  const isRailEmpty = places.filter((place) => isOpenTo(place, me.permissions)).length === 1
  return (
    <>
      <PageHeader title={t("home.greeting", { name: me.name })}>
        <a href="/" className={buttonLook("second")}>
          <Icon name="outside" />
          {t("home.storefront")}
        </a>
      </PageHeader>
      <div className="grid gap-4 lg:grid-cols-2">
        <Panel title={t("home.todo")} className="self-start">
          <ToDo />
        </Panel>
        {seesSettings && <Steps />}
        {isRailEmpty && (
          <Suspense fallback={null}>
            <OpenPages />
          </Suspense>
        )}
      </div>
    </>
  )
}
