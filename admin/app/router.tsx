import {
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router"
import { useWords } from "../kit/use_words.ts"
import { PageHeader } from "../parts/page.tsx"
import { EmptyState, ErrorState, Loading } from "../parts/states.tsx"
import { logSearch } from "../screens/log/search.ts"
import { mailSearch } from "../screens/mail/search.ts"
import { ordersSearch } from "../screens/orders/search.ts"
import { productsSearch } from "../screens/products/search.ts"
import { stockSearch } from "../screens/stock/search.ts"
import { Gate } from "./gate.tsx"
import { Shell } from "./shell.tsx"

const root = createRootRoute({ component: Outlet })

// A link works once: what it opens is in its token.
const linkSearch = ({ token }: Record<string, unknown>) => ({ token: typeof token === "string" ? token : "" })

const firstOwner = createRoute({
  getParentRoute: () => root,
  path: "/first-owner",
  validateSearch: linkSearch,
  component: lazyRouteComponent(() => import("./first_owner.tsx")),
})

const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitation",
  validateSearch: linkSearch,
  component: lazyRouteComponent(() => import("./invitation.tsx")),
})

const forgot = createRoute({
  getParentRoute: () => root,
  path: "/forgot",
  component: lazyRouteComponent(() => import("./password_reset.tsx"), "Forgot"),
})

const reset = createRoute({
  getParentRoute: () => root,
  path: "/reset",
  validateSearch: linkSearch,
  component: lazyRouteComponent(() => import("./password_reset.tsx"), "Reset"),
})

/** Everything behind the door. */
const inside = createRoute({ getParentRoute: () => root, id: "inside", component: Inside })

const home = createRoute({
  getParentRoute: () => inside,
  path: "/",
  component: lazyRouteComponent(() => import("../screens/home/home.tsx")),
})

const orders = createRoute({
  getParentRoute: () => inside,
  path: "/orders",
  validateSearch: ordersSearch,
  component: lazyRouteComponent(() => import("../screens/orders/orders.tsx")),
})

const order = createRoute({
  getParentRoute: () => inside,
  path: "/orders/$orderId",
  component: lazyRouteComponent(() => import("../screens/orders/order.tsx")),
})

const slip = createRoute({
  getParentRoute: () => inside,
  path: "/orders/$orderId/slip",
  component: lazyRouteComponent(() => import("../screens/orders/slip.tsx")),
})

const products = createRoute({
  getParentRoute: () => inside,
  path: "/products",
  validateSearch: productsSearch,
  component: lazyRouteComponent(() => import("../screens/products/products.tsx")),
})

const product = createRoute({
  getParentRoute: () => inside,
  path: "/products/$productId",
  component: lazyRouteComponent(() => import("../screens/products/product.tsx")),
})

const variants = createRoute({
  getParentRoute: () => inside,
  path: "/products/$productId/variants",
  component: lazyRouteComponent(() => import("../screens/variants/variants.tsx")),
})

const categories = createRoute({
  getParentRoute: () => inside,
  path: "/products/categories",
  component: lazyRouteComponent(() => import("../screens/categories/categories.tsx")),
})

const category = createRoute({
  getParentRoute: () => inside,
  path: "/products/categories/$categoryId",
  component: lazyRouteComponent(() => import("../screens/categories/category.tsx")),
})

const stock = createRoute({
  getParentRoute: () => inside,
  path: "/stock",
  validateSearch: stockSearch,
  component: lazyRouteComponent(() => import("../screens/stock/stock.tsx")),
})

const mail = createRoute({
  getParentRoute: () => inside,
  path: "/mail",
  validateSearch: mailSearch,
  component: lazyRouteComponent(() => import("../screens/mail/mails.tsx")),
})

const team = createRoute({
  getParentRoute: () => inside,
  path: "/team",
  component: lazyRouteComponent(() => import("../screens/team/team.tsx")),
})

const roles = createRoute({
  getParentRoute: () => inside,
  path: "/team/roles",
  component: lazyRouteComponent(() => import("../screens/team/roles.tsx")),
})

const role = createRoute({
  getParentRoute: () => inside,
  path: "/team/roles/$roleId",
  component: lazyRouteComponent(() => import("../screens/team/role.tsx")),
})

