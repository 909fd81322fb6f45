import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import { noteFile, storeFile } from '../../acts/files/keep-file.ts';
import { acceptMemberFile, importMemberReport } from '../../acts/reports/county/member-file.ts';
import { importOwnReport } from '../../acts/reports/import-own-report.ts';
import { wholeYear, type CivilDate, type RosterLine } from '../../law/index.ts';
import { narrativeOf, reportOfFigures, sectionIds, type AnnualReport } from '../../report/index.ts';
import { demoBody, type DemoBody } from '../plan/bodies.ts';
import { momentOf } from '../plan/days.ts';
import { earlierReport, outsideBody, outsideReports, type ReportFile } from '../plan/report-files.ts';
import { textsOfReportFiles } from '../words/report-files.ts';
import type { Happening } from './happening.ts';
import { at } from './lived-time.ts';
import { done, type Life, type LivedContext } from './life.ts';

/** The line of the roster for the body outside of the platform. */
export const outsideLine = (life: Life): RosterLine => ({
  ...outsideBody,
  // The same each time that it is asked for: its files name it.
  memberId: uuidv5(outsideBody.name, life.idOf('county')),
  bodyId: null,
  exempt: null,
  until: null,
});

/** Reports that come into a body as files: the county's office takes in those from outside, a township its own of before the platform. */
export function reportFiles({ key, parent }: DemoBody): readonly Happening[] {
  if (parent === null) {
    return outsideReports.flatMap((file): readonly Happening[] => {
      const actId = uuidv7();
      const { importedOn, acceptedOn } = file;
      const imported: Happening = {
        day: importedOn,
        does: (life) => at(momentOf(importedOn, '10:30'), () => importMember(life, actId, file)),
      };
      if (acceptedOn === null) return [imported];
      return [imported, { day: acceptedOn, does: (life) => accept(life, actId, acceptedOn) }];
    });
  }
  if (key !== earlierReport.body) return [];
  const { importedOn } = earlierReport;
  return [{ day: importedOn, does: (life) => at(momentOf(importedOn, '10:30'), () => importOwn(life)) }];
}

async function importMember(life: Life, actId: string, file: ReportFile): Promise<void> {
  const { year, importedOn } = file;
  const supervisor = life.as('county', 'supervisor', importedOn, '10:30');
  const bodyId = life.idOf('county');
  const read = await received(life, supervisor, bodyId, outsideBody.name, file);
  const { memberId } = outsideLine(life);
  done(await importMemberReport(supervisor, { actId, bodyId, memberId, year, ...read }));
}

function accept(life: Life, importId: string, day: CivilDate): Promise<void> {
  return at(momentOf(day, '11:30'), async () => {
    const supervisor = life.as('county', 'supervisor', day, '11:30');
    const of = { actId: uuidv7(), bodyId: life.idOf('county'), importId };
    done(await acceptMemberFile(supervisor, { ...of, remark: '电话核对过，数字无误' }));
  });
}

async function importOwn(life: Life): Promise<void> {
  const { body, year, importedOn } = earlierReport;
  const clerk = life.as(body, 'clerk', importedOn, '10:30');
  const bodyId = life.idOf(body);
  const read = await received(life, clerk, bodyId, demoBody(body).name, earlierReport);
  done(await importOwnReport(clerk, { actId: uuidv7(), bodyId, year, ...read }));
}

/** As the desk keeps what was read as a report: a page of a website is no attachment, and has no type of its own there. */
const mediaTypes: Readonly<Record<ReportFile['format'], string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'application/octet-stream',
};

/** Writes the file as the body that sends it would, keeps it, and tells what it says. */
async function received(
  life: Life,
  context: LivedContext,
  bodyId: string,
  agency: string,
  { id, year, format, figures }: ReportFile,
): Promise<{ readonly fileName: string; readonly sha256: string; readonly report: AnnualReport }> {
  const texts = textsOfReportFiles[id];
  const sections = Object.fromEntries(sectionIds.map((section) => [section, texts[section] ?? '']));
  const narrative = narrativeOf({
    sections: sections as Record<(typeof sectionIds)[number], string>,
    measures: [],
    followUps: [],
  });
  const meant = reportOfFigures({ agency, period: wholeYear(year), figures, narrative });
  const { bytes, differences } = await life.writeReport(meant, format, { writtenAt: context.now });
  // It was read back when it was written, and says what was meant: it need not be read once more.
  if (differences.length > 0) throw new Error(`${agency}${year}年的文件读回来不一样`);
  const fileName = `${agency}${year}年政府信息公开工作年度报告.${format}`;
  const kept = await storeFile(life.files, { name: fileName, mediaType: mediaTypes[format], bytes });
  await life.ledger.write({ bodies: [bodyId] }, (tx) =>
    noteFile(tx, { bodyId, kept, madeFrom: null, at: context.now, by: context.actor.staffId }),
  );
  return { fileName, sha256: kept.sha256, report: meant };
}
