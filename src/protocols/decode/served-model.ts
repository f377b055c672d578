/** What a provider adds to the id of a model that it has in several makes: a date, a number of three or four digits, a word. */
const MAKE =
  /^[-@:._]?(latest|preview|exp|default|v?\d{3,4}|\d{4}-\d{2}-\d{2}|\d{8}|\d{2}-\d{2}|\d{2}-\d{4}|v\d+)([-:@.].*)?$/;

/** Whether an id that an answer names means the model that was asked for: the same, dated, or below another publisher. */
export function isSameModel(asked: string, served: string): boolean {
  if (asked === served) return true;
  const [one, other] = [bare(asked), bare(served)];
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short !== '' && long.startsWith(short) && MAKE.test(long.slice(short.length));
}

/** Without publisher and collection, which gateways add and take away. */
function bare(model: string): string {
  return model.toLowerCase().trim().replace(/^.*\//, '');
}
