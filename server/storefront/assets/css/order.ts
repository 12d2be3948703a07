export const order = `
.thanks{display:grid;gap:.75rem;margin-bottom:1.5rem}
.thanks .seal{display:grid;place-items:center;width:3.5rem;height:3.5rem;border-radius:50%;background:var(--soft);color:var(--good)}
.track{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;margin-block:1.25rem .5rem}
.track li{position:relative;padding:1.6rem .15rem 0;font-size:clamp(.75rem,3.4vw,.875rem);line-height:1.35;hyphens:auto;color:var(--muted);text-align:center}
.track li::before{content:"";position:absolute;top:.2rem;inset-inline-start:calc(50% - .5rem);width:1rem;height:1rem;border-radius:50%;
background:var(--surface);border:2px solid var(--edge);z-index:1}
.track li+li::after{content:"";position:absolute;top:.63rem;inset-inline-start:-50%;width:100%;height:2px;background:var(--line)}
.track .done{color:var(--text);font-weight:600}
.track .done::before{background:var(--primary);border-color:var(--primary)}
.track .done+.done::after{background:var(--primary)}
.events{display:grid}
.events li{display:flex;flex-wrap:wrap;gap:0 1rem;padding-block:.65rem;border-bottom:1px solid var(--line)}
.events li:last-child{border:0}
.events time{flex:0 0 12rem;color:var(--muted);font-size:.9rem}
.downloads{display:grid;gap:.75rem}
.downloads li{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between;padding:1rem;border:1px solid var(--line);border-radius:var(--r)}
.copy{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.95em;overflow-wrap:anywhere}
.boxes{display:grid;grid-template-columns:minmax(0,1fr);gap:1.25rem}
address{font-style:normal;overflow-wrap:anywhere}
.rows{display:grid}
.rows>li{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between;padding-block:1rem;border-bottom:1px solid var(--line)}
.rows+.row,.rows+form{margin-top:1rem}
.rows a.whole{color:inherit;text-decoration:none;font-weight:600}
.badge{display:inline-block;padding:.15rem .7rem;border-radius:99rem;background:var(--soft);font-size:.8125rem;font-weight:600}
.tabs{display:flex;gap:.25rem;overflow-x:auto;border-bottom:1px solid var(--line);margin-block:1rem 1.75rem;scrollbar-width:none}
.tabs a{display:flex;align-items:center;min-height:2.9rem;padding-inline:.9rem;color:var(--text);text-decoration:none;white-space:nowrap;border-bottom:3px solid transparent}
.tabs [aria-current]{border-color:var(--primary);font-weight:650}
@media(min-width:48rem){.boxes{grid-template-columns:repeat(2,minmax(0,1fr))}.boxes .full{grid-column:1/-1}}
`
export const print = `
@media print{
:root{--bg:#fff;--surface:#fff;--text:#000;--muted:#333;--line:#bbb;--soft:#fff;color-scheme:light}
.head,.foot,.demo-bar,.crumbs,.button,form,.tabs,.toast,.no-print{display:none!important}
main{padding:0}
.panel{border:0;padding:.5rem 0;break-inside:avoid}
.line,.events li{display:flex;flex-wrap:wrap;gap:0 1rem;padding-block:.65rem;border-bottom:1px solid var(--line)}
a{color:inherit;text-decoration:none}
}
`
