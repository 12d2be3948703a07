export const cards = `
.grid{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1.5rem var(--gap)}
.card{position:relative;display:flex;flex-direction:column}
.shot{position:relative;display:block;overflow:hidden;border-radius:var(--r);background:var(--soft);aspect-ratio:1}
.shot img{width:100%;height:100%;object-fit:cover}
img{object-position:var(--left,50%) var(--top,50%)}
.left-0{--left:0%}.left-25{--left:25%}.left-75{--left:75%}.left-100{--left:100%}
.top-0{--top:0%}.top-25{--top:25%}.top-75{--top:75%}.top-100{--top:100%}
.shot.none{display:grid;place-items:center;color:var(--muted)}
.shot.none svg{width:30%;height:30%;stroke-width:.8}
.card h3{font:600 .975rem/1.3 var(--body);margin-top:.7rem}
.card h3 a{color:var(--text);text-decoration:none}
.card h3 a::after{content:"";position:absolute;inset:0;border-radius:var(--r)}
.card:hover h3 a{text-decoration:underline}
.card .say{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;color:var(--muted);font-size:.875rem;line-height:1.4;margin-block:.15rem 0}
.card h3,.line :is(h2,h3){hyphens:auto;hyphenate-limit-chars:12 5 5}
.card .price{margin-top:.25rem}
.price{margin:0;display:flex;flex-wrap:wrap;gap:.1rem .5rem;align-items:baseline;font-weight:600}
.price s{font-weight:400;color:var(--muted);font-size:.9em}
.price-more{margin:0;color:var(--muted);font-size:.8125rem}
.price .from{font-weight:400;color:var(--muted);font-size:.9em}
.card.gone .shot img{opacity:.55}
.tag{position:absolute;top:.6rem;inset-inline-start:.6rem;padding:.2rem .6rem;border-radius:99rem;background:var(--surface);color:var(--text);
font-size:.75rem;font-weight:650}
.tag.sale{background:var(--accent);color:var(--on-accent)}
.quick{position:absolute;inset-inline-end:.5rem;top:calc(100cqi - 3.25rem);z-index:1}
.card{container-type:inline-size}
.quick button{display:grid;place-items:center;width:2.75rem;height:2.75rem;border:0;border-radius:99rem;background:var(--surface);color:var(--text);
box-shadow:var(--lift);cursor:pointer;transition:background .15s,color .15s}
.quick button:hover,.quick button.busy{background:var(--primary);color:var(--on-primary)}
.quick button.busy svg{animation:turn .8s linear infinite}
.section{margin-top:clamp(2.5rem,6vw,4.5rem)}
.section>.spread{margin-bottom:clamp(1rem,2.5vw,1.5rem)}
.section .all{font-weight:600;padding-block:.5rem}
@media(hover:hover) and (prefers-reduced-motion:no-preference){
.shot img{transition:transform .5s cubic-bezier(.2,.7,.2,1)}
.card:hover .shot img,.arch:hover .shot img,.shelf a:hover img{transform:scale(1.035)}}
@media(min-width:40rem){.grid{grid-template-columns:repeat(3,minmax(0,1fr));row-gap:2.25rem}.card h3{font-size:1.05rem}}
@media(min-width:64rem){.grid{grid-template-columns:repeat(4,minmax(0,1fr))}.grid.three{grid-template-columns:repeat(3,minmax(0,1fr))}}
`
