import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from "@tanstack/react-router"

export const root = createRootRoute({ component: Outlet })

// A link works once: what it opens is in its token.
const linkSearch = ({ token }: Record<string, unknown>) => ({ token: typeof token === "string" ? token : "" })

// Doors that mails and the terminal lead to: outside of everything else.

export const firstOwner = createRoute({
  getParentRoute: () => root,
  path: "/first-owner",
  validateSearch: linkSearch,
  component: lazyRouteComponent(() => import("./first_owner.tsx")),
})

export const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitation",
  validateSearch: linkSearch,
  component: lazyRouteComponent(() => import("./invitation.tsx")),
})

export const forgot = createRoute({
  getParentRoute: () => root,
  path: "/forgot",
  component: lazyRouteComponent(() => import("./password_reset.tsx"), "Forgot"),
})

export const reset = createRoute({
  getParentRoute: () => root,
  path: "/reset",
  validateSearch: linkSearch,
  component: lazyRouteComponent(() => import("./password_reset.tsx"), "Reset"),
})
