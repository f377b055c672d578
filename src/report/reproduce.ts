import type { Report } from './schema/schema.js';

/**
 * What to type to make the run again: in the folder `reproduce` of the artifact, or of the report's folder, stand its
 * settings with the seed and the files that it read. The key is never part of it. Nothing for a run that was skipped or had
 * no plan, of which there is no such folder.
 */
export function writeReproduction({ verdict, run, tool }: Report): string[] {
  if (verdict === 'skipped' || run.seed === '') return [];
  return [
    '# in the unpacked artifact, with the API key in LLM_PERF_GATE_API_KEY',
    'cd reproduce',
    `npx --yes ${tool.source ?? `github:OWNER/llm-perf-gate#v${tool.version}`} --config-file settings.yml`,
  ];
}
