export const home = `
.hero{display:grid;gap:clamp(1.25rem,4vw,3rem);align-items:center}
.hero h1{max-width:19ch}
.hero .lead{margin-block:.75rem 0}
.hero .row{margin-top:1.25rem}
.shelf{display:grid;grid-template-columns:1.55fr 1fr;grid-template-rows:1fr 1fr;gap:.6rem}
.shelf a{position:relative;display:block;overflow:hidden;border-radius:var(--r);background:var(--soft);aspect-ratio:1;color:var(--text)}
.shelf a:first-child{grid-row:1/3;border-radius:50% 50% var(--r) var(--r)/37.5% 37.5% var(--r) var(--r);aspect-ratio:auto;min-height:100%}
.shelf img{width:100%;height:100%;object-fit:cover;position:absolute;inset:0}
.shelf .label{position:absolute;bottom:.6rem;inset-inline:.6rem;display:flex;flex-wrap:wrap;gap:0 .5rem;width:fit-content;max-width:calc(100% - 1.2rem);
padding:.35rem .75rem;border-radius:calc(var(--r)*.7);background:var(--surface);font-size:.8125rem;line-height:1.35;font-weight:600}
.shelf .label .amount{color:var(--muted)}
@media(max-width:47.99rem){.shelf a:not(:first-child) .label{clip-path:inset(50%)}}
.arches{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(6.25rem,1fr);gap:var(--gap);overflow-x:auto;scroll-snap-type:x proximity;scrollbar-width:none;
margin-inline:calc(-1*var(--gutter));padding:.25rem var(--gutter)}
.arches::-webkit-scrollbar{display:none}
.arch{scroll-snap-align:center;color:var(--text);text-decoration:none;text-align:center;font-weight:600;font-size:.925rem;line-height:1.25;border-radius:var(--r)}
.arch .shot{border-radius:50% 50% var(--r) var(--r)/40% 40% var(--r) var(--r);aspect-ratio:4/5;margin-bottom:.55rem}
.arch:hover{text-decoration:underline}
.facts{display:grid;gap:.9rem 2rem;padding:1.25rem clamp(1.1rem,3vw,2rem);border-radius:var(--r);background:var(--soft)}
.facts li{display:flex;gap:.85rem;align-items:flex-start;font-size:.95rem}
.facts strong{display:block}
.facts span{color:var(--muted)}
.facts svg{color:var(--link)}
@media(min-width:48rem){
.hero{grid-template-columns:1fr 1.1fr}
.shelf{gap:1rem}
.shelf .label{font-size:.9rem}
.facts{grid-auto-flow:column;grid-auto-columns:1fr}
.arches{margin-inline:0;padding-inline:0}}
@media(min-width:64rem){.hero{gap:4rem}.hero h1{font-size:clamp(3rem,4.2vw,4rem);max-width:14ch}}
`
