import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage-error.ts';

/** Parses the arguments of one command; what does not fit is a `UsageError` with a sentence. */
export function parseOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const option = /'(-[^' ]*)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    const message = option === '' ? '参数不对。' : `参数“${option}”不对，或者缺少它的值。`;
    throw new UsageError(`${message}用 gongkai help 看用法。`);
  }
}
