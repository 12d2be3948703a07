import { type ReactNode, useEffect, useRef } from "react"
import { useWords } from "../kit/use_words.ts"

let isFirst = true

type Props = { title: string; above?: ReactNode; children?: ReactNode }

/**
 * The head of a page. Whoever comes from another page by keyboard or by ear begins here: the focus is on the
 * heading, and the window is called after it.
 */
export function PageHeader({ title, above, children }: Props) {
  const { t } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = t("shell.title", { page: title })
  }, [title, t])
  useEffect(() => {
    // The browser has put the focus of the page that was opened first; who has begun to type over the page
    // that comes, types on.
    if (!isFirst && !document.querySelector("[role=dialog]")) heading.current?.focus({ preventScroll: true })
    isFirst = false
  }, [])
  return (
    <header className="mb-5 print:mb-2">
      {above}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <h1
          ref={heading}
          tabIndex={-1}
          className="wrap-anywhere min-w-0 text-[clamp(1.6rem,1.3rem+1.4vw,2.2rem)]"
        >
          {title}
        </h1>
        <div className="flex flex-wrap items-center gap-2 print:hidden">{children}</div>
      </div>
    </header>
  )
}

export function Panel({
  title,
  children,
  className = "",
}: {
  title: string
  children: ReactNode
  className?: string
}) {
  return (
    <section className={`panel p-4 sm:p-5 ${className}`}>
      <h2 className="mb-3 text-lg">{title}</h2>
      {children}
    </section>
  )
}
