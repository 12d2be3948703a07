import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useId, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button, buttonLook } from "../../parts/button.tsx"
import { Icon } from "../../parts/icon.tsx"
import { Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { shopFacts } from "../products/reading.ts"
import type { ShopSettings } from "./settings.tsx"

type Chosen = { file: File; url: string }

const look = "max-h-24 max-w-full rounded-small bg-white p-3"

/** The picture at the top of the shop: looked at here before buyers see it. */
export function LogoPanel({ shop }: { shop: ShopSettings }) {
  const { t } = useWords()
  const mayWrite = useMay("content.write")
  const [chosen, setChosen] = useState<Chosen>()
  const act = useLogo(() => setChosen(undefined))
  const choose = async (file: File) => {
    act.reset()
    setChosen({ file, url: await textOf(file) })
  }
  return (
    <Panel title={t("logo.title")} className="self-start">
      <div className="grid justify-items-start gap-4">
        {act.error && <Notice tone="bad">{sentenceOf(t, act.error)}</Notice>}
        {chosen ? (
          <>
            <p>{t("logo.preview")}</p>
            <img src={chosen.url} alt={t("logo.preview")} className={look} />
          </>
        ) : shop.logoFile ? (
          <img src={`/media/${shop.logoFile}`} alt={t("logo.title")} className={look} />
        ) : (
          <p className="text-muted">{t("logo.none")}</p>
        )}
        {mayWrite && (
          <div className="flex flex-wrap gap-2">
            {chosen && (
              <>
                <Button tone="primary" busy={act.isPending} onClick={() => act.mutate(chosen.file)}>
                  {t("logo.use")}
                </Button>
                <Button onClick={() => setChosen(undefined)}>{t("part.cancel")}</Button>
              </>
            )}
            <Chooser choose={(file) => void choose(file)} />
            {!chosen && shop.logoFile && (
              <Button tone="bad" busy={act.isPending} onClick={() => act.mutate(undefined)}>
                {t("logo.remove")}
              </Button>
            )}
          </div>
        )}
        <p className="text-muted text-sm">{t("logo.hint")}</p>
      </div>
    </Panel>
  )
}

function Chooser({ choose }: { choose: (file: File) => void }) {
  const { t } = useWords()
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className={`${buttonLook()} has-[+input:focus-visible]:outline-3`}>
        <Icon name="picture" />
        {t("logo.choose")}
      </label>
      <input
        id={id}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        className="sr-only"
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) choose(file)
          target.value = ""
        }}
      />
    </div>
  )
}

/** The picture as an address that the content policy lets a page show. */
function textOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

/** A file becomes the logo; none takes it away. */
function useLogo(onDone: () => void) {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn(file: File | undefined) {
      if (!file) return ask(() => api.DELETE("/admin/v1/shop/logo"))
      const form = new FormData()
      form.set("file", file)
      return ask(() =>
        api.POST("/admin/v1/shop/logo", { body: { file: file.name }, bodySerializer: () => form }),
      )
    },
    onSuccess(saved) {
      queries.setQueryData(shopFacts.queryKey, saved)
      say(t("save.saved"))
      onDone()
    },
  })
}
