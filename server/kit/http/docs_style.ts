/** One column on a phone, contents beside it from 60rem on; light or dark as the reader's device is. */
export const docsStyle = `
:root {
  color-scheme: light dark;
  --ground: #fbfaf7; --raised: #ffffff; --ink: #22201c; --soft: #6a655c; --line: #e4dfd5; --accent: #1f6b52;
  --get: #1f6b52; --post: #2456a6; --put: #8a5a00; --delete: #b3261e; --code: #f3f0e9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #171613; --raised: #1f1e1a; --ink: #ece8df; --soft: #a49d8f; --line: #35322b; --accent: #74c7a5;
    --get: #74c7a5; --post: #8db5f5; --put: #e2b35c; --delete: #f2958e; --code: #26241f;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 3; background: var(--raised); padding: 0.5rem 1rem; }
.top { position: sticky; top: 0; z-index: 2; display: flex; justify-content: space-between; align-items: center;
  gap: 1rem; padding: 0.8rem 1.2rem; background: var(--ground); border-bottom: 1px solid var(--line); }
.brand { color: var(--ink); font-weight: 650; text-decoration: none; }
.brand span { color: var(--soft); font-weight: 400; }
.frame { max-width: 78rem; margin: 0 auto; padding: 0 1.2rem 6rem; }
.contents { padding-top: 1rem; font-size: 0.94rem; }
.contents summary { cursor: pointer; color: var(--soft); padding: 0.4rem 0; }
.contents p { margin: 1rem 0 0.2rem; color: var(--soft); font: 0.82rem ui-monospace, monospace; }
.contents ul { list-style: none; margin: 0; padding: 0; columns: 2; }
.contents li { padding: 0.22rem 0; break-inside: avoid; }
.contents a { color: inherit; text-decoration: none; }
.contents a:hover { color: var(--accent); text-decoration: underline; }
main { min-width: 0; }
h1 { font-size: clamp(1.8rem, 5vw, 2.5rem); line-height: 1.15; letter-spacing: -0.02em; margin: 2rem 0 0.6rem; }
h2 { font-size: 1.35rem; letter-spacing: -0.01em; margin: 3rem 0 0.8rem; }
h2 span { color: var(--soft); font-weight: 400; }
h3 { font-size: 1.05rem; margin: 2rem 0 0.4rem; }
h4 { font-size: 0.8rem; color: var(--soft); font-weight: 600; margin: 1.4rem 0 0.4rem; }
h4:empty { display: none; }
p { margin: 0.5rem 0; max-width: 46rem; }
.lead { font-size: 1.12rem; color: var(--soft); white-space: pre-line; }
code, pre, .type { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: 0.88em; }
p code, li code { background: var(--code); padding: 0.1em 0.35em; border-radius: 5px; overflow-wrap: anywhere; }
pre { background: var(--code); border-radius: 10px; padding: 0.9rem 1rem; overflow-x: auto; line-height: 1.5; margin: 0.5rem 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.94rem; }
th { text-align: left; font-size: 0.8rem; color: var(--soft); font-weight: 600; }
th, td { padding: 0.45rem 1rem 0.45rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td:last-child { color: var(--soft); overflow-wrap: anywhere; }
td.type { max-width: 22rem; overflow-wrap: break-word; }
td:empty { padding: 0; }
td small { color: var(--soft); }
.operation { background: var(--raised); border: 1px solid var(--line); border-radius: 12px; margin: 0.55rem 0; }
.operation > summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.2rem 0.8rem; cursor: pointer;
  padding: 0.75rem 1rem; list-style: none; border-radius: 12px; }
.operation > summary::-webkit-details-marker { display: none; }
.operation > summary:hover .path { text-decoration: underline; text-underline-offset: 0.2em; }
.operation[open] > summary { border-bottom: 1px solid var(--line); border-radius: 12px 12px 0 0; }
.method { flex: none; min-width: 3.9rem; font: 700 0.76rem ui-monospace, monospace; letter-spacing: 0.04em; }
.get { color: var(--get); } .post { color: var(--post); } .put, .patch { color: var(--put); } .delete { color: var(--delete); }
.path { overflow-wrap: anywhere; font-weight: 550; }
.says { color: var(--soft); font-size: 0.94rem; }
.inside { padding: 0.3rem 1rem 1.2rem; }
.anchor { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); margin: 0; }
.replies { list-style: none; margin: 0; padding: 0; font-size: 0.94rem; }
.replies li { padding: 0.15rem 0; color: var(--soft); }
.replies b { display: inline-block; min-width: 2.8rem; color: var(--ink); font-variant-numeric: tabular-nums; }
@media (max-width: 40rem) {
  .fields tr { display: block; border-bottom: 1px solid var(--line); padding: 0.5rem 0; }
  .fields td { display: block; border: 0; padding: 0; max-width: none; overflow-wrap: anywhere; }
}
@media (min-width: 60rem) {
  .frame { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 3rem; }
  .contents { position: sticky; top: 3.6rem; align-self: start; max-height: calc(100vh - 3.6rem); overflow-y: auto; }
  .contents summary { display: none; }
  .contents ul { columns: 1; }
  .operation > summary { flex-wrap: nowrap; }
  .says { margin-left: auto; text-align: right; }
}
@media print { .top, .contents { display: none; } }
`
