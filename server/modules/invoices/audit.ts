import { sql } from "../../kit/sql.ts"

export const invoiceAudit = [
  {
    name: "numbers of invoices and credit notes have no gap: each series is what it has counted to",
    sql: sql`
      select s.prefix, s.first_number, s.next_number, count(d.id) as issued, min(d.sequence) as first,
        max(d.sequence) as last
      from invoices.series s left join invoices.documents d on d.prefix = s.prefix
      group by s.prefix
      having count(d.id) <> s.next_number - s.first_number
        or min(d.sequence) <> s.first_number or max(d.sequence) <> s.next_number - 1
    `,
  },
  {
    name: "no two documents have one number",
    sql: sql`select number from invoices.documents group by number having count(*) > 1`,
  },
  {
    name: "what an invoice says is what its digest was made of, and what is found by",
    sql: sql`
      select d.id, d.number from invoices.documents d
      -- Read once for each: without the offset it would be read anew for every comparison.
      cross join lateral (select d.content::jsonb as said offset 0) read
      where d.digest <> encode(sha256(convert_to(d.content, 'UTF8')), 'hex')
        or said ->> 'number' <> d.number or said ->> 'kind' <> d.kind
        or (said ->> 'totalMinor')::bigint <> d.total_minor or (said ->> 'taxMinor')::bigint <> d.tax_minor
    `,
  },
  {
    name: "the tax summary of an invoice adds up to it",
    sql: sql`
      select d.id, d.number from invoices.documents d
      cross join lateral (
        select coalesce(sum(net_minor), 0) as net_minor, coalesce(sum(tax_minor), 0) as tax_minor
        from invoices.taxes where document_id = d.id
      ) summed
      where (d.net_minor, d.tax_minor) <> (summed.net_minor, summed.tax_minor)
    `,
  },
  {
    name: "an invoice is over what its order was sold for, at each tax rate",
    sql: sql`
      select d.id, d.number from invoices.documents d
      join orders.orders o on o.id = d.order_id
      where d.kind = 'invoice' and (
        d.total_minor <> o.total_minor or d.tax_minor <> o.tax_minor or exists (
          select from jsonb_array_elements(o.taxes -> 'rows') sold
          full join (
            select rate_ppm, net_minor, tax_minor from invoices.taxes where document_id = d.id
          ) told on told.rate_ppm = (sold ->> 'ratePpm')::integer
          where (told.net_minor, told.tax_minor)
            is distinct from ((sold ->> 'netMinor')::bigint, (sold ->> 'taxMinor')::bigint)
        )
      )
    `,
  },
  {
    name: "credit notes take no more off an invoice than it was over, at each tax rate",
    sql: sql`
      select invoice.number, part.rate_ppm
      from invoices.documents invoice
      join invoices.documents note on note.invoice_id = invoice.id
      join invoices.taxes part on part.document_id = note.id
      left join invoices.taxes whole on whole.document_id = invoice.id and whole.rate_ppm = part.rate_ppm
      group by invoice.id, invoice.number, part.rate_ppm, whole.net_minor, whole.tax_minor
      having sum(part.net_minor) > coalesce(whole.net_minor, 0)
        or sum(part.tax_minor) > coalesce(whole.tax_minor, 0)
    `,
  },
]
