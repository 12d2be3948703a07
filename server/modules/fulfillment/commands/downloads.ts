import { lastly, type Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { hashToken, newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { getVariantFile, type VariantFile } from "../../catalog/index.ts"
import { queue } from "../../mail/index.ts"
import {
  downloadTokenOf,
  lockOrder,
  noteOnTimeline,
  orderMailFacts,
  stillOrdered,
} from "../../orders/index.ts"
import { downloadLink } from "../links.ts"
import { downloadsOf } from "../queries.ts"
import { type DownloadTicket, downloadDays, downloadObstacle, downloadsMax } from "../rules/parcels.ts"

/** A paid order with files gets a link for each. A repeated event finds them there. */
export async function grantDownloads(
  work: Work,
  event: { orderId: string; withFiles: boolean },
): Promise<void> {
  if (!event.withFiles) return
  const { orderId } = event
  const order = await lockOrder(work.tx, { orderId })
  if (order.sale === "canceled") return
  const files = order.lines.filter((line) => line.fileMediaId !== null && stillOrdered(line) > 0)
  const grants = files.map((line) => ({ ...line, downloadId: newId("download") }))
  const expiresAt = new Date(work.now.getTime() + downloadDays * 86_400_000)
  const made = await work.tx.many(sql<{ id: string }>`
    insert into fulfillment.downloads
      (id, order_id, order_line_id, title, file_media_id, token_hash, downloads_max, expires_at, created_at)
    select file.id, ${orderId}, file.order_line_id, file.title, file.media_id, file.token_hash,
           ${downloadsMax}, ${expiresAt}, ${work.now}
    from unnest(
      ${grants.map(({ downloadId }) => downloadId)}::text[],
      ${grants.map(({ lineId }) => lineId)}::text[],
      ${grants.map(titleOf)}::text[],
      ${grants.map(({ fileMediaId }) => fileMediaId)}::text[],
      ${grants.map(({ downloadId }) => hashToken(downloadTokenOf(downloadId)))}::text[]
    ) as file (id, order_line_id, title, media_id, token_hash)
    on conflict (order_line_id) do nothing
    returning id
  `)
  if (made.length === 0) return
  noteOnTimeline(work, { orderId, kind: "downloads_ready", details: { count: made.length } })
  announce(work, "downloads.granted", { orderId })
}

function titleOf(line: { title: string; variantTitle: string | null }): string {
  return line.variantTitle ? `${line.title}, ${line.variantTitle}` : line.title
}

/** Files of lines that are canceled are not handed out any more. */
export async function closeDownloads(work: Work, { orderId }: { orderId: string }): Promise<void> {
  const order = await lockOrder(work.tx, { orderId })
  const gone = order.lines.filter((line) => line.fileMediaId !== null && stillOrdered(line) === 0)
  if (gone.length === 0) return
  work.write(sql`
    update fulfillment.downloads set revoked_at = ${work.now}
    where order_id = ${orderId} and revoked_at is null
      and order_line_id = any(${gone.map(({ lineId }) => lineId)}::text[])
  `)
}

export async function mailDownloads(work: Work, event: { orderId: string }): Promise<void> {
  const facts = await orderMailFacts(work.tx, event)
  if (!facts) return
  const { email, locale, head } = facts
  const downloads = await downloadsOf(work.tx, event)
  const open = downloads.filter(({ revokedAt }) => revokedAt === null)
  if (open.length === 0) return
  queue(work, {
    to: email,
    template: "download_ready",
    locale,
    dedupeKey: `download_ready:${event.orderId}`,
    values: {
      ...head,
      files: open.map((download) => ({
        title: download.title,
        url: downloadLink(download.downloadId),
        expiresAt: download.expiresAt,
        downloadsMax: download.downloadsMax,
      })),
    },
  })
}

type Ticket = DownloadTicket & { fileMediaId: string }

/** Counts one download of a link that still works. Whoever has no token finds nothing. */
export async function takeDownload(
  work: Work,
  input: { downloadId: string; token: string },
): Promise<VariantFile> {
  const ticket = await work.tx.maybe(sql<Ticket>`
    select downloads_count, downloads_max, expires_at, revoked_at, file_media_id from fulfillment.downloads
    where id = ${input.downloadId} and token_hash = ${hashToken(input.token)}
    for update
  `)
  if (!ticket) throw notFound("download")
  const obstacle = downloadObstacle(ticket, work.now)
  if (obstacle) throw refusalOf[obstacle]()
  work.write(sql`
    update fulfillment.downloads set downloads_count = downloads_count + 1 where id = ${input.downloadId}
  `)
  return lastly(work, getVariantFile(work.tx, { fileId: ticket.fileMediaId }))
}

const refusalOf = {
  revoked: () => new Refusal("download.revoked", 410, "The order of this file was canceled."),
  expired: () =>
    new Refusal("download.expired", 410, "This link has expired. Please write to us for a new one."),
  used_up: () =>
    new Refusal(
      "download.used_up",
      410,
      "This file was downloaded as often as it can be. Please write to us.",
    ),
}
