/** The page of the bank. It works without scripting. */
export function bankPage(id: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Your bank</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 30rem; margin: 3rem auto; padding: 0 1rem }
  button { min-height: 44px; padding: 0 1rem; font: inherit }
</style>
</head><body><main><h1>Your bank</h1><p>A payment with your card is to be approved. No money moves: this is a test.</p>
<form method="post" action="/3ds/${id}"><button name="decision" value="approve">Approve</button> <button name="decision" value="refuse">Refuse</button></form>
</main></body></html>
`
}
