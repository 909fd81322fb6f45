import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { folderStore } from '../../ledger/files.ts';
import { verifyLedger, type ChainHead } from '../../ledger/verify/verify-ledger.ts';
import { filesFolder } from '../../server/installation/folders.ts';
import { parseOptions } from '../options.ts';
import type { ExitCode, Terminal } from '../run.ts';
import { UsageError } from '../usage-error.ts';
import { refuseWithoutLedger, withLedger } from '../with-ledger.ts';

const kept = z.array(
  z.object({ bodyId: z.uuid(), seq: z.number().int().min(0), hash: z.string().regex(/^[\da-f]{64}$/u) }),
);

/**
 * `gongkai verify`: every chain of acts and every table built from them. Writes nothing to the ledger.
 * `--save-heads FILE` keeps the heads of the chains, to be stored elsewhere; `--heads FILE` holds the ledger against
 * heads kept earlier, which finds a chain that was rewritten whole.
 */
export async function verify(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    heads: { type: 'string' },
    'save-heads': { type: 'string' },
    json: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new UsageError('gongkai verify 不带文件。用 gongkai help 看用法。');
  const heads = values.heads === undefined ? [] : await readHeads(values.heads);
  const target = values['save-heads'];
  return withLedger<ExitCode>({ keys: false }, async (opened) => {
    await refuseWithoutLedger(opened);
    const files = folderStore(filesFolder(opened.config.DATA_DIR));
    const verified = await verifyLedger(opened.ledger, { heads, files, sealed: opened.keyed });
    if (values.json === true) {
      terminal.out(`${JSON.stringify(verified, null, 2)}\n`);
    } else {
      terminal.out(await describe(opened.ledger, verified));
    }
    if (target !== undefined) {
      await writeFile(target, `${JSON.stringify(verified.heads, null, 2)}\n`).catch((error: unknown) => {
        throw new UsageError(
          `链头没能写到“${target}”：${String((error as { code?: unknown }).code ?? error)}。`,
        );
      });
      terminal.err(`链头写到了“${target}”，请存到别的机器上。\n`);
    }
    return verified.sound ? 0 : 1;
  });
}

async function describe(
  ledger: Parameters<typeof verifyLedger>[0],
  { sound, bodies, acts, faults }: Awaited<ReturnType<typeof verifyLedger>>,
): Promise<string> {
  const scope = `核验了${bodies}个单位的${acts}条操作记录`;
  if (sound) return `${scope}，没有发现问题。\n`;
  const names = await ledger.read('everything', (tx) =>
    tx.selectFrom('bodies').select(['body_id', 'name']).execute(),
  );
  const nameOf = new Map(names.map(({ body_id, name }) => [body_id, name]));
  const lines = faults.map(({ bodyId, message }) => `  ${nameOf.get(bodyId) ?? bodyId}：${message}`);
  return [
    `${scope}，发现${faults.length}处问题：`,
    ...lines,
    '台账没有改动。请保存好备份，再查明原因。',
    '',
  ].join('\n');
}

async function readHeads(file: string): Promise<readonly ChainHead[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`没有找到链头文件“${file}”，或者没有读它的权限。`);
  });
  try {
    return kept.parse(JSON.parse(text));
  } catch (error) {
    throw new UsageError(`“${file}”不是gongkai verify --save-heads写的链头文件。`, { cause: error });
  }
}
