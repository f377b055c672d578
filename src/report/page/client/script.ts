import { dataScript } from './data.js';
import { detailScript } from './detail.js';
import { explorerScript } from './explorer.js';
import { queryScript } from './query.js';
import { tablesScript } from './tables.js';
import { timelineScript } from './timeline.js';

/**
 * The page's only script. It is written as the browser runs it and kept as text, so that no compiler or bundler
 * stands between what is tested and what is shipped. Without it the page still says everything but the requests.
 */
export const clientScript = `'use strict';
(() => {
${dataScript}${queryScript}${tablesScript}${explorerScript}${detailScript}${timelineScript}
function start() {
  const holder = document.getElementById('samples');
  if (holder === null) return;
  const samples = decodeSamples(JSON.parse(holder.textContent));
  const explorer = startExplorer(samples);
  startTimeline(samples, explorer);
}

startTables();
// The first screen is painted before a hundred thousand rows are read.
requestAnimationFrame(() => setTimeout(start));
})();
`;
