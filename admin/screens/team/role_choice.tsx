import { useQuery } from "@tanstack/react-query"
import { type Permission, useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { Check } from "./check.tsx"
import { allRoles } from "./reading.ts"
import { useSayings } from "./words.ts"

export function goesBeyond(held: readonly Permission[], wanted: readonly Permission[]): boolean {
  return wanted.some((one) => !held.includes(one))
}

type Props = {
  chosen: readonly string[]
  onChange: (roleIds: string[]) => void
  isOff?: boolean
  isTitled?: boolean
}

/** Roles in plain words. One that gives more than the reader may is shown and cannot be given. */
export function RoleChoice({ chosen, onChange, isOff = false, isTitled = false }: Props) {
  const { t } = useWords()
  const me = useMe()
  const sayings = useSayings()
  const roles = useQuery(allRoles)
  if (roles.error && !roles.data) {
    return <ErrorState error={roles.error} retry={() => void roles.refetch()} />
  }
  if (!roles.data) return <Loading />
  return (
    <fieldset>
      <legend className={isTitled ? "sr-only" : "mb-2 font-medium text-[0.95rem]"}>
        {t("team.role_choice")}
      </legend>
      <div className="grid gap-1">
        {roles.data.map((role) => {
          const { title, sentence } = sayings.role(role)
          const isBeyond = goesBeyond(me.permissions, role.permissions)
          return (
            <Check
              key={role.id}
              title={title}
              text={isBeyond ? t("team.beyond") : sentence || role.description}
              checked={chosen.includes(role.id)}
              disabled={isOff || isBeyond}
              onChange={(on) =>
                onChange(on ? [...chosen, role.id].sort() : chosen.filter((one) => one !== role.id))
              }
            />
          )
        })}
      </div>
    </fieldset>
  )
}
