import { fileIdOf } from '../../ledger/files.ts';
import type { Edition } from '../../content/edition.ts';
import { textOfEdition, withText } from '../../content/edition-as-screened.ts';
import { maskContent } from '../../content/mask-content.ts';
import type { Content } from '../../content/content.ts';
import { mapImages } from '../../content/map-images.ts';
import { noteFile, type KeptFile } from '../files/keep-file.ts';
import { findFiles } from '../files/read-file.ts';
import { refuse, type Refusal } from '../outcome.ts';
import type { StatedAct } from '../perform.ts';
import { performOnPublication, type ActOnPublication } from './chain-act.ts';
import type { RawFinding } from './findings.ts';
import { readManuscript, writeManuscript } from './manuscript.ts';
import { placeForEver } from './place-for-ever.ts';
import { refusalOfReach } from './reach.ts';
import { nothingAtWork } from './save-manuscript.ts';
import { screeningMaterial, screenWith } from './screening.ts';
import type { OfPublication, PublishingContext } from './services.ts';
import { staleManuscript } from './stale.ts';

export interface MaskedFindings extends ActOnPublication {
  /** The version of the text at work in which they were found. */
  readonly version: number;
  readonly fingerprints: readonly string[];
}

/** What came of masking. `version`: of the text at work with the masks; `remarks`: what else changed in files. */
export interface Masking {
  /** True where it had been done before by the same act id. */
  readonly repeated: boolean;
  readonly version: number;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly masked: number;
  readonly remarks: readonly string[];
}

/** A file that was written anew, and the one whose place it takes. */
interface NewFile {
  readonly old: KeptFile;
  readonly kept: KeptFile;
}

/**
 * Writes the masks of findings over the text at work, and files that hold them anew without them; what a file hides is
 * taken out. A masked file was read back and proven empty of it before it is kept. What comes out has to be screened again.
 */
export async function maskFindings(
  context: PublishingContext,
  input: MaskedFindings,
): Promise<Masking | Refusal> {
  const { ledger, actor } = context;
  const { actId, bodyId, publicationId, version } = input;
  const of = { bodyId, publicationId };
  const reach = refusalOfReach(actor, 'publications.write', bodyId);
  if (reach !== null) return reach;
  const before = await ledger.read({ bodies: [bodyId] }, (tx) => readManuscript(tx, of));
  const prepared = before?.version === version ? await prepare(context, of, before.edition, input) : null;
  if (prepared !== null && 'code' in prepared) return prepared;
  const outcome = await performOnPublication(
    context,
    { actId, bodyId, publicationId, permission: 'publications.write', kind: 'hit.masked' },
    async ({ tx, state }) => {
      const manuscript = await readManuscript(tx, of, true);
      if (manuscript === null) return nothingAtWork(state.public !== null);
      if (manuscript.version !== version || prepared === null) {
        return staleManuscript(tx, manuscript, '没有遮盖。请重新筛查，再遮盖。');
      }
      const { changeNote, explanations } = manuscript;
      for (const { old, kept } of prepared.files) {
        await noteFile(tx, { bodyId, kept, madeFrom: old.fileId, at: context.now, by: actor.staffId });
      }
      const { edition } = prepared;
      const next = { edition, changeNote, explanations, at: context.now, by: actor.staffId };
      await writeManuscript(tx, of, manuscript, next);
      return prepared.acts;
    },
  );
  if (!outcome.done) return outcome.refusal;
  const now = await ledger.read({ bodies: [bodyId] }, (tx) => readManuscript(tx, of));
  if (now === null) return nothingAtWork(true);
  return {
    repeated: outcome.repeated,
    version: now.version,
    savedAt: now.savedAt,
    masked: prepared?.acts.length ?? 0,
    remarks: prepared?.remarks ?? [],
  };
}

/** The masked edition with its new files, made before anything is locked. */
async function prepare(
  context: PublishingContext,
  of: OfPublication,
  edition: Edition,
  { fingerprints }: MaskedFindings,
): Promise<
  | {
      readonly edition: Edition;
      readonly files: readonly NewFile[];
      readonly remarks: readonly string[];
      readonly acts: readonly [StatedAct, ...StatedAct[]];
    }
  | Refusal
