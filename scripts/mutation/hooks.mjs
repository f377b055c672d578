// Module hooks: test files find a small `@jest/globals` of plain Node, which starts in no time and has a fast `Math`.
export async function resolve(specifier, context, next) {
  if (specifier !== '@jest/globals') return next(specifier, context);
  return { url: new URL('./plain-jest.mjs', import.meta.url).href, shortCircuit: true };
}
