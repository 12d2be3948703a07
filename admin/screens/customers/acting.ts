import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useRef } from "react"
import { say } from "../../kit/toasts.ts"

type Act<Result> = {
  act: () => Promise<Result>
  done?: (result: Result) => string
  after?: (result: Result) => void
}

/** Something done for somebody: once, however often it is pressed, and seen on the page afterwards. */
export function usePersonAct<Result>({ act, done, after }: Act<Result>) {
  const queries = useQueryClient()
  const isRunning = useRef(false)
  const mutation = useMutation({
    mutationFn: act,
    async onSuccess(result) {
      await queries.invalidateQueries({ queryKey: ["customers"] })
      if (done) say(done(result))
      after?.(result)
    },
    /** What a colleague has done meanwhile is shown. */
    onError: () => queries.invalidateQueries({ queryKey: ["customers"] }),
    onSettled() {
      isRunning.current = false
    },
  })
  /** A second press comes before the page shows that the first is under way. */
  const mutate = () => {
    if (isRunning.current) return
    isRunning.current = true
    mutation.mutate()
  }
  return { mutate, isPending: mutation.isPending, error: mutation.error, reset: mutation.reset }
}