> {
  const material = await screeningMaterial(context, of.bodyId, edition);
  if ('code' in material) return material;
  const wanted = new Set(fingerprints);
  const chosen = screenWith(context, edition, material).findings.filter(({ fingerprint }) =>
    wanted.has(fingerprint),
  );
  const refusal = faultOfChoice(chosen, wanted);
  if (refusal !== null) return refusal;
  const inText = chosen.filter(({ source }) => source.kind === 'text').flatMap(({ hits }) => hits);
  const masked = withText(edition, maskContent(textOfEdition(edition), inText).text);
  const made = await maskFiles(context, of, chosen);
  if ('code' in made) return made;
  const proofs = new Map(made.files.map(({ old, kept }) => [old.fileId, kept.sha256]));
  const [first, ...rest] = chosen.map((finding): StatedAct => {
    const { fingerprint, kind, source } = finding;
    const proof = source.kind === 'file' ? (proofs.get(source.fileId) ?? null) : null;
    return {
      kind: 'hit.masked',
      subjectId: of.publicationId,
      payload: { fingerprint, hitKind: kind, place: placeForEver(finding), proof },
    };
  });
  if (first === undefined) return refuse('wrong-input', '请选要遮盖的。', 'fingerprints');
  return {
    edition: withFiles(masked, made.files),
    files: made.files,
    remarks: made.remarks,
    acts: [first, ...rest],
  };
}

function faultOfChoice(chosen: readonly RawFinding[], wanted: ReadonlySet<string>): Refusal | null {
  const found = new Set(chosen.map(({ fingerprint }) => fingerprint));
  if (found.size < wanted.size) {
    return refuse('not-found', '有的已经不在稿子里了，没有遮盖。请重新筛查，再选。', 'fingerprints');
  }
  const cannot = chosen.find(({ remedy }) => remedy === 'none');
  return cannot === undefined
    ? null
    : refuse(
        'wrong-input',
        `${cannot.kind}（${cannot.place}）不能遮盖，没有改动。请改写这一处、换一份文件，或者写明理由。`,
        'fingerprints',
      );
}

/** Files that hold what was chosen, each written anew once. */
async function maskFiles(
  { ledger, files, fileTools }: PublishingContext,
  { bodyId }: OfPublication,
  chosen: readonly RawFinding[],
): Promise<{ readonly files: readonly NewFile[]; readonly remarks: readonly string[] } | Refusal> {
  const ids = [...new Set(chosen.flatMap(({ source }) => (source.kind === 'file' ? [source.fileId] : [])))];
  const olds = await ledger.read({ bodies: [bodyId] }, (tx) => findFiles(tx, bodyId, ids));
  const made: NewFile[] = [];
  const remarks: string[] = [];
  for (const old of olds) {
    const own = chosen.filter(({ source }) => source.kind === 'file' && source.fileId === old.fileId);
    const bytes = await files.read(old.sha256);
    const copy =
      bytes === null
        ? { reason: '内容不在了，或者被改动过，请重新上传。' }
        : await fileTools.mask(bytes, {
            hits: own.flatMap(({ hits }) => hits),
            remove: [...new Set(own.flatMap(({ removal }) => (removal === null ? [] : [removal])))],
          });
    if ('reason' in copy) return refuse('not-now', `“${old.name}”没有遮盖：${copy.reason}`, 'fingerprints');
    const sha256 = await files.keep(copy.bytes);
    made.push({ old, kept: { ...old, fileId: fileIdOf(sha256), sha256, bytes: copy.bytes.length } });
    remarks.push(...copy.remarks.map((remark) => `“${old.name}”：${remark}`));
  }
  return { files: made, remarks };
}

/** The edition with the new files in the place of the old ones. */
function withFiles(edition: Edition, made: readonly NewFile[]): Edition {
  const byOld = new Map(made.map(({ old, kept }) => [old.fileId, kept]));
  const content: Content = mapImages(edition.content, (fileId) => byOld.get(fileId)?.fileId ?? fileId);
  return {
    ...edition,
    content,
    attachments: edition.attachments.map((each) => {
      const kept = byOld.get(each.fileId);
      return kept === undefined ? each : { ...kept, name: each.name };
    }),
  };
}
