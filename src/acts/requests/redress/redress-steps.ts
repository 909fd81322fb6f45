import type { CivilDate, RedressMaterial, RedressProcedure } from '../../../law/index.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import type { ActContext } from '../../perform.ts';
import { faultOfRequestHolder } from '../intake/registration.ts';
import { faultOfWords, reasonText, type StatedText } from '../request-words.ts';
import { actsOnRedress, type ActOnRedress, type RedressHand } from './act-on-redress.ts';

const no = (refusal: Refusal): Outcome => ({ done: false, refusal });

/** Gives a case to another officer. */
export async function assignRedress(
  context: ActContext,
  { holderId, reason, ...act }: ActOnRedress & { holderId: string; reason: string },
): Promise<Outcome> {
  const fault = faultOfWords([reasonText(reason)]);
  if (fault !== null) return no(fault);
  return actsOnRedress(context, act, 'assigned', async ({ tx, today, state }) => {
    const wrong = await faultOfRequestHolder(tx, today, { bodyId: act.bodyId, holderId });
    return wrong ?? { holderId, from: state.holderId, reason: reason.trim() };
  });
}

/** The answer and its evidence were handed in (行政复议法第四十八条, 行政诉讼法第六十七条). */
export async function answerRedress(
  context: ActContext,
  { on, files, how, ...act }: ActOnRedress & { on: CivilDate; files: readonly string[]; how: string },
): Promise<Outcome> {
  const fault = faultOfWords([{ text: how, field: 'how', name: '提交的方式', most: 100 }]);
  if (fault !== null) return no(fault);
  return actsOnRedress(context, act, 'answered', async ({ state }) => {
    const strange = files.some((fileId) => !state.files.some((file) => file.fileId === fileId));
    return strange
      ? refuse('wrong-input', '所选的材料不在这件案件里，请先登记为材料，再选。', 'files')
      : { on, files: [...new Set(files)], how: how.trim() };
  });
}

/** 简易程序转为普通程序 (行政复议法第五十五条), or the other way. */
export async function changeRedressProcedure(
  context: ActContext,
  {
    on,
    procedure,
    reason,
    ...act
  }: ActOnRedress & { on: CivilDate; procedure: RedressProcedure; reason: string },
): Promise<Outcome> {
  const fault = faultOfWords([reasonText(reason)]);
  if (fault !== null) return no(fault);
  return actsOnRedress(context, act, 'procedure-changed', async () => ({
    on,
    procedure,
    reason: reason.trim(),
  }));
}

export interface CorrectedRedress extends ActOnRedress {
  readonly number?: string | undefined;
  readonly organ?: string | undefined;
  readonly noticeOn?: CivilDate | undefined;
  readonly filedOn?: CivilDate | undefined;
  readonly reason: string;
}

/** Corrects what was entered wrongly; what was entered stays in the record beside it. */
export async function correctRedress(
  context: ActContext,
  { number, organ, noticeOn, filedOn, reason, ...act }: CorrectedRedress,
): Promise<Outcome> {
  const texts: StatedText[] = [reasonText(reason)];
  if (number !== undefined) {
    texts.push({ text: number, field: 'number', name: '案号', most: 60, optional: true });
  }
  if (organ !== undefined) {
    texts.push({ text: organ, field: 'organ', name: '行政复议机关或者法院', most: 100 });
  }
  const fault = faultOfWords(texts);
  if (fault !== null) return no(fault);
  if ([number, organ, noticeOn, filedOn].every((each) => each === undefined)) {
    return no(refuse('wrong-input', '没有写要更正什么。'));
  }
  return actsOnRedress(context, act, 'corrected', async ({ state, today }) => {
    const wrong = faultOfDates({ noticeOn, filedOn }, state, today);
    return (
      wrong ?? {
        ...(number === undefined ? {} : { number: number.trim() }),
        ...(organ === undefined ? {} : { organ: organ.trim() }),
        ...(noticeOn === undefined ? {} : { noticeOn }),
        ...(filedOn === undefined ? {} : { filedOn }),
        reason: reason.trim(),
      }
    );
  });
}

/** Dates as they would be after the correction must follow one another. */
function faultOfDates(
  given: Pick<CorrectedRedress, 'noticeOn' | 'filedOn'>,
  { noticeOn, filedOn, answered, decided }: NonNullable<RedressHand['state']>,
  today: CivilDate,
): Refusal | null {
  const notice = given.noticeOn ?? noticeOn;
  const filed = given.filedOn ?? filedOn;
  if (notice > today) return refuse('wrong-input', '收到通知的日期还没有到，请核对。', 'noticeOn');
  if (filed !== null && filed > notice) {
    return refuse('wrong-input', '申请或者起诉的日期晚于收到通知的日期，请核对。', 'filedOn');
  }
  const later = [answered?.on, decided?.on].some((on) => on !== undefined && on < notice);
  return later
    ? refuse('wrong-input', '收到通知的日期晚于已经登记的答复或者结果，请核对。', 'noticeOn')
    : null;
}

/** Notes what happened in a case on a day not after today. It moves no date. */
export async function noteRedress(
  context: ActContext,
  { on, text, ...act }: ActOnRedress & { on: CivilDate; text: string },
): Promise<Outcome> {
  const fault = faultOfWords([{ text, field: 'text', name: '要记的内容', most: 1000 }]);
  if (fault !== null) return no(fault);
  return actsOnRedress(context, act, 'noted', async ({ today }) =>
    on > today ? refuse('wrong-input', '日期不能晚于今天。', 'on') : { on, text: text.trim() },
  );
}

export interface RedressFileToAdd extends ActOnRedress {
  readonly fileId: string;
  readonly material: RedressMaterial;
  readonly title: string;
  readonly pages: number | null;
}

/** Makes an uploaded file a paper of the case. Its title stands for ever: no personal data in it. */
export async function addRedressFile(
  context: ActContext,
  { fileId, material, title, pages, ...act }: RedressFileToAdd,
): Promise<Outcome> {
  const fault = faultOfWords([{ text: title, field: 'title', name: '材料名称', most: 100 }]);
  if (fault !== null) return no(fault);
  return actsOnRedress(context, act, 'file-added', async ({ tx, of, state }) => {
    if (state.files.some((file) => file.fileId === fileId)) {
      return refuse('not-now', '这份文件已经登记为材料了。', 'fileId');
    }
    const row = await tx
      .selectFrom('case_files')
      .select('sha256')
      .where('body_id', '=', of.bodyId)
      .where('subject_id', '=', of.redressId)
      .where('file_id', '=', fileId)
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    return row === undefined
      ? refuse('not-found', '这份文件不在这件案件里，没有办。请重新上传。', 'fileId')
      : { fileId, material, title: title.trim(), pages, sha256: row.sha256 };
  });
}
