import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type DragEvent, useId, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { buttonLook, Spinner } from "../../parts/button.tsx"
import { Icon } from "../../parts/icon.tsx"
import { Panel } from "../../parts/page.tsx"
import { MediumDialog } from "./medium_dialog.tsx"
import { type Medium, type Product, productKey } from "./reading.ts"

const dropLook = "rounded-card border-2 border-dashed p-3"
const wordless = "absolute inset-x-1 bottom-1 rounded-small bg-surface px-1 text-center text-sm text-warn"

type Props = { product: Product; language: string }

/** Pictures: dropped or chosen, kept at once, and each asked for its words. */
export function Media({ product, language }: Props) {
  const { t } = useWords()
  const mayWrite = useMay("media.write")
  const [openId, setOpenId] = useState<string>()
  const [isOver, setIsOver] = useState(false)
  const upload = useUpload(product, setOpenId)
  const open = product.media.find(({ id }) => id === openId)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    if (mayWrite) upload.mutate([...event.dataTransfer.files])
  }
  return (
    <Panel title={t("product.media")}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button below does the same. */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        className={`${dropLook} ${isOver ? "border-primary bg-soft" : "border-line"}`}
      >
        <ul className="mb-3 flex flex-wrap gap-3 empty:hidden">
          {product.media.map((medium) => (
            <li key={medium.id}>
              <Thumb
                medium={medium}
                language={language}
                open={mayWrite ? () => setOpenId(medium.id) : undefined}
              />
            </li>
          ))}
        </ul>
        {mayWrite && <Chooser busy={upload.isPending} choose={(files) => upload.mutate(files)} />}
      </div>
      {open && (
        <MediumDialog
          product={product}
          medium={open}
          language={language}
          onClose={() => setOpenId(undefined)}
        />
      )}
    </Panel>
  )
}

type ThumbProps = { medium: Medium; language: string; open: (() => void) | undefined }

function Thumb({ medium, language, open }: ThumbProps) {
  const { t } = useWords()
  const alt = textFor(medium.alts, language)
  if (!open) return <img src={pictureUrl(medium)} alt={alt} className="size-28 rounded-small object-cover" />
  return (
    <button
      type="button"
      onClick={open}
      className="relative block rounded-small"
      aria-label={t("product.picture_open", { alt: alt || t("product.no_alt") })}
    >
      <img src={pictureUrl(medium)} alt="" className="size-28 rounded-small object-cover" />
      {!alt && <span className={wordless}>{t("product.no_alt")}</span>}
    </button>
  )
}

export function pictureUrl({ key, sizes }: Medium): string {
  const size = sizes.find((one) => one >= 240) ?? sizes.at(-1)
  return `/media/${key}-${size}.webp`
}

function Chooser({ busy, choose }: { busy: boolean; choose: (files: File[]) => void }) {
  const { t } = useWords()
  const id = useId()
  return (
    <div className="flex flex-wrap items-center gap-3">
      <label htmlFor={id} className={`${buttonLook()} has-[+input:focus-visible]:outline-3`}>
        {busy ? <Spinner /> : <Icon name="picture" />}
        {busy ? t("product.uploading") : t("product.add_pictures")}
      </label>
      <input
        id={id}
        type="file"
        accept="image/*"
        multiple
        disabled={busy}
        className="sr-only"
        onChange={(event) => {
          choose([...(event.target.files ?? [])])
          event.target.value = ""
        }}
      />
      <span className="text-muted text-sm">{t("product.drop_here")}</span>
    </div>
  )
}

/** One after the other, so that they stand in the order in which they were chosen. */
function useUpload(product: Product, openNew: (id: string) => void) {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    async mutationFn(files: File[]) {
      for (const file of files) {
        const form = new FormData()
        form.set("file", file)
        const saved = await ask(() =>
          api.POST("/admin/v1/products/{productId}/media", {
            params: { path: { productId: product.id } },
            body: { file: file.name },
            bodySerializer: () => form,
          }),
        )
        queries.setQueryData(productKey(product.id), saved)
        const last = saved.media.at(-1)
        if (last) openNew(last.id)
      }
    },
    onError: (error) => say(sentenceOf(t, error), "bad"),
  })
}
