/** How the page looks, on screens of every size and on paper. */

import { darkColours, lightColours } from './colours.ts';
import { pictureStyle } from './picture-style.ts';

const base = `
*{box-sizing:border-box}
html{color-scheme:light dark;background:var(--page);color:var(--ink);font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:60rem;padding:0 1rem 4rem;overflow-wrap:anywhere}
h1{font-size:clamp(1.6rem,5vw,2.3rem);line-height:1.15;margin:2.2rem 0 .6rem;text-wrap:balance}
h2{font-size:1.45rem;line-height:1.25;margin:3.2rem 0 1rem;padding-top:.9rem;border-top:3px solid var(--ink)}
h3{font-size:1.12rem;line-height:1.3;margin:2.2rem 0 .7rem}
p,ul{max-width:43rem}ul{padding-left:1.2rem}li{margin:.2rem 0}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem;top:0;background:var(--page);padding:.5rem 1rem;z-index:2}.skip:focus{left:0}
.soft{color:var(--soft)}time{white-space:nowrap}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;max-width:none}
nav a{display:inline-block;padding:.25rem 0}
.sentence{font-size:1.13rem;line-height:1.5;border-left:4px solid var(--accent);padding:.1rem 0 .1rem 1rem;margin:1.1rem 0}
details{margin:.5rem 0;max-width:100%}
summary{cursor:pointer;padding:.25rem 0 .25rem 1.1em;text-indent:-1.1em;color:var(--link)}
summary:hover{text-decoration:underline}
.scroll{overflow-x:auto;max-width:100%;margin:.8rem 0;background:linear-gradient(to right,var(--page) 40%,transparent),linear-gradient(to left,var(--page) 40%,transparent) 100% 0,linear-gradient(to right,var(--shade),transparent),linear-gradient(to left,var(--shade),transparent) 100% 0;background-repeat:no-repeat;background-size:2.5rem 100%,2.5rem 100%,.9rem 100%,.9rem 100%;background-attachment:local,local,scroll,scroll}
.scroll.tall{max-height:75vh;overflow-y:auto}
table{border-collapse:collapse;font-size:.9rem;line-height:1.4;font-variant-numeric:tabular-nums;width:100%}
caption{text-align:left;font-weight:600;padding:.3rem 0 .5rem;position:sticky;left:0;max-width:calc(100vw - 2rem)}
th,td{text-align:left;vertical-align:top;padding:.4rem 1rem .4rem 0;border-bottom:1px solid var(--line);overflow-wrap:break-word;min-width:4.5rem}
th:last-child,td:last-child{padding-right:.2rem}
thead th{border-bottom:2px solid var(--edge);vertical-align:bottom;font-weight:600}
tbody th{font-weight:400;min-width:9rem}
.n{text-align:right}td.n{white-space:nowrap}
.sortable tbody tr:hover{background:var(--panel)}
button,input{font:inherit;color:inherit;background:var(--page);border:1px solid var(--edge);border-radius:4px;min-height:1.9rem;padding:.1rem .6rem}
button{cursor:pointer;font-size:.85rem}
th button{border:0;padding:.2rem 0;font-weight:600;text-align:inherit;background:none;font-size:inherit}
th button::after{content:" ↕";color:var(--soft)}th[aria-sort=ascending] button::after{content:" ↑"}th[aria-sort=descending] button::after{content:" ↓"}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;font-size:.9rem}.tools input{width:14rem;max-width:100%}
.copy{margin-left:.6rem;white-space:nowrap}
.defs{position:absolute;width:0;height:0}`;

const pictures = `
figure{margin:1.6rem 0 2.4rem}
figcaption{font-weight:600;margin-bottom:.6rem;max-width:43rem}
figure svg{display:block;width:100%;height:auto;max-width:45rem;fill:var(--ink);overflow:visible;font-variant-numeric:tabular-nums}
figure svg.tiles{max-width:27rem}
figure svg.narrow{display:none}figure svg.tiles{display:block}
.alternative{color:var(--soft);font-size:.92rem;margin:.6rem 0 .2rem}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.2rem;font-size:.92rem;max-width:45rem;margin:.7rem 0}
.legend li{display:flex;align-items:center;gap:.45rem;margin:0}.legend li svg{width:22px;height:22px;flex:none;text-anchor:middle;font-size:12px;font-weight:600}
.legend li span{font-weight:600}`;

const screens = `
@media (min-width:52rem){figure.tiles{display:grid;grid-template-columns:27rem 1fr;column-gap:2rem}figure.tiles>*{grid-column:1/3}figure.tiles>svg{grid-column:1;width:27rem}figure.tiles>.legend{grid-column:2;flex-direction:column;align-self:center;flex-wrap:nowrap}}
@media screen and (min-width:44rem){.tall thead th{position:sticky;top:0;background:var(--page);box-shadow:inset 0 -2px var(--edge)}}
@media (max-width:44rem){figure svg.wide{display:none}figure svg.narrow{display:block;max-width:26rem}.copy{display:block;margin:.4rem 0 0}table{font-size:.84rem}th,td{padding-right:.7rem;min-width:3.4rem}tbody th{min-width:7rem}td.n{white-space:normal}}`;

/** On paper everything is open, whole and on white; the keyboard and the scripts are not there. */
const paper = `
@page{margin:15mm 14mm}
@media print{
html{font-size:10pt;background:#fff}body{max-width:none;padding:0}nav,.skip,.tools,.copy,th button::after{display:none}
h1{margin-top:0}h2{margin-top:2rem}h2,h3,figcaption,caption,summary{break-after:avoid}tr,li,.sentence,.legend,figure svg{break-inside:avoid}
figure{margin:1rem 0 1.4rem}figure svg{max-width:42rem;break-after:avoid}figure svg.tiles{max-width:22rem}figure svg.wide{display:block}figure svg.narrow:not(.tiles){display:none}
details::details-content{content-visibility:visible;display:block}summary{list-style:none;padding-left:0;text-indent:0;color:inherit;font-weight:600}summary::-webkit-details-marker{display:none}
.scroll,.scroll.tall{overflow:visible;max-height:none;background:none}table{font-size:8pt;line-height:1.3}th,td{padding:.15rem .6rem .15rem 0;min-width:0}tbody th{min-width:0}td.n{white-space:normal}caption{position:static;max-width:none}thead{display:table-header-group}tr[hidden]{display:table-row}
th button{display:inline;min-height:0;padding:0}a{color:inherit;text-decoration:none}svg,rect,path{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;

/** On paper it is always light. */
export const pageStyle: string = [
  `:root{${lightColours}}`,
  `@media screen and (prefers-color-scheme:dark){:root{${darkColours}}}`,
  base,
  pictures,
  pictureStyle,
  screens,
  paper,
]
  .join('\n')
  .trim();
