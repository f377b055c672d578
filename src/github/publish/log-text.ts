/**
 * Text for the runner's log, in which a line that begins with `::`, or has `##[` anywhere, is a command to the runner:
 * what a server, a prompt or a foreign report says must not set outputs or hide lines.
 */
export function defuseCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '# #[');
}
