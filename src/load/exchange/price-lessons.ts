import type { Tokens, Usd } from '../../base/units.js';
import type { Price } from '../../budget/price.js';
import { isSameModel } from '../../protocols/decode/served-model.js';
import type { Bill } from './bill.js';
import type { PreparedRequest } from './prepare.js';
import { worstCost } from '../terms/price-terms.js';

/** What answers to one kind of request have told of their price. */
interface Lesson {
  /** Of models that answered and were not asked for. */
  readonly prices: Price[];
  /** Names of those, at prices that belong to one model. */
  readonly names: string[];
  /** How much more the endpoint states than tokens times prices come to. */
  times: number;
  /** Calls of hosted tools in one answer, in dollars. */
  fees: Usd;
  /** Most output tokens of one answer beyond its cap: thinking that some servers do not count against it, and never show. */
  beyond: Tokens;
}

/** More names than any router has; a server may not fill the memory with words of its own. */
const MOST_NAMES = 16;

/**
 * What a request costs at most, by all that answers have told so far: a dearer model that answers for the one that was asked,
 * calls of tools that nobody asked for, a cost that the endpoint states. From the first that tells it on, each request is reserved
 * for it. Requests of one kind ask one endpoint for one model with the same fields.
 */
export class PriceLessons {
  private readonly kinds = new Map<string, Lesson>();

  /** What a request of so many tokens costs at most. */
  worst({ price, terms, priceKind }: PreparedRequest, input: Tokens, output: Tokens): Usd {
    const lesson = this.kinds.get(priceKind);
    if (lesson === undefined) return worstCost(price, terms, input, output);
    const most = output + lesson.beyond;
    const own = worstCost(price, terms, input, most);
    const others = lesson.prices.map(
      (other) => other.worst(input, most, terms.traits) * terms.mostOf(other) * terms.place,
    );
    return Math.max(own, ...others) * lesson.times + lesson.fees;
  }

  /** True where it was not known before: what is in flight was reserved for less. */
  learn(prepared: PreparedRequest, bill: Bill, served: string | null): boolean {
    const lesson = this.of(prepared.priceKind);
    let isNew = false;
    if (bill.other !== null && !lesson.prices.includes(bill.other)) {
      lesson.prices.push(bill.other);
      isNew = true;
    }
    if (bill.times > lesson.times) {
      lesson.times = bill.times;
      isNew = true;
    }
    if (bill.fees > lesson.fees) {
      lesson.fees = bill.fees;
      isNew = true;
    }
    if (bill.beyond > lesson.beyond) {
      lesson.beyond = bill.beyond;
      isNew = true;
    }
    if (served !== null && !isKnown(lesson.names, served) && lesson.names.length < MOST_NAMES)
      lesson.names.push(served);
    return isNew;
  }

  /**
   * A second name at a price that belongs to one model: the user's word for what he asks is of the first that answered. Null
   * where there is none, or where both are makes of the model that was asked.
   */
  secondName({ priceKind, price, target, model }: PreparedRequest, served: string | null): string | null {
    if (served === null || target.servedPrice !== undefined || price.basis !== 'written') return null;
    const names = this.kinds.get(priceKind)?.names ?? [];
    const isAsked = (name: string): boolean => model !== undefined && isSameModel(model, name);
    const isFine = isKnown(names, served) || (isAsked(served) && names.every(isAsked));
    return isFine ? null : (names[0] ?? null);
  }

  private of(kind: string): Lesson {
    let lesson = this.kinds.get(kind);
    if (lesson === undefined) {
      lesson = { prices: [], names: [], times: 1, fees: 0, beyond: 0 };
      this.kinds.set(kind, lesson);
    }
    return lesson;
  }
}

function isKnown(names: readonly string[], served: string): boolean {
  return names.some((name) => isSameModel(name, served));
}
