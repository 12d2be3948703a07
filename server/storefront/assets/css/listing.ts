export const listing = `
.intro{display:grid;gap:.6rem;margin-bottom:1.5rem}
.shop{display:grid;grid-template-columns:auto minmax(0,1fr);gap:1.1rem .75rem}
.filters[open],.filters[open]+.bar,.whole{grid-column:1/-1}
.bar{display:flex;flex-wrap:wrap;gap:.2rem .6rem;align-items:center;justify-content:end}
.bar:first-child{grid-column:1/-1}
.bar .total{font:400 .925rem/1.4 var(--body);letter-spacing:0;margin-inline-end:auto;color:var(--muted)}
.drop{position:relative}
.drop>summary{display:inline-flex;align-items:center;gap:.5rem;min-height:2.75rem;padding:.4rem 1.1rem;border:1px solid var(--edge);border-radius:99rem;font-weight:600;
font-size:.925rem;white-space:nowrap;background:var(--surface)}
.drop>summary svg{width:1.1rem;height:1.1rem}
@media(max-width:26rem){.bar .total{order:1;flex-basis:100%;text-align:end}}
@media(max-width:24rem){.drop>summary{padding-inline:.8rem}}
.drop>summary:hover{background:var(--soft)}
.drop>ul{position:absolute;inset-inline-end:0;top:calc(100% + .4rem);z-index:4;min-width:14rem;padding:.4rem;background:var(--surface);border:1px solid var(--line);
border-radius:var(--r);box-shadow:var(--lift);list-style:none}
.drop>ul a{display:flex;align-items:center;justify-content:space-between;gap:1rem;min-height:2.75rem;padding-inline:.8rem;border-radius:var(--r-small);color:var(--text);text-decoration:none}
.drop>ul a:hover{background:var(--soft)}
.drop>ul [aria-current]{font-weight:650}
.chips{display:flex;flex-wrap:wrap;gap:.5rem}
.chip{display:inline-flex;align-items:center;gap:.4rem;min-height:2.75rem;padding:.3rem 1rem;border-radius:99rem;background:var(--soft);color:var(--text);text-decoration:none;font-size:.925rem;font-weight:550}
a.chip:hover{background:var(--line)}
.chip svg{width:1rem;height:1rem}
.chip.clear{background:none;text-decoration:underline;padding-inline:.25rem}
.filters form{margin-top:1rem}
.facet{border-top:1px solid var(--line);padding-block:.9rem .6rem}
.facet legend{float:inline-start;width:100%;font-weight:650;margin-bottom:.25rem}
.facet legend~*{clear:both}
.facet .check{padding:0;min-height:2.75rem;align-items:center}
.facet .check input{margin:0}
.facet .n{margin-inline-start:auto;color:var(--muted);font-size:.875rem}
.facet .nil{color:var(--muted)}
.span{display:grid;grid-template-columns:1fr 1fr;gap:.75rem;margin-top:.6rem}
.filters .apply{position:sticky;bottom:.75rem;margin-top:.75rem}
.more-link{display:grid;gap:.75rem;justify-items:center;margin-top:2.5rem}
.empty{display:grid;gap:1.25rem;justify-items:center;text-align:center;padding-block:clamp(2rem,8vw,5rem)}
.empty>svg{width:4.5rem;height:4.5rem;stroke-width:1;color:var(--link);padding:1rem;border-radius:99rem;background:var(--soft)}
.empty .lead{margin:0 auto}
.empty .chips{justify-content:center}
@media(min-width:60rem){
.shop:has(.filters){grid-template-columns:14.5rem minmax(0,1fr);grid-template-rows:auto auto 1fr;column-gap:3rem}
.filters,.filters[open]{grid-area:1/1/4/2}
.filters[open]+.bar,.filters~.whole,.filters+.bar{grid-column:2}
.facet .check{min-height:2.25rem}
.facet:first-of-type{border:0;padding-top:0}
.filters .apply{position:static}
.js .filters .apply{display:none}
@supports selector(::details-content){.filters>summary{display:none}.filters::details-content{content-visibility:visible;height:auto}.filters form{margin:0}}}
`
