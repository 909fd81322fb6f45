import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { RosterLine } from '../../src/law/index.ts';
import { noteFile } from '../../src/acts/files/keep-file.ts';
import { digestOf } from '../../src/acts/reports/report-texts.ts';
import { fileIdOf } from '../../src/ledger/files.ts';
import { fileReport, reportSoFar, someFigures } from '../support/county-reports.ts';
import { act } from '../support/ledger.ts';
import { clean, inventedHtml } from '../journeys/invented-reports.ts';
import type { Place } from './samples.ts';
import { nextIn } from './world.ts';

/** A report as a web page, as a bureau that works elsewhere sends it. */
export const keepFileOf = () =>
  Promise.resolve({ name: '甲县水利局年报.html', bytes: Buffer.from(inventedHtml(clean), 'utf8') });

/** A roster of that body with a bureau that sent a file, and one that sent nothing. */
export async function rosterIn({ world, bodyId }: Place): Promise<{
  readonly lines: readonly RosterLine[];
  readonly memberId: string;
  readonly reminded: string;
  readonly importId: string;
  readonly sha256: string;
}> {
  const [memberId, reminded, importId] = [uuidv7(), uuidv7(), uuidv7()];
  const line = (id: string, name: string): RosterLine => ({
    memberId: id,
    bodyId: null,
    name,
    filer: 'department',
    exempt: null,
    remark: '',
    from: 2019,
    until: null,
  });
  const lines = [line(memberId, '甲县水利局'), line(reminded, '甲县林业局')];
  await act(world.ledger, bodyId, 'roster.set', bodyId, { lines, reason: '年度核定' });
  const read = fileReport('甲县水利局', 2025, someFigures({ granted: 1 }));
  const { name, bytes } = await keepFileOf();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await world.files.keep(bytes);
  const kept = { fileId: fileIdOf(sha256), name, sha256, bytes: bytes.length, mediaType: 'text/html' };
  await world.ledger.write('everything', async (tx) => {
    await noteFile(tx, { bodyId, kept, madeFrom: null, at: new Date(), by: null });
    const report = JSON.stringify(read);
    await tx.insertInto('imported_texts').values({ body_id: bodyId, import_id: importId, report }).execute();
  });
  await act(world.ledger, bodyId, 'report-file.imported', importId, {
    memberId,
    year: 2025,
    fileName: name,
    sha256,
    digest: digestOf(read),
    figures: someFigures({ granted: 1 }),
    lacking: [],
  });
  return { lines, memberId, reminded, importId, sha256 };
}

/** A report of that body that was submitted, of a year of its own. */
export const reportIn = ({ world, bodyId }: Place) =>
  reportSoFar(world.ledger, {
    bodyId,
    year: nextIn(world, 'year of a member', 2101),
    figures: someFigures({ granted: 1 }),
    upTo: 'submitted',
    to: world.bodies.county,
  });
