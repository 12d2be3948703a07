export const base = `
:root{color-scheme:var(--scheme);--gutter:clamp(1rem,4vw,2.5rem);--gap:clamp(.75rem,2vw,1.5rem);
--h1:clamp(1.9rem,1.35rem + 2.4vw,3.25rem);--h2:clamp(1.4rem,1.2rem + .9vw,2rem);--h3:1.125rem;
--lift:0 1px 2px rgb(var(--shadow)/.05),0 6px 20px -6px rgb(var(--shadow)/.12)}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-block:1rem 5rem}
body{margin:0;min-height:100dvh;display:flex;flex-direction:column;background:var(--bg);color:var(--text);
font:400 1rem/1.55 var(--body);-webkit-font-smoothing:antialiased;overflow-wrap:break-word}
main{flex:1;padding-block:clamp(1rem,3vw,2rem) clamp(3rem,8vw,6rem)}
.wrap{width:min(100% - 2*var(--gutter),78rem);margin-inline:auto}
.narrow{width:min(100% - 2*var(--gutter),42rem);margin-inline:auto}
.slim{width:min(100% - 2*var(--gutter),27rem);margin-inline:auto}
h1,h2,h3{margin:0;font-family:var(--heading);font-weight:600;line-height:1.15;letter-spacing:-.012em;text-wrap:balance}
h1{font-size:var(--h1);line-height:1.08;letter-spacing:-.02em}
h2{font-size:var(--h2)}
h3{font-size:var(--h3);line-height:1.3;letter-spacing:0}
p{margin:0 0 1em;text-wrap:pretty}
p:last-child{margin-bottom:0}
ul,ol,dl,dd{margin:0;padding:0}
ul[class],ol[class]{list-style:none}
img,svg{display:block;max-width:100%}
img{height:auto;font-size:.8rem;color:var(--muted)}
svg{width:1.5rem;height:1.5rem;flex:none;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
a{color:var(--link);text-underline-offset:.2em;text-decoration-thickness:from-font}
a:hover{text-decoration-thickness:2px}
hr{border:0;border-top:1px solid var(--line);margin-block:2rem}
strong{font-weight:650}
table{border-collapse:collapse;width:100%}
time,.amount{font-variant-numeric:tabular-nums}
.amount{white-space:nowrap}
.quiet{color:var(--muted)}
.small{font-size:.875rem}
.iconed{display:flex;gap:.5rem;align-items:center}
.iconed svg{width:1.15rem;height:1.15rem}
.lead{font-size:clamp(1.05rem,1rem + .4vw,1.25rem);line-height:1.5;color:var(--muted);max-width:38rem}
.stack>*+*{margin-top:1rem}
.row{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center}
.spread{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:baseline;justify-content:space-between}
.panel{background:var(--surface);border:1px solid var(--line);border-radius:var(--r);padding:clamp(1.1rem,3vw,1.75rem)}
.panel :is(ul,ol):not([class]){padding-inline-start:1.25rem}
.panel>h2{font-size:1.25rem;margin-bottom:1rem}
.hide{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.hide:focus-within,.skip:focus{position:fixed;top:.5rem;inset-inline-start:.5rem;z-index:9;width:auto;height:auto;clip-path:none;
margin:0;padding:.75rem 1.25rem;background:var(--surface);border-radius:var(--r);box-shadow:var(--lift)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:6px}
:focus:not(:focus-visible){outline:0}
summary{cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
[hidden],.js .no-script{display:none!important}
.button{display:inline-flex;align-items:center;justify-content:center;gap:.6rem;min-height:3rem;padding:.6rem 1.5rem;border:1px solid transparent;
border-radius:99rem;background:var(--primary);color:var(--on-primary);font:600 1rem/1.2 var(--body);text-align:center;text-decoration:none;cursor:pointer;
transition:background .15s,transform .15s}
.button:hover{background:var(--primary-strong)}
.button:active{transform:scale(.985)}
.button.second{background:transparent;border-color:var(--edge);color:var(--text)}
.button.second:hover{background:var(--soft)}
.button.wide{width:100%}
.button.big{min-height:3.5rem;font-size:1.075rem}
.button.little{min-height:2.75rem;padding:.4rem 1.1rem;font-size:.925rem}
.button[aria-disabled=true],.button:disabled{background:var(--line);color:var(--muted);cursor:not-allowed}
.button.busy{pointer-events:none;opacity:.75}
.button.busy::after{content:"";width:1em;height:1em;border:2px solid;border-inline-end-color:transparent;border-radius:50%;animation:turn .8s linear infinite}
@keyframes turn{to{transform:rotate(1turn)}}
.text-button{display:inline-flex;align-items:center;min-height:2.75rem;margin-inline:-.25rem;padding:0 .25rem;border:0;background:none;color:var(--link);font:inherit;
text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
.notice{display:flex;gap:.75rem;align-items:flex-start;padding:.9rem 1.1rem;border-radius:var(--r);background:var(--soft);margin-bottom:1.25rem}
.notice svg{margin-top:.05rem}
.notice>div{flex:1}
.notice h2{font:650 1rem/1.4 var(--body);letter-spacing:0;margin-bottom:.15rem}
.notice.good svg{color:var(--good)}
.notice.warn svg{color:var(--warn)}
.notice.bad{background:var(--surface);border:1.5px solid var(--bad)}
.notice.bad svg,.bad-text{color:var(--bad)}
.notice ul{padding-inline-start:1.1rem}
@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media(min-width:60rem){html{scroll-padding-block:8.5rem 2rem}}
@media(prefers-reduced-motion:reduce){*,::before,::after{animation-duration:.01ms!important;transition:none!important}}
@media(forced-colors:active){.button,.tag,.panel,.card .shot{border:1px solid}}
`
