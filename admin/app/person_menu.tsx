import { useNavigate } from "@tanstack/react-router"
import { useMe } from "../kit/me.ts"
import { language, theme } from "../kit/preferences.ts"
import { sentenceOf } from "../kit/problem.ts"
import { useStore } from "../kit/store.ts"
import { say } from "../kit/toasts.ts"
import { useWords } from "../kit/use_words.ts"
import { Icon } from "../parts/icon.tsx"
import { Menu, MenuChoice, MenuItem, MenuLine } from "../parts/menu.tsx"
import { leave } from "./gate.tsx"
import { languageNames } from "./language_select.tsx"
import type { Place } from "./places.ts"

type Props = {
  openSheet: () => void
  /** On a phone: the entries that have no room in the bar. */
  places?: readonly Place[]
}

/** Who is signed in, and what is theirs to choose. */
export function PersonMenu({ openSheet, places }: Props) {
  const { t } = useWords()
  const navigate = useNavigate()
  const chosenTheme = useStore(theme)
  const chosenLanguage = useStore(language)
  const signOut = () => void leave().catch((error: unknown) => say(sentenceOf(t, error), "bad"))
  return (
    <Menu trigger={places ? <MoreButton /> : <PersonButton />}>
      {places?.map((place) => (
        <MenuItem key={place.to} onClick={() => void navigate({ to: place.to })}>
          <Icon name={place.icon} />
          {t(place.label)}
        </MenuItem>
      ))}
      {places && places.length > 0 && <MenuLine />}
      <MenuItem onClick={() => void navigate({ to: "/account" })}>
        <Icon name="person" />
        {t("account.title")}
      </MenuItem>
      <MenuLine />
      <MenuChoice
        label={t("shell.theme")}
        value={chosenTheme}
        onChange={theme.set}
        choices={[
          { value: "system", text: t("theme.system") },
          { value: "light", text: t("theme.light") },
          { value: "dark", text: t("theme.dark") },
        ]}
      />
      <MenuChoice
        label={t("shell.language")}
        value={chosenLanguage === "qps" ? "en" : chosenLanguage}
        onChange={language.set}
        choices={languageNames}
      />
      <MenuLine />
      <MenuItem onClick={openSheet}>
        <Icon name="keyboard" />
        {t("keys.title")}
      </MenuItem>
      <MenuItem onClick={signOut}>
        <Icon name="outside" />
        {t("shell.sign_out")}
      </MenuItem>
    </Menu>
  )
}

// The menu puts what opens it onto these.
function PersonButton(props: object) {
  const me = useMe()
  return (
    <button
      type="button"
      {...props}
      className="flex min-h-11 w-full items-center gap-3 rounded-small px-3 text-start hover:bg-soft"
    >
      <Icon name="person" />
      <span className="min-w-0 truncate">{me.name}</span>
      <Icon name="down" className="ms-auto size-4 text-muted" />
    </button>
  )
}

function MoreButton(props: object) {
  const { t } = useWords()
  return (
    <button
      type="button"
      {...props}
      className="flex min-h-16 flex-1 flex-col items-center justify-center gap-1 text-muted text-xs"
    >
      <Icon name="more" />
      {t("shell.more")}
    </button>
  )
}
