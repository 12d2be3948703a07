export const listing = `
.shop{display:grid;gap:1.25rem}
.bar{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center}
.bar .total{margin-inline-end:auto;color:var(--muted);font-size:.925rem}
.drop{position:relative}
.drop>summary{display:inline-flex;align-items:center;gap:.5rem;min-block-size:2.75rem;padding:.4rem 1.1rem;border:1px solid var(--edge);border-radius:99rem;font-weight:600;
font-size:.925rem;background:var(--surface)}
.drop>summary svg{inline-size:1.1rem;block-size:1.1rem}
.drop>summary:hover{background:var(--soft)}
.drop>ul{position:absolute;inset-inline-end:0;inset-block-start:calc(100% + .4rem);z-index:4;min-inline-size:13rem;padding:.4rem;background:var(--surface);border:1px solid var(--line);
border-radius:var(--r);box-shadow:var(--lift)}
.drop>ul a{display:flex;align-items:center;justify-content:space-between;gap:1rem;min-block-size:2.75rem;padding-inline:.8rem;border-radius:var(--r-small);color:var(--text);text-decoration:none}
.drop>ul a:hover{background:var(--soft)}
.drop>ul [aria-current]{font-weight:650}
.chips{display:flex;flex-wrap:wrap;gap:.5rem}
.chip{display:inline-flex;align-items:center;gap:.4rem;min-block-size:2.5rem;padding:.3rem .9rem;border-radius:99rem;background:var(--soft);color:var(--text);text-decoration:none;font-size:.9rem}
a.chip:hover{background:var(--line)}
.chip svg{inline-size:1rem;block-size:1rem}
.chip.clear{background:none;text-decoration:underline;padding-inline:.25rem}
.filters>summary{display:inline-flex}
.filters form{margin-block-start:1rem}
.facet{border-block-start:1px solid var(--line);padding-block:.9rem}
.facet legend,.facet summary{font-weight:650}
.facet summary{display:flex;justify-content:space-between;min-block-size:2rem;align-items:center}
.facet summary svg{inline-size:1.1rem;color:var(--muted);transition:transform .15s}
.facet details[open] summary svg{transform:rotate(180deg)}
.facet .check{padding-block:.45rem;min-block-size:2.75rem;align-items:center}
.facet .check input{margin:0}
.facet .check .n{margin-inline-start:auto;color:var(--muted);font-size:.875rem}
.facet .check.nil{color:var(--muted)}
.span{display:grid;grid-template-columns:1fr 1fr;gap:.75rem;margin-block-start:.6rem}
.filters .apply{position:sticky;inset-block-end:.75rem;margin-block-start:.75rem}
.more-link{display:grid;gap:.75rem;justify-items:center;margin-block-start:2.5rem}
.empty{display:grid;gap:1rem;justify-items:center;text-align:center;padding-block:clamp(2rem,8vw,5rem)}
.empty>svg{inline-size:4.5rem;block-size:4.5rem;stroke-width:1;color:var(--link);padding:1rem;border-radius:99rem;background:var(--soft)}
.empty .lead{margin-inline:auto}
@media(min-width:60rem){
.shop.with-filters{grid-template-columns:15rem minmax(0,1fr);column-gap:3rem;grid-template-rows:auto auto 1fr}
.with-filters .filters{grid-row:1/4}
.with-filters .filters>summary{display:none}
.filters form{margin:0}
.filters::details-content{content-visibility:visible;block-size:auto}
.facet:first-of-type{border:0;padding-block-start:0}}
`
