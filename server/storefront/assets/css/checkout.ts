export const checkout = `
.steps{display:grid;gap:clamp(1.75rem,4vw,2.5rem)}
.step>h2{display:flex;gap:.75rem;align-items:center;font-size:1.3rem;margin-bottom:1rem}
.steps .step>h2::before{counter-increment:step;content:counter(step);display:grid;place-items:center;width:1.9rem;height:1.9rem;border-radius:50%;
background:var(--soft);color:var(--link);font:650 .95rem/1 var(--body)}
.steps{counter-reset:step}
.extras{scroll-margin-top:1rem}
.extras .fields{margin-top:.5rem}
.codes .spread,.extras .spread{flex-wrap:nowrap;align-items:center;margin:0}
.codes .spread>:first-child{flex:1}
.summary>summary{display:flex;align-items:center;gap:.6rem;min-height:3rem;font-weight:600}
.summary>summary .amount{margin-inline-start:auto;font-size:1.1rem}
.summary>summary svg{width:1.1rem;transition:transform .15s}
.summary[open]>summary svg{transform:rotate(180deg)}
.pay{display:grid;gap:.9rem}
.pay p{margin:0}
[class*=only-]:not(.only-1),.to-collect,.say-later,.in-cash,.sums>.in-cash-row{display:none}
@supports selector(:has(*)){
.checkout:has([class*=opt-]) [class*=only-]{display:none}
${[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `.checkout:has(.opt-${n}:checked) span.only-${n}{display:inline}.checkout:has(.opt-${n}:checked) dl.only-${n}{display:grid}`).join("")}
.checkout:has(.pickup:checked) .to-ship,.checkout:not(:has(.pays-now:checked)) .say-now,.checkout:has(.pays-cash:checked) .not-cash{display:none}
.checkout:has(.pays-cash:checked) .in-cash{display:inline}.checkout:has(.pays-cash:checked) .sums>.in-cash-row{display:flex}
.checkout:has(.pickup:checked) .to-collect,.checkout:not(:has(.pays-now:checked)) .say-later{display:inline}}
.waiting{display:grid;gap:1.25rem;justify-items:center;text-align:center;padding-block:clamp(2rem,10vw,6rem)}
.spinner{width:3.5rem;height:3.5rem;border:4px solid var(--line);border-top-color:var(--primary);border-radius:50%}
@media(prefers-reduced-motion:no-preference){.spinner{animation:turn 1s linear infinite}}
@media(min-width:60rem){.checkout .aside{order:2}}
@media(min-width:60rem){.summary>summary{display:none}.summary::details-content{content-visibility:visible;height:auto}}
`
