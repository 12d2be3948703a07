import { useQuery } from "@tanstack/react-query"
import { Link, Outlet, useNavigate, useRouterState } from "@tanstack/react-router"
import { useCallback, useEffect, useState } from "react"
import { useMe } from "../kit/me.ts"
import { useWords } from "../kit/use_words.ts"
import { Icon } from "../parts/icon.tsx"
import { orderCounts } from "../screens/orders/reading.ts"
import { KeySheet } from "./key_sheet.tsx"
import { useKeys } from "./keys.ts"
import { ConnectionNote } from "./notes.tsx"
import { PaletteButton, PaletteHere, usePalette } from "./palette/opener.tsx"
import { PersonMenu } from "./person_menu.tsx"
import { isOpenTo, type Place, places } from "./places.ts"

const besideMax = 4

const railLink =
  "flex min-h-11 items-center gap-3 rounded-small px-3 text-muted hover:bg-soft " +
  "aria-[current]:bg-soft aria-[current]:font-semibold aria-[current]:text-text"

const barLink =
  "relative flex min-h-16 flex-1 flex-col items-center justify-center gap-1 text-muted text-xs " +
  "aria-[current]:font-semibold aria-[current]:text-primary"

/** It comes behind the page; without it all but the focus of what went away is as it was. */
function keepFocus(): void {
  void import("../kit/keep_focus.ts").then((kept) => kept.keepFocus()).catch(() => {})
}

/** Rail, page, and what may lie over it. */
export function Shell() {
  const { t } = useWords()
  const me = useMe()
  const mine = places.filter((place) => isOpenTo(place, me.permissions))
  const [sheetIsOpen, setSheetIsOpen] = useState(false)
  const navigate = useNavigate()
  const palette = usePalette()
  const openSheet = useCallback(() => setSheetIsOpen(true), [])
  useEffect(keepFocus, [])
  useKeys({ places: mine, go: (to) => void navigate({ to }), openSheet })
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[14rem_1fr] print:block">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:bg-surface focus:p-3"
      >
        {t("shell.skip")}
      </a>
      <nav
        aria-label={t("shell.rail")}
        className="sticky top-0 hidden h-dvh flex-col gap-1 overflow-y-auto border-line border-e bg-surface p-3 lg:flex print:hidden"
      >
        <ShopName />
        <div className="mb-2">
          <PaletteButton open={palette.open} />
        </div>
        {mine.map((place) => (
          <RailLink key={place.to} place={place} />
        ))}
        <div className="mt-auto pt-4">
          <PersonMenu openSheet={openSheet} />
        </div>
      </nav>
      <search className="block px-4 pt-3 sm:px-8 lg:hidden print:hidden">
        <PaletteButton open={palette.open} />
      </search>
      <main id="main" tabIndex={-1} className="min-w-0 px-4 pt-4 pb-28 outline-none sm:px-8 lg:pt-8 lg:pb-16">
        <div className="mx-auto max-w-6xl">
          <ConnectionNote />
          <Outlet />
        </div>
      </main>
      <BottomBar mine={mine} openSheet={openSheet} />
      <PaletteHere {...palette} openSheet={openSheet} />
      <KeySheet open={sheetIsOpen} onClose={() => setSheetIsOpen(false)} places={mine} />
    </div>
  )
}

function ShopName() {
  const { t } = useWords()
  return (
    <a
      href="/"
      className="mb-4 flex min-h-11 items-center gap-2 rounded-small px-3 font-heading font-semibold text-lg text-primary"
    >
      <Icon name="orders" />
      {t("shell.product")}
    </a>
  )
}

function useIsHere(): (place: Place) => boolean {
  const path = useRouterState({ select: ({ location }) => location.pathname })
  return ({ to }) => (to === "/" ? path === "/" : path.startsWith(to))
}

function RailLink({ place }: { place: Place }) {
  const { t } = useWords()
  const isHere = useIsHere()(place)
  return (
    <Link to={place.to} aria-current={isHere ? "page" : undefined} className={railLink}>
      <Icon name={place.icon} />
      {t(place.label)}
      <Waiting place={place} className="ms-auto" />
    </Link>
  )
}

// Often enough to see an order come in, seldom enough to cost nothing.
const countAgainMs = 60_000

/** How much work waits behind an entry. */
function Waiting({ place, className }: { place: Place; className: string }) {
  const { t } = useWords()
  const isOrders = place.to === "/orders"
  const { data: counts } = useQuery({ ...orderCounts, enabled: isOrders, refetchInterval: countAgainMs })
  if (!isOrders || !counts || counts.ship === 0) return null
  return (
    <span
      className={`rounded-full bg-accent px-2 text-[#20211f] text-xs leading-5 tabular-nums ${className}`}
    >
      <span aria-hidden="true">{counts.ship}</span>
      <span className="sr-only">{t("home.ship", { count: counts.ship })}</span>
    </span>
  )
}

/** The rail of a phone, within reach of a thumb. */
function BottomBar({ mine, openSheet }: { mine: readonly Place[]; openSheet: () => void }) {
  const { t } = useWords()
  const isHere = useIsHere()
  return (
    <nav
      aria-label={t("shell.rail")}
      className="fixed inset-x-0 bottom-0 z-20 flex border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      {mine.slice(0, besideMax).map((place) => (
        <Link
          key={place.to}
          to={place.to}
          aria-current={isHere(place) ? "page" : undefined}
          className={barLink}
        >
          <Icon name={place.icon} />
          {t(place.label)}
          <Waiting place={place} className="absolute start-1/2 top-1.5 ms-2" />
        </Link>
      ))}
      <PersonMenu openSheet={openSheet} places={mine.slice(besideMax)} />
    </nav>
  )
}
