import type { AuditQuery } from "../../kit/audit.ts"
import { type Sql, sql } from "../../kit/sql.ts"

export const settingsAudit: AuditQuery<Sql>[] = [
  {
    name: "there is one shop, and its own market exists and is open",
    sql: sql`
      select count(*)::int as shops from settings.shop s
      join settings.markets m on m.code = s.default_market and m.is_open
      having count(*) <> 1
    `,
  },
  {
    name: "every market speaks a language of the shop",
    sql: sql`
      select m.code, m.default_locale from settings.markets m
      join settings.shop s on s.only_row = 1
      where not m.default_locale = any (s.locales)
    `,
  },
  {
    name: "an open shop has its legal pages, its address and no demo data",
    sql: sql`
      select s.name from settings.shop s
      where s.live and (
        s.legal_name = '' or s.email = '' or cardinality(s.address_lines) = 0 or s.demo
        or 4 <> (
          select count(*) from settings.pages p
          where p.kind <> 'page'
            and coalesce(
              p.markdown ->> s.default_locale, p.markdown ->> split_part(s.default_locale, '-', 1), ''
            ) ~ '[^[:space:]]'
        )
      )
    `,
  },
  {
    name: "the shop's state is the last one of its history",
    sql: sql`
      select s.live from settings.shop s
      where (case when s.live then 'live' else 'closed' end) <> coalesce(
        (select h.to_state from settings.shop_history h order by h.id desc limit 1), 'closed'
      )
    `,
  },
  {
    name: "no address of a page leads elsewhere",
    sql: sql`select r.slug from settings.page_redirects r join settings.pages p on p.slug = r.slug`,
  },
]
