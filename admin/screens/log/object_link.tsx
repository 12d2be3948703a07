import { Link } from "@tanstack/react-router"
import { type Permission, useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { type ObjectName, objectText } from "./saying.ts"

const look = "text-link hover:underline"

/** Who may open the screen of a kind; a kind that is not here has none. */
const opens: Record<string, Permission> = {
  order: "orders.read",
  product: "catalog.read",
  category: "catalog.read",
  collection: "catalog.read",
  promotion: "promotions.read",
  page: "settings.read",
  shop: "settings.read",
  staff: "staff.read",
  role: "staff.read",
  invitation: "staff.read",
  staff_rules: "staff.read",
  key: "keys.write",
}

/** The thing that something was done to, as a link where there is a screen for it. */
export function ObjectLink({ entry, nameOf }: { entry: ObjectName; nameOf: (id: string) => string }) {
  const { t } = useWords()
  const me = useMe()
  const { objectKind: kind, objectId: id } = entry
  const text = objectText(t, entry, nameOf)
  const needed = opens[kind]
  if (!needed || !me.permissions.includes(needed)) return text
  if (kind === "shop")
    return (
      <Link to="/settings" className={look}>
        {text}
      </Link>
    )
  if (kind === "key")
    return (
      <Link to="/team/keys" className={look}>
        {text}
      </Link>
    )
  if (kind === "invitation" || kind === "staff_rules") {
    return (
      <Link to="/team" className={look}>
        {text}
      </Link>
    )
  }
  if (!id) return text
  if (kind === "promotion") {
    return (
      <Link to="/promotions/$promotionId" params={{ promotionId: id }} className={look}>
        {text}
      </Link>
    )
  }
  if (kind === "order") {
    return (
      <Link to="/orders/$orderId" params={{ orderId: id }} className={look}>
        {text}
      </Link>
    )
  }
  if (["product", "category", "collection"].includes(kind)) {
    return <CatalogLink kind={kind} id={id} text={text} />
  }
  if (kind === "page") {
    return (
      <Link to="/settings/pages/$pageId" params={{ pageId: id }} className={look}>
        {text}
      </Link>
    )
  }
  if (kind === "role") {
    return (
      <Link to="/team/roles/$roleId" params={{ roleId: id }} className={look}>
        {text}
      </Link>
    )
  }
  return (
    <Link to="/team/people/$staffId" params={{ staffId: id }} className={look}>
      {text}
    </Link>
  )
}

function CatalogLink({ kind, id, text }: { kind: string; id: string; text: string }) {
  if (kind === "product") {
    return (
      <Link to="/products/$productId" params={{ productId: id }} className={look}>
        {text}
      </Link>
    )
  }
  if (kind === "category") {
    return (
      <Link to="/products/categories/$categoryId" params={{ categoryId: id }} className={look}>
        {text}
      </Link>
    )
  }
  return (
    <Link to="/products/collections/$collectionId" params={{ collectionId: id }} className={look}>
      {text}
    </Link>
  )
}
