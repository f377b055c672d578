/** Stands where dotprompt's `{{role}}` and `{{history}}` stood; no text of a prompt holds it. */
export const ROLE_MARK = /\u{f0000}(role|history):([^\u{f0001}]{0,64})\u{f0001}/gu;

export function roleMark(kind: 'role' | 'history', value = ''): string {
  return `\u{f0000}${kind}:${value}\u{f0001}`;
}
