import { useRef, useState } from "react"
import { useWords } from "../../../kit/use_words.ts"
import { Button } from "../../../parts/button.tsx"
import type { Problems } from "../saving.ts"
import { ZoneCard } from "./card.tsx"
import { emptyZone, type ZoneForm } from "./form.ts"

type Props = {
  zones: readonly ZoneForm[]
  /** Who picks up comes to the counter: there is one zone, and no place to name. */
  isPickup: boolean
  currency: string
  /** Of the market. */
  countries: readonly string[]
  /** By the name of the field, like zones.0.name. */
  problems: Problems
  onChange: (zones: ZoneForm[]) => void
}

/** Where a way goes, and what it costs there. */
export function ZonesFields({ zones, isPickup, currency, countries, problems, onChange }: Props) {
  const { t } = useWords()
  const keys = useKeys(zones.length)
  const [opened, setOpened] = useState<number | undefined>(zones.length === 1 ? keys.at(0) : undefined)
  const shown = isPickup ? zones.slice(0, 1) : zones
  const add = (zone: ZoneForm, at: number) => {
    setOpened(keys.insert(at))
    onChange([...zones.slice(0, at), zone, ...zones.slice(at)])
  }
  return (
    <section aria-labelledby="zones" className="mt-6 grid gap-3">
      <div>
        <h2 id="zones" className="font-semibold text-lg">
          {t("zones.title")}
        </h2>
        {!isPickup && <p className="text-muted text-sm">{t("zones.hint")}</p>}
      </div>
      {problems.zones && <p className="text-bad text-sm">{problems.zones}</p>}
      {shown.map((zone, place) => (
        <ZoneCard
          key={keys.at(place)}
          zone={zone}
          hasPlaces={!isPickup}
          currency={currency}
          countries={countries}
          problems={problemsIn(problems, place)}
          isOpen={opened === keys.at(place) || Object.keys(problemsIn(problems, place)).length > 0}
          onOpen={(isOpen) => setOpened(isOpen ? keys.at(place) : undefined)}
          onChange={(more) => onChange(zones.map((one, at) => (at === place ? { ...one, ...more } : one)))}
          onCopy={() => add({ ...zone, name: t("zones.copied", { name: zone.name }) }, place + 1)}
          onRemove={
            zones.length > 1
              ? () => {
                  keys.remove(place)
                  onChange(zones.filter((_, at) => at !== place))
                }
              : undefined
          }
        />
      ))}
      {!isPickup && (
        <div>
          <Button onClick={() => add(emptyZone(t("zones.fresh", { count: zones.length + 1 })), zones.length)}>
            {t("zones.new")}
          </Button>
        </div>
      )}
    </section>
  )
}

function problemsIn(problems: Problems, place: number): Problems {
  const start = `zones.${place}.`
  const own = Object.entries(problems).filter(([name]) => name.startsWith(start))
  return Object.fromEntries(own.map(([name, said]) => [name.slice(start.length), said]))
}

/** A number for each zone that goes with it, so that one that is taken out does not open another. */
function useKeys(count: number) {
  const keys = useRef<number[]>([])
  const next = useRef(0)
  while (keys.current.length < count) keys.current.push(next.current++)
  return {
    at: (place: number) => keys.current[place],
    insert(place: number) {
      const key = next.current++
      keys.current.splice(place, 0, key)
      return key
    },
    remove: (place: number) => keys.current.splice(place, 1),
  }
}
