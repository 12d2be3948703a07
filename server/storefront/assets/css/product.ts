export const product = `
.product{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem clamp(2rem,5vw,4.5rem)}
.gallery{margin-inline:calc(-1*var(--gutter));min-width:0}
.slides{display:flex;gap:.6rem;overflow-x:auto;scroll-snap-type:x mandatory;scrollbar-width:none;padding-inline:var(--gutter);scroll-padding-inline:var(--gutter)}
.slides::-webkit-scrollbar{display:none}
.slides li{flex:0 0 100%;scroll-snap-align:start}
.slides li:not(:only-child){flex-basis:calc(100% - 1.5rem)}
.slides .shot{border-radius:var(--r-large)}
.slides>.none{flex:0 0 100%;aspect-ratio:16/9}
.thumbs{display:flex;gap:.6rem;padding:.75rem var(--gutter) .2rem;overflow-x:auto}
.thumbs a{flex:0 0 3.75rem;border-radius:var(--r-small);overflow:hidden;border:2px solid transparent}
.thumbs img{width:100%;aspect-ratio:1;object-fit:cover}
.thumbs a:hover{border-color:var(--edge)}
.facts-of h1{font-size:clamp(1.75rem,1.4rem + 1.6vw,2.6rem)}
.maker{color:var(--muted);font-size:.925rem;margin-bottom:.35rem}
.facts-of .lead{margin-block:.6rem 0}
.facts-of .price{font-size:1.5rem;margin-top:1rem}
.facts-of .price-more{font-size:.875rem}
.tiers{border-collapse:collapse;margin-top:1.2rem;font-size:.95rem}
.tiers caption{text-align:start;font-weight:600;padding-bottom:.35rem}
.tiers th,.tiers td{text-align:start;padding:.3rem 2rem .3rem 0;border-bottom:1px solid var(--line)}
.tiers th{font-weight:400;color:var(--muted);font-size:.875rem}
.tax-note{color:var(--muted);font-size:.875rem}
.options{margin-top:1.4rem}
.options .label span{font-weight:400;color:var(--muted)}
.values{display:flex;flex-wrap:wrap;gap:.6rem}
.value{display:inline-flex;align-items:center;justify-content:center;gap:.5rem;min-width:3rem;min-height:2.75rem;padding:.4rem 1rem;border:1px solid var(--edge);
border-radius:var(--r-small);background:var(--surface);color:var(--text);text-decoration:none;font-weight:550}
.value.pictured{flex-direction:column;width:clamp(4.25rem,20.5vw,5rem);padding:.3rem .2rem .45rem;font-size:clamp(.75rem,3.3vw,.8125rem);line-height:1.2;text-align:center}
.value.pictured img{width:100%;aspect-ratio:1;object-fit:cover;border-radius:calc(var(--r-small) - 3px)}
.value:hover{background:var(--soft)}
.value[aria-current]{border-color:var(--primary);box-shadow:inset 0 0 0 1px var(--primary);background:var(--soft)}
.value.gone{color:var(--muted);border-style:dashed}
.value.gone img{opacity:.5}
.band{display:flex;align-items:center;gap:.5rem;font-weight:600;font-size:.95rem;margin-top:1.4rem}
.band::before{content:"";width:.6rem;height:.6rem;border-radius:50%;background:currentColor}
.band.in_stock{color:var(--good)}.band.few_left{color:var(--warn)}.band.none{color:var(--bad)}
.gift{flex:1 1 100%}
.gift legend{padding-bottom:.6rem}
.buy{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1rem}
.buy .button{flex:1 1 auto;white-space:nowrap}
@media(max-width:26rem){.buy .button{padding-inline:.75rem}.buy .button svg{display:none}}
.promise{display:grid;gap:.8rem;margin-top:1.5rem;padding-block:1.1rem;border-block:1px solid var(--line);font-size:.95rem}
.promise li{display:flex;gap:.85rem}
.promise svg{color:var(--link)}
.promise span{color:var(--muted)}
.about{display:grid;grid-template-columns:minmax(0,1fr);gap:2rem clamp(2rem,5vw,4.5rem);margin-top:clamp(2rem,5vw,3.5rem)}
.prose{max-width:38rem}
.prose>*+*{margin-top:1rem}
.prose h2{font-size:1.35rem;margin-top:2rem}
.prose>h2:first-child{margin-top:0}
.prose h3{margin-top:1.5rem}
.prose ul,.prose ol{padding-inline-start:1.25rem}
.prose li+li{margin-top:.35rem}
.prose table{font-size:.95rem}
.prose :is(table,pre){display:block;overflow-x:auto}
.prose th,.prose td{text-align:start;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);vertical-align:top}
.prose blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:3px solid var(--accent);color:var(--muted)}
.list{display:grid;grid-template-columns:fit-content(45%) 1fr;column-gap:1.5rem}
.list>div{display:grid;grid-template-columns:subgrid;grid-column:1/-1;padding-block:.7rem;border-bottom:1px solid var(--line)}
.list dt{color:var(--muted)}
@media(min-width:52rem){
.product{grid-template-columns:minmax(0,1.1fr) minmax(0,1fr);align-items:start}
.gallery{margin:0;position:sticky;top:8rem}
.slides,.thumbs{padding-inline:0;scroll-padding:0}
.slides li:not(:only-child){flex-basis:100%}
.about{grid-template-columns:minmax(0,1.1fr) minmax(0,1fr)}}
`
