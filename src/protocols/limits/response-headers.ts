/** Response headers with names in lower case, as every transport gives them. */
export type ResponseHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The header's first value without surrounding blanks; undefined where it is absent or empty. */
export function firstValue(headers: ResponseHeaders, name: string): string | undefined {
  const value = headers[name];
  const text = (typeof value === 'string' ? value : value?.[0])?.trim();
  return text === '' ? undefined : text;
}
