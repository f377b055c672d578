// Documents for the preview: the page as it is, and Markdown as GitHub shows it.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { marked } from 'marked';
import { renderComment } from '../src/report/comment.js';
import { renderPage } from '../src/report/page/page.js';
import type { Report } from '../src/report/schema/schema.js';
import { renderSummary } from '../src/report/summary.js';
import type { Sample } from '../src/samples/sample.js';

const require = createRequire(import.meta.url);

export interface Document {
  readonly name: string;
  readonly file: string;
  /** Only our own page is held to the accessibility rules; the other markup is GitHub's. */
  readonly ours: boolean;
}

export function writePage(folder: string, name: string, report: Report, samples: Iterable<Sample>): Document {
  const file = join(folder, `${name}.page.html`);
  writeFileSync(file, [...renderPage(report, samples)].join(''));
  return { name: `${name}.page`, file, ours: true };
}

/** Markdown in GitHub's clothes: GFM by marked, its style sheet, Mermaid for the charts. */
async function writeMarkdown(folder: string, name: string, markdown: string): Promise<Document> {
  const file = join(folder, `${name}.html`);
  const css = readFileSync(require.resolve('github-markdown-css/github-markdown.css'), 'utf8');
  const charts = /^```mermaid/m.test(markdown);
  const mermaid = charts
    ? readFileSync(require.resolve('mermaid/dist/mermaid.min.js'), 'utf8').replaceAll(
        '</script',
        '<\\/script',
      )
    : '';
  const body = (await marked.parse(markdown, { gfm: true })).replace(
    /<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g,
    '<pre class="mermaid">$1</pre>',
  );
  const script = charts
    ? `<script>${mermaid}</script><script>mermaid.initialize({startOnLoad:true,theme:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'default'})</script>`
    : '';
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title>
<style>${css} body{margin:0;background:var(--bgColor-default)} .markdown-body{max-width:920px;margin:0 auto;padding:24px}</style>
<body><article class="markdown-body">${body}</article>${script}</body></html>`,
  );
  return { name, file, ours: false };
}

export async function writeAllMarkdown(folder: string, name: string, report: Report): Promise<Document[]> {
  const links = { run: 'https://github.com/octo/assistant/actions/runs/1' };
  return [
    await writeMarkdown(folder, `${name}.comment`, renderComment(report, { links })),
    await writeMarkdown(folder, `${name}.summary`, renderSummary(report)),
  ];
}
