/** Tables, the request explorer and its dialog. */
export const tableStyle = `
.scroll { position: relative; overflow-x: auto; margin-bottom: 12px; }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
th, td { padding: 7px 12px 7px 0; text-align: left; border-bottom: 1px solid var(--line); vertical-align: top; }
th:last-child, td:last-child { padding-right: 14px; }
thead th { color: var(--soft); font-weight: 500; vertical-align: bottom; }
tbody th { font-weight: 500; min-width: 150px; max-width: 420px; }
tbody td:not(.number) { min-width: 90px; }
.compact tbody th::first-letter { text-transform: uppercase; }
.number { text-align: right; white-space: nowrap; }
.stages tbody th { min-width: 0; }
.stages th, .stages td { padding-right: 14px; }
.stages thead .number { white-space: normal; }
tbody tr:hover { background: var(--faint); }
th button { all: unset; cursor: pointer; position: relative; }
th button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
th button::after { content: "\\2195"; opacity: .4; position: absolute; left: 100%; margin-left: 1px; font-size: 11px; line-height: 20px; }
th[aria-sort="ascending"] button::after { content: "\\2191"; opacity: 1; }
th[aria-sort="descending"] button::after { content: "\\2193"; opacity: 1; }
details { margin: 4px 0 0; }
summary { cursor: pointer; color: var(--soft); font-size: 13px; }
input, select, form button, dialog button {
  font: inherit; font-size: 13px; color: inherit; background: var(--raised); border: 1px solid var(--soft); border-radius: 6px; padding: 5px 8px; min-width: 0;
}
button { cursor: pointer; }
.table-filter { margin-bottom: 8px; width: min(280px, 100%); }
.cost td:nth-child(2) { min-width: 190px; }
.cost .bar { width: 40%; min-width: 160px; }
@media (max-width: 760px) { .cost td:nth-child(2) { min-width: 120px; } .cost .bar { min-width: 80px; } tbody th { min-width: 120px; } }
.cost .bar svg { width: 100%; display: block; }
.cost rect { fill: var(--head); }
.cost rect.total { fill: var(--ink); }
.cost rect.plan { fill: url(#hatch); stroke: var(--soft); }
.cost .total th, .cost .total td { font-weight: 620; }
#explorer form { display: flex; flex-wrap: wrap; gap: 10px 12px; align-items: end; }
#explorer label { display: flex; flex-direction: column; gap: 3px; color: var(--soft); font-size: 12px; }
#explorer label input, #explorer label select { color: var(--ink); }
#explorer .wide { flex: 1 1 200px; }
#explorer .narrow input { width: 108px; }
#explorer select { max-width: 190px; }
.count { color: var(--soft); font-size: 13px; margin: 10px 0 6px; }
.port { height: min(560px, 75vh); overflow: auto; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); overscroll-behavior: contain; }
.port table { table-layout: fixed; min-width: 1040px; border-collapse: separate; border-spacing: 0; }
.port thead th { position: sticky; top: 0; background: var(--raised); z-index: 1; height: 38px; vertical-align: middle; }
.port th, .port td { padding: 0 18px 0 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.port td { height: 30px; vertical-align: middle; border-bottom-color: var(--faint); }
.port .spacer td { padding: 0; border: 0; }
.port th.id { width: 78px; } .port th.plannedMs { width: 80px; } .port th.stage { width: 104px; } .port th.arm { width: 64px; }
.port th.outcome { width: 108px; } .port th.status { width: 70px; } .port th.ttftMs { width: 100px; } .port th.e2eMs { width: 82px; }
.port th.outputTokens { width: 104px; } .port th.costUsd { width: 96px; } .port th.prompt { width: 190px; }
.port td button { all: unset; cursor: pointer; text-decoration: underline; text-decoration-color: var(--soft); text-underline-offset: 3px; }
.port td button:focus-visible { outline: 2px solid var(--focus); }
.port tr[data-row] { cursor: pointer; }
.port tr[data-outcome]:not([data-outcome="ok"]) { color: var(--fail); }
.port tr[data-outcome="rate_limited"] { color: var(--base); }
.port tr[data-outcome="dropped"], .port tr[data-outcome="suppressed"], .port tr[data-outcome="cancelled"] { color: var(--soft); }
dialog { width: min(620px, calc(100vw - 32px)); max-height: 86vh; border: 1px solid var(--line); border-radius: 12px; padding: 20px 24px; background: var(--raised); color: var(--ink); }
dialog::backdrop { background: rgb(0 0 0 / .4); }
dialog .bar { display: flex; gap: 8px; align-items: center; margin-bottom: 12px; }
dialog h2 { flex: 1; margin: 0; }
dialog dl { margin: 0; display: grid; grid-template-columns: 1fr 1fr; gap: 0 24px; }
dialog dl div { padding: 7px 0; border-bottom: 1px solid var(--line); }
dialog dt { color: var(--soft); font-size: 12px; }
dialog dd { margin: 0; }
@media (max-width: 560px) { dialog dl { grid-template-columns: 1fr; } }
`;
