import { everyone, type Route } from "./routes.ts"

/** One line for each route: how it is called, and who may. `missing` are those that nobody guards. */
export function whoMay(routes: readonly Route[]): { lines: string[]; missing: string[] } {
  const sorted = [...routes].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
  const width = Math.max(...sorted.map(({ path }) => path.length))
  const lines = sorted.map(
    (route) => `${route.method.padEnd(6)} ${route.path.padEnd(width)}  ${policyOf(route) ?? "NOBODY SAYS"}`,
  )
  const missing = sorted.filter((route) => policyOf(route) === undefined)
  return { lines, missing: missing.map(({ method, path }) => `${method} ${path}`) }
}

function placeOf({ path, method }: Route): string {
  return `${path} ${method}`
}

/** A provider signs what it sends. At the desk, "everyone" is nobody's policy but a forgotten one. */
function policyOf({ kind, path, who }: Route): string | undefined {
  if (kind === "hook") return "whoever signs as the provider"
  const policy = who as Route["who"] | undefined
  if (!policy?.name || (path.startsWith("/admin/") && policy === everyone)) return undefined
  return policy.name
}
