import { useQuery } from "@tanstack/react-query"
import { type Permission, useMe } from "../../kit/me.ts"
import { language } from "../../kit/preferences.ts"
import { useStore } from "../../kit/store.ts"
import { useWords } from "../../kit/use_words.ts"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { byArea } from "./areas_of_work.ts"
import { Check } from "./check.tsx"
import { permissionWords } from "./reading.ts"

type Props = {
  title: string
  /** Why one that the reader lacks cannot be given. */
  beyond: string
  chosen: readonly Permission[]
  onChange?: (permissions: Permission[]) => void
  /** Only what a program may be given. */
  forKeys?: boolean
  isOff?: boolean
}

/** Every permission in its own sentence, by area. What the reader may not do is shown and cannot be given. */
export function PermissionChoice(props: Props) {
  const { title, beyond, chosen, onChange, forKeys = false, isOff = false } = props
  const { t } = useWords()
  const me = useMe()
  const words = useQuery(permissionWords(useStore(language)))
  if (words.error && !words.data) {
    return <ErrorState error={words.error} retry={() => void words.refetch()} />
  }
  if (!words.data) return <Loading />
  const offered = words.data.permissions.filter((one) => !forKeys || one.forKeys)
  return (
    <div className="grid gap-5">
      {byArea(offered).map(({ area, permissions }) => (
        <fieldset key={area} aria-label={`${title}: ${t(`area.${area}`)}`}>
          <legend className="mb-1 font-heading font-semibold">{t(`area.${area}`)}</legend>
          <div className="grid gap-x-4 sm:grid-cols-2">
            {permissions.map(({ code, title: name, sentence }) => {
              const isBeyond = !me.permissions.includes(code)
              return (
                <Check
                  key={code}
                  title={name}
                  text={isBeyond && !isOff ? `${sentence} ${beyond}` : sentence}
                  checked={chosen.includes(code)}
                  disabled={isOff || isBeyond}
                  onChange={(on) =>
                    onChange?.(on ? [...chosen, code].sort() : chosen.filter((one) => one !== code))
                  }
                />
              )
            })}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
