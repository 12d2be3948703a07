import { useQuery } from "@tanstack/react-query"
import { language } from "../../kit/preferences.ts"
import { useStore } from "../../kit/store.ts"
import { allRoles, everybody, permissionWords } from "./reading.ts"

export type Sayings = {
  permission: (code: string) => { title: string; sentence: string }
  role: (given: { id: string; name: string | null }) => { title: string; sentence: string }
}

const silent = { title: "", sentence: "" }

/** Permissions and roles as the shop says them; until it has, an empty text. */
export function useSayings(): Sayings {
  const { data } = useQuery(permissionWords(useStore(language)))
  return {
    permission: (code) => data?.permissions.find((one) => one.code === code) ?? silent,
    role: ({ id, name }) =>
      name === null ? (data?.roles.find((one) => one.id === id) ?? silent) : { title: name, sentence: "" },
  }
}

/** What somebody is called, as far as the reader may know: their own id otherwise. */
export function useNames(mayRead: boolean): (id: string) => string {
  const sayings = useSayings()
  const { data: people } = useQuery({ ...everybody, enabled: mayRead })
  const { data: roles } = useQuery({ ...allRoles, enabled: mayRead })
  return (id) => {
    const role = roles?.find((one) => one.id === id)
    if (role) return sayings.role(role).title
    return people?.find((one) => one.id === id)?.name ?? id
  }
}
