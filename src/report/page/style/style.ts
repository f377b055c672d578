import { baseStyle } from './base.js';
import { chartStyle } from './chart.js';
import { heroStyle } from './hero.js';
import { tableStyle } from './table.js';

/** The page's only style sheet. */
export const style = [baseStyle, heroStyle, chartStyle, tableStyle].join('');
