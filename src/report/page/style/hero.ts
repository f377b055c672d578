/** The first screen: verdict, sentence, facts. */
export const heroStyle = `
.hero { padding: clamp(20px, 5vh, 52px) 0 28px; }
.eyebrow { color: var(--soft); font-size: 13px; margin-bottom: clamp(16px, 3vh, 32px); }
.verdict { display: flex; align-items: center; gap: 10px; font-size: 17px; font-weight: 650; margin: 0 0 8px; }
.verdict::first-letter { text-transform: uppercase; }
h1 { font-size: clamp(22px, 3.4vw, 36px); line-height: 1.22; letter-spacing: -.02em; font-weight: 640; margin: 0 0 16px; max-width: 34em; text-wrap: pretty; }
.pass .verdict, .icon.pass { color: var(--pass); }
.fail .verdict, .error .verdict, .icon.fail, .icon.no_data, .icon.error { color: var(--fail); }
.inconclusive .verdict, .icon.inconclusive { color: var(--unsure); }
.skipped .verdict, .icon.skipped, .icon.info { color: var(--soft); }
.icon { fill: currentColor; flex: none; }
.icon .sign { fill: none; stroke: var(--paper); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.reasons { color: var(--soft); max-width: 80ch; margin-bottom: 12px; }
.reasons li { padding-left: 14px; border-left: 2px solid var(--line); margin: 4px 0; }
.facts { display: flex; flex-wrap: wrap; gap: 1px; margin: 28px 0 0; background: var(--line); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.facts div { position: relative; flex: 1 0 150px; background: var(--raised); padding: 14px 16px; display: flex; flex-direction: column; gap: 4px; }
.facts dt { color: var(--soft); font-size: 13px; line-height: 1.35; }
.facts dd { margin: auto 0 0; display: flex; flex-direction: column; gap: 4px; }
.facts strong { font-size: clamp(19px, 1.9vw, 24px); line-height: 1.15; letter-spacing: -.01em; }
.facts span { color: var(--soft); font-size: 13px; line-height: 1.35; min-height: 2.7em; text-wrap: pretty; }
.meter { position: absolute; left: 16px; bottom: 7px; width: calc(100% - 32px); }
.meter rect { fill: var(--line); }
.meter .used { fill: var(--head); }
.badge { display: inline-flex; align-items: center; gap: 6px; font-size: 13px; font-weight: 600; white-space: nowrap; vertical-align: text-bottom; }
.judgements li {
  display: grid; grid-template-columns: 124px minmax(0, 1.15fr) minmax(160px, 1fr) minmax(0, 1fr); gap: 4px 20px;
  align-items: center; padding: 12px 0; border-bottom: 1px solid var(--line);
}
.judgements li:last-child { border-bottom: 0; }
.what span, .figure span { display: block; color: var(--soft); font-size: 13px; }
.interval { width: 100%; overflow: visible; }
.interval .track { stroke: var(--line); }
.interval .reference { stroke: var(--soft); }
.interval .span { stroke: var(--head); stroke-width: 5; opacity: .45; }
.interval circle { fill: var(--head); stroke: var(--paper); stroke-width: 1.5; }
.interval.failed .span { stroke: var(--fail); }
.interval.failed circle { fill: var(--fail); }
.interval .limit-mark { stroke: var(--ink); stroke-width: 2; }
.forbidden { fill: url(#hatch); }
#hatch path { stroke: var(--line); stroke-width: 3; }
.evidence { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 20px 32px; margin: 0; }
.evidence dt { color: var(--soft); font-size: 13px; }
.evidence dd { margin: 2px 0 0; }
.evidence dd span { display: block; font-size: 13px; color: var(--soft); margin-top: 3px; }
@media (max-width: 1020px) {
  .facts div { flex-basis: 30%; }
}
@media (max-width: 760px) {
  .facts div { flex-basis: 40%; }
  .facts strong { font-size: 20px; }
  .judgements li { grid-template-columns: minmax(0, 1fr); gap: 6px; }
}
`;
