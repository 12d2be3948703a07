import { createContext, useContext } from "react"
import type { Shape } from "./api.ts"

export type Me = Shape<"StaffMe">
export type Permission = Me["permissions"][number]

export const meKey = ["me"]

export const MeContext = createContext<Me | undefined>(undefined)

export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error("nobody is signed in here")
  return me
}

/** Whether the person may: what they may not do is not shown. */
export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission)
}
