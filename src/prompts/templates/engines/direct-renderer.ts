import type { TemplateRenderer } from './engine.js';
import { loadEngines, runJob } from './run-jobs.js';

/** Renders in this thread, without a deadline: for templates that are trusted. */
export const directRenderer: TemplateRenderer = {
  async render(jobs) {
    const engines = await loadEngines(jobs);
    return jobs.map((job) => {
      const compile = engines.get(job.engine);
      return compile === undefined ? { fault: 'its language is not known' } : runJob(job, compile);
    });
  },
  close: () => undefined,
};
