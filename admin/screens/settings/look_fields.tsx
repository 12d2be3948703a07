import { useWords } from "../../kit/use_words.ts"
import type { Draft } from "../../parts/draft.tsx"
import { Field, TextField } from "../../parts/field.tsx"
import type { ShopSettings } from "./settings.tsx"

export type Look = ShopSettings["look"]

const colors = [
  "colorPrimary",
  "colorOnPrimary",
  "colorAccent",
  "colorBackground",
  "colorSurface",
  "colorText",
  "colorMuted",
] as const

// As round as the shop ever is.
const radiusPxMax = 28

export function LookFields({ draft }: { draft: Draft<Look> }) {
  const { t } = useWords()
  const { value, change } = draft
  return (
    <div className="grid gap-5">
      <div className="grid grid-cols-2 gap-3">
        {colors.map((name) => (
          <Field key={name} label={t(`settings.${name}`)}>
            {(wired) => (
              <div className="flex items-center gap-2">
                <input
                  {...wired}
                  type="color"
                  value={value[name]}
                  onChange={(event) => change({ [name]: event.target.value })}
                  className="h-11 w-14 shrink-0 cursor-pointer rounded-small border border-edge bg-surface p-1"
                />
                <span className="text-muted text-sm tabular-nums">{value[name]}</span>
              </div>
            )}
          </Field>
        ))}
      </div>
      <TextField
        label={t("settings.fontHeading")}
        maxLength={120}
        value={value.fontHeading}
        onChange={(fontHeading) => change({ fontHeading })}
      />
      <TextField
        label={t("settings.fontBody")}
        hint={t("settings.font_hint")}
        maxLength={120}
        value={value.fontBody}
        onChange={(fontBody) => change({ fontBody })}
      />
      <Field label={t("settings.radiusPx", { count: value.radiusPx })}>
        {(wired) => (
          <input
            {...wired}
            type="range"
            min={0}
            max={radiusPxMax}
            value={value.radiusPx}
            onChange={(event) => change({ radiusPx: Number(event.target.value) })}
            className="w-full accent-primary"
          />
        )}
      </Field>
    </div>
  )
}
