export const frame = `
.demo-bar{background:var(--glow);color:var(--text);font-size:.8125rem;line-height:1.35;text-align:center;padding:.4rem var(--gutter)}
.head{position:relative;z-index:5;background:var(--bg);border-bottom:1px solid transparent}
.head.plain .tools{margin:0;justify-content:end;text-align:end}
.head .row{flex-wrap:nowrap;gap:.25rem}
.head .wrap{display:grid;grid-template-columns:auto 1fr auto;align-items:center;column-gap:.25rem}
.brand{display:flex;align-items:center;min-height:3.5rem;font:650 1.25rem/1.1 var(--heading);letter-spacing:-.015em;color:var(--text);text-decoration:none}
.brand img{max-height:2.25rem;width:auto}
.tools{grid-column:3;display:flex;margin-inline-end:-.6rem}
.tool{position:relative;display:flex;align-items:center;justify-content:center;width:2.75rem;min-height:2.75rem;color:var(--text);border-radius:99rem}
.tool:hover{background:var(--soft)}
.count{position:absolute;top:.15rem;inset-inline-end:.1rem;min-width:1.15rem;height:1.15rem;padding-inline:.25rem;border-radius:99rem;
background:var(--primary);color:var(--on-primary);font:650 .7rem/1.15rem var(--body);text-align:center}
.count:empty{display:none}
.find{grid-column:1/-1;grid-row:2;position:relative;padding-bottom:.65rem}
.find input{width:100%;min-height:2.75rem;padding:.4rem 3rem .4rem 1.1rem;border:1px solid var(--line);border-radius:99rem;background:var(--surface);
color:var(--text);font:inherit;appearance:none}
.find input::placeholder{color:var(--muted);opacity:1}
.find input::-webkit-search-cancel-button{display:none}
.find input:focus{border-color:var(--edge)}
.find button{position:absolute;top:0;inset-inline-end:.15rem;width:2.75rem;height:2.75rem;display:grid;place-items:center;border:0;
background:none;color:var(--muted);cursor:pointer;border-radius:99rem}
[dir=rtl] .find input{padding:.4rem 1.1rem .4rem 3rem}
.suggest{position:absolute;top:3rem;inset-inline:0;z-index:6;max-height:70dvh;overflow:auto;padding:.4rem;background:var(--surface);
border:1px solid var(--line);border-radius:var(--r);box-shadow:var(--lift)}
.suggest [role=option]{display:flex;align-items:center;gap:.75rem;min-height:2.75rem;padding:.3rem .6rem;border-radius:var(--r-small);color:var(--text);text-decoration:none}
.suggest [role=option] img{width:2.5rem;height:2.5rem;object-fit:cover;border-radius:8px}
.suggest [role=option] span:last-child:not(:first-child){margin-inline-start:auto;color:var(--muted);font-size:.875rem}
.suggest [aria-selected=true],.suggest [role=option]:hover{background:var(--soft)}
.menu>summary{margin-inline-start:-.6rem}
.menu[open]>summary .open,.menu:not([open])>summary .shut{display:none}
.menu .sheet{position:absolute;inset-inline:0;top:3.5rem;z-index:7;max-height:calc(100dvh - 3.5rem);overflow:auto;background:var(--bg);
border-bottom:1px solid var(--line);box-shadow:var(--lift);padding:.5rem var(--gutter) 1.5rem}
.menu .sheet a{display:flex;align-items:center;justify-content:space-between;min-height:3rem;color:var(--text);text-decoration:none;font-weight:550;
border-bottom:1px solid var(--line)}
.menu .sheet svg{width:1.1rem;color:var(--muted)}
.menu .sheet .sub a{padding-inline-start:1rem;font-weight:400}
[dir=rtl] .flip{transform:scaleX(-1)}
.aisles{display:none}
.crumbs{display:flex;flex-wrap:wrap;font-size:.875rem;color:var(--muted);margin-block:-.5rem .5rem}
.crumbs li{display:flex;align-items:center}
.crumbs li+li::before{content:"/";margin-inline:.5rem;opacity:.6}
.crumbs a{color:inherit;text-decoration:none;padding-block:.6rem}
.crumbs a:hover{text-decoration:underline}
.foot{border-top:1px solid var(--line);background:var(--surface);padding-block:2.5rem;font-size:.925rem}
.foot .wrap{display:grid;gap:2rem}
.foot h2{font:650 .925rem/1.4 var(--body);letter-spacing:0;margin-bottom:.35rem}
.foot a{display:inline-flex;align-items:center;min-height:2.75rem;color:var(--text);text-decoration:none}
.foot a:hover{text-decoration:underline}
.foot .brand{min-height:0;margin-bottom:.5rem}
.foot nav ul{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));column-gap:1rem}
.foot-end{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:center;justify-content:space-between;color:var(--muted)}
.tongues{display:flex;gap:1.25rem}
.tongues [aria-current]{font-weight:650;text-decoration:underline}
.region{order:-1;display:grid;gap:.75rem;width:100%;margin-bottom:.75rem;color:var(--text)}
.toast{position:fixed;bottom:1rem;inset-inline:1rem;z-index:8;margin-inline:auto;max-width:26rem;display:flex;align-items:center;gap:.9rem;
padding:.9rem 1.1rem;border-radius:var(--r);background:var(--text);color:var(--bg);box-shadow:var(--lift)}
.toast a{margin-inline-start:auto;color:inherit;font-weight:650;padding-block:.5rem;white-space:nowrap}
.toast svg{color:inherit}
@media(prefers-reduced-motion:no-preference){.toast{animation:rise .25s ease-out}@keyframes rise{from{transform:translateY(1rem);opacity:0}}}
@media(min-width:40rem){.foot .wrap{grid-template-columns:1.4fr 1fr 1.4fr}.foot-end{grid-column:1/-1}.region{order:0;display:flex;align-items:end;width:auto;margin:0}.region .field{min-width:11rem}}
@media(min-width:60rem){
.head{position:sticky;top:0;border-color:var(--line)}
.head .wrap{grid-template-columns:auto minmax(0,1fr) auto;column-gap:2rem;row-gap:0}
.menu{display:none}
.brand{min-height:4.25rem;font-size:1.5rem}
.find{grid-column:2;grid-row:1;padding:0;max-width:34rem;width:100%;justify-self:center}
.aisles{grid-column:1/-1;grid-row:2;display:flex;flex-wrap:wrap;gap:0 1.75rem;margin-top:-.35rem}
.aisles a{display:flex;align-items:center;min-height:2.75rem;color:var(--text);text-decoration:none;font-size:.95rem}
.aisles a:hover,.aisles [aria-current]{text-decoration:underline;text-underline-offset:.45em;text-decoration-thickness:2px}

}
`
