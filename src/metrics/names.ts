export { aggregateName, metricName } from '../report/words.js';
