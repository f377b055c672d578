import { z } from 'zod';

/** The values that the report's schema is made of. */
export const number = z.number();
export const count = z.int().nonnegative();
/** JSON has no Infinity: null stands for what was not measured and for what is unbounded. */
export const maybe = z.number().nullable();
export const text = z.string();
