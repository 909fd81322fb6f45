import { z } from 'zod';
import { plainCharacters } from './plain-characters.ts';

/** One line of text: line breaks become blanks, characters without a shape and blanks at its ends are taken away. */
export const plainLine = (name: string, most: number, least: 0 | 1 = 1) =>
  z
    .string()
    .overwrite(plainCharacters)
    .trim()
    .min(least, { error: `请填写${name}` })
    .max(most, { error: `${name}最多${most}个字` });
