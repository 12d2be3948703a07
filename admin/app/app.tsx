import { QueryClientProvider } from "@tanstack/react-query"
import { RouterProvider } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import { language } from "../kit/preferences.ts"
import { useStore } from "../kit/store.ts"
import { WordsContext } from "../kit/use_words.ts"
import { openWords, type Words } from "../kit/words.ts"
import { english } from "../messages/here.ts"
import { Toasts } from "./notes.tsx"
import { queries } from "./queries.ts"
import { router } from "./router.tsx"

export function App() {
  const words = useChosenWords()
  if (!words) return null
  return (
    <WordsContext value={words}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
        <Toasts />
      </QueryClientProvider>
    </WordsContext>
  )
}

/** English comes with the program; another language is fetched by whoever reads it. */
const fetched = {
  de: async () => (await import("../messages/de.ts")).german,
  id: async () => (await import("../messages/id.ts")).indonesian,
}

const isFetched = (language: string): language is keyof typeof fetched => Object.hasOwn(fetched, language)

function useChosenWords(): Words | undefined {
  const chosen = useStore(language)
  const [words, setWords] = useState(() =>
    isFetched(chosen) ? undefined : openWords(chosen, english, navigator.languages),
  )
  useEffect(() => {
    let isWanted = true
    void wordsOf(chosen).then((loaded) => {
      if (!isWanted) return
      document.documentElement.lang = isFetched(chosen) ? chosen : "en"
      setWords(loaded)
    })
    return () => {
      isWanted = false
    }
  }, [chosen])
  return words
}

async function wordsOf(chosen: string): Promise<Words> {
  const catalog = isFetched(chosen) ? await fetched[chosen]() : english
  return openWords(chosen, catalog, navigator.languages)
}
