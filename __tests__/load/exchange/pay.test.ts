import { describe, expect, it } from '@jest/globals';
import { createLedger } from '../../../src/budget/ledger.js';
import { pay, payWorst } from '../../../src/load/exchange/pay.js';

/** Ten dollars, four of them reserved for this request and three for others. */
function setUp() {
  const ledger = createLedger(10);
  const [own, other] = [ledger.reserve(4), ledger.reserve(3)];
  if (own === null || other === null) throw new Error('no room');
  return { ledger, own };
}

describe('a request that ended', () => {
  it.each([
    [0, { charged: 0, isCovered: true }, 0],
    [3.5, { charged: 3.5, isCovered: true }, 3.5],
    [4, { charged: 4, isCovered: true }, 4],
    [6, { charged: 6, isCovered: true }, 6],
    [7, { charged: 7, isCovered: true }, 7],
    // Known to be billed: told, though the three dollars of others are not touched.
    [9, { charged: 9, isCovered: false }, 9],
  ])('pays its bill of %d', (cost, payment, spent) => {
    const { ledger, own } = setUp();
    expect(pay(own, cost, ledger)).toEqual(payment);
    expect([ledger.spent, ledger.reserved]).toEqual([spent, 3]);
  });

  it.each([
    [1, { charged: 1, isCovered: true }],
    [4, { charged: 4, isCovered: true }],
    [6, { charged: 6, isCovered: true }],
    [7, { charged: 7, isCovered: true }],
    [9, { charged: 7, isCovered: false }],
  ])('pays a worst case of %d as far as the budget goes', (worst, payment) => {
    const { ledger, own } = setUp();
    expect(payWorst(own, worst, ledger)).toEqual(payment);
    expect([ledger.spent, ledger.reserved]).toEqual([payment.charged, 3]);
  });
});
