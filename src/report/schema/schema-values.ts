import { z } from 'zod';

/** The values that the report's schema is made of. */
export const number = z.number();
/** Durations, money, tokens: none is ever less than nothing. */
export const amount = z.number().nonnegative();
export const share = z.number().min(0).max(1);
export const count = z.int().nonnegative();
/** JSON has no Infinity: null stands for what was not measured and for what is unbounded. */
export const maybe = z.number().nullable();
export const text = z.string();
