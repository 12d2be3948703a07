export const cart = `
.split{display:grid;gap:1.5rem clamp(2rem,4vw,3.5rem);align-items:start}
.lines{display:grid}
.line{display:grid;grid-template-columns:5rem minmax(0,1fr) auto;gap:.2rem .85rem;padding-block:1.1rem;border-bottom:1px solid var(--line)}
.line:first-child{border-top:1px solid var(--line)}
.line .shot{grid-row:span 3;align-self:start;border-radius:var(--r-small)}
.line h2,.line h3{font:600 1rem/1.35 var(--body);letter-spacing:0}
.line h2 a,.line h3 a{color:var(--text);text-decoration:none}
.line h2 a:hover,.line h3 a:hover{text-decoration:underline}
.line>div{grid-column:2/-1}
.line p{margin:0}
.line .acts{display:flex;flex-wrap:wrap;gap:.25rem .9rem;align-items:center;margin-top:.4rem}
.line form{display:flex;gap:.6rem;align-items:center}
.line s{font-weight:400;margin-inline-end:.35rem}
.line .note{color:var(--warn);font-size:.9rem;font-weight:550}
.line.brief{grid-template-columns:3.75rem minmax(0,1fr) auto;grid-template-rows:auto;padding-block:.75rem;border:0;align-items:center;font-size:.95rem}
.line.brief>div{grid-column:auto}
.line.brief .shot{grid-row:auto;align-self:center}
.line.brief h3{font-size:.95rem}
.line.brief>span{display:grid;justify-items:end}
.line.brief s{margin:0}
.lines+hr{margin-block:.75rem 1.25rem}
.sums{display:grid;gap:.6rem}
.sums>div{display:flex;justify-content:space-between;gap:1rem}
.sums dt{color:var(--muted)}
.sums .total{padding-top:.9rem;border-top:1px solid var(--line);font-size:1.2rem;font-weight:650}
.sums .total dt{color:var(--text)}
.sums .tax{font-size:.875rem}
.near progress{display:block;width:100%;margin-top:.35rem;accent-color:var(--link)}
.codes ul{margin-bottom:.75rem}
.codes input,#gift_code{text-transform:uppercase}
.why h3{font:600 .95rem/1.35 var(--body);margin-top:.75rem}
.estimate{display:grid;gap:.5rem}
.estimate p{margin:0}
.estimate progress{width:100%;height:.6rem;accent-color:var(--primary)}
.estimate .fields{margin-top:.75rem}
@media(min-width:60rem){
.split{grid-template-columns:minmax(0,1fr) 24rem}
.split .aside{position:sticky;top:8.5rem}
.line{grid-template-columns:7rem minmax(0,1fr) auto;column-gap:1rem}}
`
