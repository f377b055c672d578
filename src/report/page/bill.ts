import { dollars, nameOfPart, reasonOf, signed } from '../tables/bill-text.js';
import type { Bill } from '../schema/schema.js';
import { percent } from './parts/chart.js';
import { html, type Html } from './parts/html.js';

interface Bar {
  readonly label: string;
  readonly usd: number;
  readonly text: string;
}

/** A bar for each part of the bill: of the run, or of what the change adds to it. Null where nothing was billed. */
export function renderBill(bill: Bill | null): Html | null {
  if (bill === null || bill.usd === 0) return null;
  const { change } = bill;
  const bars: Bar[] =
    change === null
      ? bill.parts.map(({ part, usd }) => ({ label: nameOfPart(part), usd, text: dollars(usd) }))
      : change.parts.map((part) => ({
          label: reasonOf(part, change),
          usd: part.usd,
          text: signed(part.usd),
        }));
  const total: Bar =
    change === null
      ? { label: 'Together', usd: bill.usd, text: dollars(bill.usd) }
      : { label: 'This change', usd: change.usd, text: signed(change.usd) };
  const most = Math.max(...bars.map(({ usd }) => Math.abs(usd)), Math.abs(total.usd));
  const caption = bill.monthly ? 'Dollars a month' : `Dollars for ${bill.requests} requests`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Bill, table"><table class="cost"><thead><tr><th scope="col">Bill</th><th scope="col" class="number">${caption}</th><th scope="col" class="bar"><span class="visually-hidden">Drawn</span></th></tr></thead><tbody>${bars.map((bar) => renderBar(bar, most, 'part'))}
${renderBar(total, most, 'total')}</tbody></table></div>`;
}

function renderBar({ label, usd, text }: Bar, most: number, name: string): Html {
  const width = most > 0 ? Math.max(Math.abs(usd) / most, usd === 0 ? 0 : 0.003) : 0;
  return html`<tr class="${name}"><th scope="row">${label}</th><td class="number">${text}</td><td class="bar"><svg height="16" aria-hidden="true"><rect class="${usd < 0 ? 'plan' : name}" x="0%" width="${percent(width)}" y="2" height="12"/></svg></td></tr>`;
}
