import { useEffect, useRef } from "react"
import { useWords } from "../../kit/use_words.ts"
import type { Draft } from "../../parts/draft.tsx"
import { Field, TextField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import type { ShopSettings } from "./settings.tsx"

type Look = ShopSettings["look"]

const colors = [
  "colorPrimary",
  "colorOnPrimary",
  "colorAccent",
  "colorBackground",
  "colorSurface",
  "colorText",
  "colorMuted",
] as const

/** Colors and fonts, and beside them a piece of the shop that wears them while one tries. */
export function LookPanel({ draft, shopName }: { draft: Draft<Look>; shopName: string }) {
  const { t } = useWords()
  const { value, change } = draft
  return (
    <Panel title={t("settings.look")} className="self-start">
      <div className="grid gap-5">
        <Preview look={value} shopName={shopName} />
        <div className="grid gap-3 sm:grid-cols-2">
          {colors.map((name) => (
            <Field key={name} label={t(`settings.${name}`)}>
              {(wired) => (
                <div className="flex items-center gap-2">
                  <input
                    {...wired}
                    type="color"
                    value={value[name]}
                    onChange={(event) => change({ [name]: event.target.value })}
                    className="h-11 w-14 cursor-pointer rounded-small border border-edge bg-surface p-1"
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
              max={28}
              value={value.radiusPx}
              onChange={(event) => change({ radiusPx: Number(event.target.value) })}
              className="w-full accent-primary"
            />
          )}
        </Field>
      </div>
    </Panel>
  )
}

const sample =
  "grid gap-2 rounded-(--look-radiusPx) bg-(--look-colorSurface) p-4 font-(family-name:--look-fontBody)"

/** The colors are put on by the program that runs here: no style stands in the page. */
function Preview({ look, shopName }: { look: Look; shopName: string }) {
  const { t } = useWords()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const style = place.current?.style
    for (const [name, value] of Object.entries(look)) {
      style?.setProperty(`--look-${name}`, typeof value === "number" ? `${value}px` : String(value))
    }
  }, [look])
  return (
    <div
      ref={place}
      aria-hidden="true"
      className="grid gap-3 rounded-card border border-line bg-(--look-colorBackground) p-5 text-(--look-colorText)"
    >
      <p className="font-(family-name:--look-fontHeading) text-2xl">{shopName}</p>
      <div className={sample}>
        <p>{t("settings.sample_title")}</p>
        <p className="text-(--look-colorMuted) text-sm">{t("settings.sample_text")}</p>
        <div className="flex items-center gap-3">
          <span className="rounded-full bg-(--look-colorPrimary) px-5 py-2 text-(--look-colorOnPrimary)">
            {t("settings.sample_button")}
          </span>
          <span className="size-6 rounded-full bg-(--look-colorAccent)" />
        </div>
      </div>
    </div>
  )
}
