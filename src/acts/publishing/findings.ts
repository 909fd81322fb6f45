import type { Finding, FindingSource } from '../../content/finding.ts';
import { cite, citationText } from '../../law/index.ts';
import { keyedDigest } from '../../screening/digest.ts';
import type { Screened } from '../../screening/part.ts';
import type { ScreeningRules } from '../../screening/rules.ts';
import { screenParts, type ScreenedHit } from '../../screening/screen-parts.ts';
import type { KeptFile } from '../files/keep-file.ts';
import type { EditionFiles } from './edition-files.ts';
import type { FileScreening, FileScreenings } from './screen-files.ts';

/** A finding before anyone's word on it, with what masks it. */
export interface RawFinding extends Omit<Finding, 'explanation' | 'verdict' | 'open'> {
  /** For the masks: the hits of its source that it stands for; none for what a file hides in its build. */
  readonly hits: readonly ScreenedHit[];
  /** What takes it out of the file; null for hits. */
  readonly removal: string | null;
}

/** 公开前审查: what a file hides and what could not be checked someone has to look at. */
const review = [citationText(cite('regulation', '第十七条'))];

/** Everything found in an edition, the text first, then its files in their order. */
export function rawFindings(of: {
  readonly screened: readonly Screened[];
  readonly rules: ScreeningRules;
  readonly key: string;
  readonly files: EditionFiles;
  readonly screenings: FileScreenings;
}): readonly RawFinding[] {
  const { screened, rules, key, files, screenings } = of;
  const text = grouped({ kind: 'text' }, '', screenParts(screened, rules, { key }));
  const inFile = (label: string) => (file: KeptFile) => {
    const screening = screenings.get(file.sha256);
    return screening === undefined ? [] : findingsOfFile(file, label, screening, key);
  };
  return [...text, ...files.attachments.flatMap(inFile('附件')), ...files.images.flatMap(inFile('图片'))];
}

function findingsOfFile(
  { fileId, name, sha256 }: KeptFile,
  label: string,
  { hits, structure, unchecked }: FileScreening,
  key: string,
): readonly RawFinding[] {
  const source: FindingSource = { kind: 'file', fileId, name };
  const place = `${label}“${name}”`;
  // They hold for these very bytes: a file that was written anew is looked at anew.
  const fingerprint = (kind: string, says: string) =>
    keyedDigest(key, JSON.stringify([kind, sha256, says])).slice(0, 32);
  const whole = { source, place, basis: review, masked: '', spots: [], hits: [] };
  return [
    ...grouped(source, place, hits),
    ...structure.map(({ removal, says }): RawFinding => ({
      ...whole,
      fingerprint: fingerprint('文件隐藏内容', says),
      kind: '文件隐藏内容',
      level: 'warning',
      why: says,
      remedy: removal === null ? 'none' : 'remove',
      removal,
    })),
    ...unchecked.map((says): RawFinding => ({
      ...whole,
      fingerprint: fingerprint('没能检查', says),
      kind: '没能检查',
      level: 'error',
      why: says,
      remedy: 'none',
      removal: null,
    })),
  ];
}

/** Places that are named; the others are counted. */
const namedPlaces = 3;

/** The same thing found several times in one source is one finding: one decision holds for all of them. */
function grouped(source: FindingSource, before: string, hits: readonly ScreenedHit[]): readonly RawFinding[] {
  const byFingerprint = new Map<string, ScreenedHit[]>();
  for (const hit of hits) {
    const same = byFingerprint.get(hit.fingerprint);
    if (same === undefined) byFingerprint.set(hit.fingerprint, [hit]);
    else same.push(hit);
  }
  return [...byFingerprint].flatMap(([fingerprint, same]): RawFinding[] => {
    const [first] = same;
    if (first === undefined) return [];
    const spots = same.flatMap((hit) => hit.spots);
    const places = [...new Set(spots.map(({ place }) => place))];
    const more = places.length > namedPlaces ? `等${places.length}处` : '';
    return [
      {
        fingerprint,
        source,
        kind: first.kind,
        level: same.some(({ level }) => level === 'error') ? 'error' : 'warning',
        why: first.why,
        basis: first.basis.map(citationText),
        place: `${before}${places.slice(0, namedPlaces).join('、')}${more}`,
        masked: first.masked,
        remedy: spots.some(({ mask }) => mask === null) ? 'none' : 'mask',
        spots: source.kind === 'text' ? spots.map(({ at, start, end }) => ({ at, start, end })) : [],
        hits: same,
        removal: null,
      },
    ];
  });
}
