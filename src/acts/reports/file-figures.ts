import { largestFigure, type ReportFigures } from '../../law/index.ts';
import { factTitle } from '../../report/index.ts';
import { refuse, type Refusal } from '../outcome.ts';

/** Why the figures of a file cannot be taken in: one of them is no count of anything; null where they can. */
export function faultOfFileFigures(figures: ReportFigures): Refusal | null {
  const large = Object.entries(figures).find(([, value]) => !(value <= largestFigure));
  if (large === undefined) return null;
  const [place, value] = large;
  return refuse(
    'wrong-input',
    `文件里“${factTitle(place)?.title ?? place}”是${value}，大得不像统计数，没有导入。请核对文件。`,
    'fileId',
  );
}