const apiKeys = createRoute({
  getParentRoute: () => inside,
  path: "/team/keys",
  component: lazyRouteComponent(() => import("../screens/team/api_keys.tsx")),
})

const log = createRoute({
  getParentRoute: () => inside,
  path: "/team/log",
  validateSearch: logSearch,
  component: lazyRouteComponent(() => import("../screens/log/log.tsx")),
})

const person = createRoute({
  getParentRoute: () => inside,
  path: "/team/people/$staffId",
  component: lazyRouteComponent(() => import("../screens/team/person.tsx")),
})

const settings = createRoute({
  getParentRoute: () => inside,
  path: "/settings",
  component: lazyRouteComponent(() => import("../screens/settings/settings.tsx")),
})

const pages = createRoute({
  getParentRoute: () => inside,
  path: "/settings/pages",
  component: lazyRouteComponent(() => import("../screens/settings/pages.tsx")),
})

const page = createRoute({
  getParentRoute: () => inside,
  path: "/settings/pages/$pageId",
  component: lazyRouteComponent(() => import("../screens/settings/page.tsx")),
})

const account = createRoute({
  getParentRoute: () => inside,
  path: "/account",
  component: lazyRouteComponent(() => import("../screens/account/account.tsx")),
})

const deliveries = createRoute({
  getParentRoute: () => inside,
  path: "/settings/delivery",
  component: lazyRouteComponent(() => import("../screens/settings/delivery.tsx")),
})

const delivery = createRoute({
  getParentRoute: () => inside,
  path: "/settings/delivery/$methodId",
  component: lazyRouteComponent(() => import("../screens/settings/delivery_method.tsx")),
})

const markets = createRoute({
  getParentRoute: () => inside,
  path: "/settings/markets",
  component: lazyRouteComponent(() => import("../screens/settings/markets.tsx")),
})

const market = createRoute({
  getParentRoute: () => inside,
  path: "/settings/markets/$marketCode",
  component: lazyRouteComponent(() => import("../screens/settings/market.tsx")),
})

const payments = createRoute({
  getParentRoute: () => inside,
  path: "/settings/payments",
  component: lazyRouteComponent(() => import("../screens/settings/payments.tsx")),
})

const navigation = createRoute({
  getParentRoute: () => inside,
  path: "/settings/navigation",
  component: lazyRouteComponent(() => import("../screens/settings/navigation.tsx")),
})

const stockPlaces = createRoute({
  getParentRoute: () => inside,
  path: "/settings/places",
  component: lazyRouteComponent(() => import("../screens/settings/places.tsx")),
})

const stockPlace = createRoute({
  getParentRoute: () => inside,
  path: "/settings/places/$placeId",
  component: lazyRouteComponent(() => import("../screens/settings/place.tsx")),
})

// Whatever else is asked for: said inside, where the rail leads on.
const elsewhere = createRoute({ getParentRoute: () => inside, path: "$", component: NotFound })

export const router = createRouter({
  routeTree: root.addChildren([
    firstOwner,
    invitation,
    forgot,
    reset,
    inside.addChildren([
      home,
      orders,
      order,
      slip,
      products,
      product,
      variants,
      categories,
      category,
      stock,
      mail,
      team,
      person,
      roles,
      role,
      apiKeys,
      log,
      settings,
      pages,
      page,
      account,
      deliveries,
      delivery,
      markets,
      market,
      payments,
      navigation,
      stockPlaces,
      stockPlace,
      elsewhere,
    ]),
  ]),
  basepath: "/admin",
  scrollRestoration: true,
  defaultPreload: "intent",
  defaultPendingComponent: Loading,
  defaultErrorComponent: Failed,
  defaultNotFoundComponent: NotFound,
})

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router
  }
}

function Inside() {
  return (
    <Gate>
      <Shell />
    </Gate>
  )
}

function Failed({ error, reset }: ErrorComponentProps) {
  return <ErrorState error={error} retry={reset} />
}

function NotFound() {
  const { t } = useWords()
  return (
    <>
      <PageHeader title={t("part.not_found")} />
      <EmptyState icon="search" title={t("part.not_found")} text={t("part.not_found_text")} />
    </>
  )
}
