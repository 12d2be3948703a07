import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { collectionsEn } from "../../messages/collections.en.ts"
import { bring } from "../../messages/here.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Notice } from "../../parts/states.tsx"
import { Views } from "../../parts/views.tsx"
import { CropArea } from "./crop_area.tsx"
import { type Focus, isAll, type Part, type Ratio, ratios, shaped, wholePart } from "./cropping.ts"
import { FocusArea } from "./focus_area.tsx"
import type { Medium } from "./reading.ts"

bring(collectionsEn)

type Props = { medium: Medium; ownerKey: readonly string[]; onClose: () => void }

const steps = ["crop", "focus"] as const

/**
 * A part of the picture, and what of it stays in sight. The original stays, so that all of it can come back.
 */
export function CropDialog({ medium, ownerKey, onClose }: Props) {
  const { t } = useWords()
  const [step, setStep] = useState<(typeof steps)[number]>("crop")
  const [part, setPart] = useState<Part>(medium.crop ?? wholePart)
  const [focus, setFocus] = useState<Focus>(medium.focus)
  const [ratio, setRatio] = useState<Ratio>("free")
  const save = useSave({ medium, ownerKey, onClose })
  const { whole } = medium
  return (
    <Dialog title={t("crop.title")} open onClose={onClose} above wide>
      <div className="grid gap-4">
        {save.error && <Notice tone="bad">{sentenceOf(t, save.error)}</Notice>}
        <div className="flex">
          <Views
            label={t("crop.what")}
            chosen={step}
            choose={setStep}
            choices={steps.map((value) => ({ value, text: t(`crop.${value}`) }))}
          />
        </div>
        {step === "crop" ? (
          <>
            <CropArea whole={whole} part={part} ratio={ratio} change={setPart} />
            <div className="flex">
              <Views
                label={t("crop.ratio")}
                chosen={ratio}
                choose={(chosen) => {
                  setRatio(chosen)
                  setPart(shaped(part, chosen, whole))
                }}
                choices={ratios.map((value) => ({ value, text: value === "free" ? t("crop.free") : value }))}
              />
            </div>
            <p className="text-muted text-sm">{t("crop.hint")}</p>
          </>
        ) : (
          <>
            <FocusArea whole={whole} part={part} focus={focus} change={setFocus} />
            <p className="text-muted text-sm">{t("crop.focus_hint")}</p>
          </>
        )}
      </div>
      <DialogButtons>
        <Button
          onClick={() => {
            setPart(wholePart)
            setRatio("free")
          }}
          disabled={isAll(part)}
          className="sm:me-auto"
        >
          {t("crop.whole")}
        </Button>
        <Button onClick={onClose}>{t("part.cancel")}</Button>
        <Button tone="primary" busy={save.isPending} onClick={() => save.mutate({ part, focus })}>
          {t("save.save")}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

function useSave({ medium, ownerKey, onClose }: Props) {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ part, focus }: { part: Part; focus: Focus }) => {
      const params = { path: { mediaId: medium.id } }
      const body = { crop: isAll(part) ? null : part, focus }
      return ask(() => api.PUT("/admin/v1/media/{mediaId}/crop", { params, body }))
    },
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: ownerKey })
      say(t("crop.saved"))
      onClose()
    },
  })
}
