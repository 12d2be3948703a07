import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type DragEvent, useId, useState } from "react"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { buttonLook, Spinner } from "../../parts/button.tsx"
import type { Draft } from "../../parts/draft.tsx"
import { Icon } from "../../parts/icon.tsx"
import { Panel } from "../../parts/page.tsx"
import { MediumDialog } from "./medium_dialog.tsx"
import { inOrder, type PictureOrder } from "./picture_order.ts"
import type { Medium } from "./reading.ts"
import { Thumbs } from "./thumbs.tsx"

const dropLook = "rounded-card border-2 border-dashed p-3"

/** A product or a category. */
export type Owner = {
  media: readonly Medium[]
  /** Where the page has what is kept of it. */
  key: readonly string[]
  add: (file: File, form: FormData) => Promise<{ media: Medium[] }>
}

type Props = { owner: Owner; language: string; order: Draft<PictureOrder> }

/** Pictures: kept at once, each asked for its words; their order is saved with the rest. */
export function Media({ owner, language, order }: Props) {
  const { t } = useWords()
  const mayDraw = useMay("media.write")
  const [openId, setOpenId] = useState<string>()
  const [isOver, setIsOver] = useState(false)
  const upload = useUpload(owner, setOpenId)
  const media = inOrder(owner.media, order.value)
  const open = media.find(({ id }) => id === openId)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const files = [...event.dataTransfer.files]
    if (mayDraw && files.length > 0) upload.mutate(files)
  }
  const put = (mediaIds: readonly string[]) => order.change({ mediaIds })
  return (
    <Panel title={t("product.media")}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button below does the same. */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(event.dataTransfer.types.includes("Files"))
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        className={`${dropLook} ${isOver ? "border-primary bg-soft" : "border-line"}`}
      >
        <Thumbs media={media} language={language} put={mayDraw ? put : undefined} open={setOpenId} />
        {mayDraw && <Chooser busy={upload.isPending} choose={(files) => upload.mutate(files)} />}
      </div>
      {open && (
        <MediumDialog
          key={open.id}
          ownerKey={owner.key}
          media={media}
          medium={open}
          language={language}
          put={mayDraw ? put : undefined}
          onClose={() => setOpenId(undefined)}
        />
      )}
    </Panel>
  )
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
      <span className="text-muted text-sm pointer-coarse:hidden">{t("product.drop_here")}</span>
    </div>
  )
}

/** One after the other, so that they stand in the order in which they were chosen. */
function useUpload({ key, add }: Owner, openNew: (id: string) => void) {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    async mutationFn(files: File[]) {
      for (const file of files) {
        const form = new FormData()
        form.set("file", file)
        const saved = await add(file, form)
        queries.setQueryData(key, saved)
        const last = saved.media.at(-1)
        if (last) openNew(last.id)
      }
    },
    onError: (error) => say(sentenceOf(t, error), "bad"),
  })
}
