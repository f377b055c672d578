import type { Reading } from './files/reading.js';
import type { GivenSettings } from './given-variables.js';
import type { TemplateRenderer } from './templates/engines/engine.js';

export interface LoadedPrompts extends Reading {
  /** Files that the setting names, in order, each once; whether or not they could be read. */
  readonly files: readonly string[];
}

/** Settings that go with `prompts`, and what fills templates: in production a sandbox. */
export interface LoadOptions extends GivenSettings {
  readonly templates?: TemplateRenderer;
}
