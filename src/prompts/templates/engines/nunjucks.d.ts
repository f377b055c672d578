/** The part of Nunjucks that is used: its bundle for browsers, which has no way to files. */
declare module 'nunjucks/browser/nunjucks.js' {
  export interface Environment {
    addFilter(name: string, filter: (...values: never[]) => unknown): void;
    addGlobal(name: string, value: unknown): void;
  }
  export interface Nunjucks {
    readonly Environment: new (
      loaders: readonly never[],
      options: Readonly<Record<string, unknown>>,
    ) => Environment;
    readonly Template: new (
      source: string,
      environment: Environment,
      path: string,
      eager: boolean,
    ) => { render(row: Readonly<Record<string, unknown>>): string };
    readonly parser: { parse(source: string, extensions: readonly never[], options: object): unknown };
    readonly runtime: { memberLookup: (target: unknown, key: unknown) => unknown };
  }
  const nunjucks: Nunjucks;
  export default nunjucks;
}
