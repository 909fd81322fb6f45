import { z } from 'zod';

/** One line of text without control characters, blanks at its ends taken away. */
export const plainLine = (name: string, most: number, least: 0 | 1 = 1) =>
  z
    .string()
    .trim()
    .min(least, { error: `请填写${name}` })
    .max(most, { error: `${name}最多${most}个字` })
    .refine((text) => !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text), {
      error: `${name}只能写一行`,
    });
