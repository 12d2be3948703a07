export const forms = `
.field{display:block}
.field>label,.label{display:block;font-weight:600;font-size:.925rem;margin-bottom:.3rem}
.field .hint{display:block;color:var(--muted);font-size:.875rem;margin-top:.3rem}
.field input,.field select,.field textarea{width:100%;min-height:3rem;padding:.6rem .9rem;border:1px solid var(--edge);border-radius:var(--r-small);
background:var(--surface);color:var(--text);font:inherit;font-size:1rem}
.field select{appearance:none;padding-inline-end:2.5rem;background-repeat:no-repeat;
background-image:linear-gradient(45deg,transparent 50%,var(--muted) 50%),linear-gradient(-45deg,transparent 50%,var(--muted) 50%);
background-size:.4rem .4rem;background-position:right 1.3rem center,right .9rem center}
[dir=rtl] .field select{background-position:left .9rem center,left 1.3rem center}
.field input:focus-visible,.field select:focus-visible{outline-offset:0}
.field .inline{display:flex;gap:.6rem;align-items:center}
.field .inline input{flex:1;min-width:0}
.field .inline .button{flex:none;min-height:3rem}
.field.wrong input,.field.wrong select{border:2px solid var(--bad)}
.problem{display:flex;gap:.4rem;align-items:flex-start;color:var(--bad);font-size:.9rem;font-weight:550;margin-top:.35rem}
.problem svg{width:1.15rem;height:1.15rem;margin-top:.1rem}
.fields{display:grid;gap:1rem}
.fields .two{display:grid;gap:1rem;grid-template-columns:minmax(0,2fr) minmax(0,3fr)}
.two>.wrong{grid-column:1/-1}
.check{display:flex;gap:.75rem;align-items:flex-start;padding-block:.6rem}
input[type=checkbox],input[type=radio]{width:1.3rem;height:1.3rem;margin:.1rem 0 0;flex:none;accent-color:var(--primary)}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{padding:0}
.choices{display:grid;border:1px solid var(--edge);border-radius:var(--r);overflow:hidden;background:var(--surface)}
.choice{position:relative}
.choice~.choice{border-top:1px solid var(--line)}
.choice>label{display:flex;gap:.9rem;align-items:flex-start;min-height:3.5rem;padding:1rem 1.1rem;cursor:pointer}
.choice .main{flex:1}
.choice .main strong{display:block}
.choice:has(>label>input:checked){background:var(--soft)}
.choice:has(>label>input:focus-visible){outline:3px solid var(--link);outline-offset:-3px}
.choice .inner{padding:0 1.1rem 1.1rem 3.3rem}
[dir=rtl] .choice .inner{padding-inline:3.3rem 1.1rem}
.choice:not(:has(>label input:checked)) .inner{display:none}
.saved{display:grid;margin-bottom:.5rem}
.new-card{display:grid;gap:.75rem}
.inner:has(.saved input:checked:not([value=""])) .new-card,.card-field:empty:not([aria-busy]),.problem:empty{display:none}
.card-field{color-scheme:light}
.card-field[aria-busy]{min-height:10rem;border-radius:var(--r-small);background:var(--line)}
.card-failed{display:grid;gap:.75rem;justify-items:start}
.card-failed p,.new-card>p{margin:0}
.stepper{display:inline-flex;align-items:center;border:1px solid var(--edge);border-radius:99rem;background:var(--surface)}
.stepper input{width:3rem;min-height:2.75rem;border:0;background:none;color:var(--text);font:600 1rem/1 var(--body);text-align:center;appearance:textfield}
.stepper input::-webkit-inner-spin-button{appearance:none}
.stepper button{display:grid;place-items:center;width:2.75rem;height:2.75rem;border:0;background:none;color:var(--text);border-radius:99rem;cursor:pointer}
.stepper button:hover{background:var(--soft)}
.stepper button:disabled{opacity:.35;cursor:default}
.stepper svg{width:1.1rem}
details.more>summary{display:inline-flex;align-items:center;gap:.4rem;min-height:2.75rem;color:var(--link);text-decoration:underline;text-underline-offset:.2em}
`
