import { v7 as uuidv7 } from 'uuid';
import { passDecision } from '../../acts/requests/decision/pass-decision.ts';
import { submitDecision } from '../../acts/requests/decision/submit-decision.ts';
import { receiveRequest } from '../../acts/requests/intake/receive-request.ts';
import { draftLetter } from '../../acts/requests/letters/draft-letter.ts';
import { letterIssuer } from '../../acts/requests/letters/issue-letter.ts';
import type { LetterDetails } from '../../acts/requests/letters/letter-details.ts';
import { readLetterText } from '../../acts/requests/letters/letter-text.ts';
import { keepUploadedPaper } from '../../acts/requests/papers/keep-file.ts';
import { addMaterial } from '../../acts/requests/papers/materials.ts';
import { redactMaterial } from '../../acts/requests/papers/redact-material.ts';
import { askClarification, clarified } from '../../acts/requests/process/clarification.ts';
import { answerGuide } from '../../acts/requests/process/first-steps.ts';
import type { SeenLetter } from '../../acts/requests/process/letter-step.ts';
import { askSearch, recordSearch } from '../../acts/requests/process/search.ts';
import { noteService, serveLetter } from '../../acts/requests/service/serve-letter.ts';
import { listWorkbook } from '../../documents/writing/list-workbook.ts';
import { addDays, replyElements, type CivilDate, type LetterKindId } from '../../law/index.ts';
import { requestState } from '../../ledger/read/requests/request-state.ts';
import { demoBody } from '../plan/bodies.ts';
import { momentOf } from '../plan/days.ts';
import type { Post } from '../plan/people.ts';
import type { OpenRequest, PlannedRequest, ReceivedRequest } from '../plan/requests.ts';
import { applicantOf, guideAnswersOf, talk } from '../words/request-words.ts';
import type { Happening } from './happening.ts';
import { at } from './lived-time.ts';
import { done, type Life, type LivedContext } from './life.ts';

/** A request from the counter to the service of its answer, as what happens on its days. */
export function requestHappenings(planned: PlannedRequest): readonly Happening[] {
  const { receivedOn, clarifiedOn, answeredOn } = planned;
  const requestId = uuidv7();
  const on = (day: CivilDate, does: (life: Life) => Promise<unknown>): Happening => ({
    day,
    does: (life) => at(momentOf(day, '10:00'), () => does(life)),
  });
  return [
    on(receivedOn, async (life) => {
      await receive(life, planned, requestId);
      if (clarifiedOn !== undefined) await askToClarify(life, planned, requestId);
    }),
    ...(clarifiedOn === undefined
      ? []
      : [on(clarifiedOn, (life) => supplement(life, planned, requestId, clarifiedOn))]),
    on(answeredOn, (life) => answer(life, planned, requestId)),
    on(arrivedOn(planned), (life) => arrived(life, planned, requestId)),
  ];
}

/** A request that is taken in and looked for, and not answered yet. */
export function openRequestHappenings(planned: OpenRequest): readonly Happening[] {
  const { body, receivedOn, search } = planned;
  const requestId = uuidv7();
  const received: Happening = {
    day: receivedOn,
    does: (life) => at(momentOf(receivedOn, '10:00'), () => receive(life, planned, requestId)),
  };
  if (search === null) return [received];
  const { post, office, question, on, due: dueOn } = search;
  const asked: Happening = {
    day: on,
    does: (life) =>
      at(momentOf(on, '10:00'), async () => {
        const call = { office, staffId: life.staffId(body, post), question, dueOn };
        done(
          await askSearch(life.as(body, 'requests', on), { ...placeOf(life, planned, requestId), ...call }),
        );
      }),
  };
  return [received, asked];
}

const placeOf = (life: Life, { body }: ReceivedRequest, requestId: string) => ({
  actId: uuidv7(),
  bodyId: life.idOf(body),
  requestId,
});

async function receive(life: Life, planned: ReceivedRequest, requestId: string): Promise<void> {
  const { body, receivedOn: day, applicantKind, title, description, matter } = planned;
  done(
    await receiveRequest(life.as(body, 'requests', day), {
      actId: requestId,
      bodyId: life.idOf(body),
      channel: 'in-person',
      applicantKind,
      applicant: applicantOf(planned),
      content: { title, number: '', description },
      wanted: { form: 'paper', way: 'mail', otherIfNot: true },
      electronic: false,
      needsHelp: false,
      submittedOn: day,
      confirmedOn: null,
      confirmedHow: '',
      readBack: true,
      register: { matter, holderId: life.staffId(body, 'requests') },
    }),
  );
}

async function askToClarify(life: Life, planned: PlannedRequest, requestId: string): Promise<void> {
  const { body, receivedOn: day } = planned;
  const context = life.as(body, 'requests', day, '14:00');
  const termDays = 10;
  const points = [
    { defect: 'content' as const, what: '没有写明是哪一年、哪一种补贴', how: '请写明年份和补贴名称' },
  ];
  const letter = await draft(life, planned, context, requestId, 'clarification', { termDays, points });
  done(
    await askClarification(
      { ...context, issueLetter: letterIssuer(context) },
      { ...placeOf(life, planned, requestId), letter, defects: ['content'], termDays },
    ),
  );
  await serve(life, planned, context, requestId, letter.letterId, []);
}

async function supplement(
  life: Life,
  planned: PlannedRequest,
  requestId: string,
  day: CivilDate,
): Promise<void> {
  const content = { title: planned.title, number: '', description: `补正：${planned.matter}。` };
  done(
    await clarified(life.as(planned.body, 'requests', day), {
      ...placeOf(life, planned, requestId),
      on: day,
      how: 'in-person',
      content,
      lateBecause: null,
    }),
  );
}

const letterKinds: Readonly<Record<PlannedRequest['course'], LetterKindId>> = {
  granted: 'granted',
  clarified: 'granted',
  'partly-granted': 'partly-granted',
  'not-held': 'not-existing',
};

const signers: Readonly<Record<string, Post>> = {
  secrecy: 'secrecy',
  head: 'head',
  leader: 'deputy',
  chief: 'chief',
};

async function answer(life: Life, planned: PlannedRequest, requestId: string): Promise<void> {
  const { body, answeredOn: day, course } = planned;
  const officer = life.as(body, 'requests', day);
  const place = () => placeOf(life, planned, requestId);
  const held = course !== 'not-held';
  done(
    await recordSearch(officer, {
      ...place(),
      searchId: uuidv7(),
      office: '综合档案室',
      searcher: officer.actor.name,
      on: day,
      places: ['公文系统', '综合档案室'],
      words: [planned.matter.slice(0, 12)],
      period: '2000年至今',
      found: held,
      result: held ? '找到1份' : '查遍两处都没有，没有制作过',
    }),
  );
  const files = held ? [await material(planned, officer, place)] : [];
  const answers = { ...guideAnswersOf(planned), proper: { checked: replyElements.map(({ id }) => id) } };
  done(await answerGuide(officer, { ...place(), answers }));
  const details = held ? { at: `${demoBody(body).name}办公室` } : {};
  const letter = await draft(life, planned, officer, requestId, letterKinds[course], details);
  done(await submitDecision(officer, { ...place(), ...letter, files, choice: null }));
  await sign(life, planned, requestId);
  await serve(life, planned, officer, requestId, letter.letterId, files);
}

/** Puts what was found into the case; for a part of it, a copy in which the rest is covered. @returns what goes out */
async function material(
  { body, course, matter }: PlannedRequest,
  officer: LivedContext,
  place: () => ReturnType<typeof placeOf>,
): Promise<string> {
  const bytes = listWorkbook({
    title: matter,
    columns: [
      { head: '项目', width: 24 },
      { head: '内容', width: 48 },
    ],
    rows: [
      ['名称', matter],
      ['制作机关', demoBody(body).name],
      ['补偿和数量', '按公布的标准执行，详见公告'],
      ...(course === 'partly-granted' ? [['讨论', talk]] : []),
    ],
    remark: null,
    author: demoBody(body).name,
    writtenAt: officer.now,
  });
  const kept = await keepUploadedPaper(officer, { ...place(), name: `${matter}.xlsx`, bytes });
  if ('code' in kept) throw new Error(kept.message);
  const { fileId, pages } = kept;
  done(await addMaterial(officer, { ...place(), fileId, material: 'record', title: matter, pages }));
  if (course !== 'partly-granted') return fileId;
  const copy = await redactMaterial(officer, {
    ...place(),
    fileId,
    title: `${matter}（遮盖件）`,
    boxes: [],
    words: [{ text: talk, ground: 'refusedProcess', note: '' }],
    everyPage: false,
    elsewhere: 'refuse',
  });
  if ('code' in copy) throw new Error(copy.message);
  return copy.fileId;
}

async function draft(
  life: Life,
  planned: PlannedRequest,
  context: LivedContext,
  requestId: string,
  kind: LetterKindId,
  details: LetterDetails,
): Promise<SeenLetter> {
  const { bodyId } = placeOf(life, planned, requestId);
  const of = { bodyId, requestId, letterId: uuidv7() };
  const drafted = await draftLetter(context, { ...of, kind, to: { kind: 'applicant' }, details });
  if ('code' in drafted) throw new Error(drafted.message);
  const text = await life.ledger.read({ bodies: [bodyId] }, (tx) => readLetterText(tx, life.ledger.keys, of));
  return { letterId: of.letterId, digest: text?.digest ?? '' };
}

/** Has each signature given by whose it is. */
async function sign(life: Life, planned: PlannedRequest, requestId: string): Promise<void> {
  const { bodyId } = placeOf(life, planned, requestId);
  const state = await life.ledger.read({ bodies: [bodyId] }, (tx) => requestState(tx, { bodyId, requestId }));
  const { steps = [], digest = '' } = state?.round ?? {};
  for (const { id: step } of steps) {
    const context = life.as(planned.body, signers[step] ?? 'head', planned.answeredOn, '15:00');
    const passed = { ...placeOf(life, planned, requestId), digest, step, opinion: '同意' };
    done(await passDecision(context, passed));
  }
}

async function serve(
  life: Life,
  planned: PlannedRequest,
  context: LivedContext,
  requestId: string,
  letterId: string,
  files: readonly string[],
): Promise<void> {
  // A number of the post that was never given out.
  const tracking = `99990000000${planned.serial}`;
  const served = { letterId, way: 'mail', on: context.today, tracking, files, proofs: [] } as const;
  done(await serveLetter(context, { ...placeOf(life, planned, requestId), ...served }));
}

const arrivedOn = ({ answeredOn }: PlannedRequest): CivilDate => addDays(answeredOn, 4);

/** The post brings back that the answer came. */
async function arrived(life: Life, planned: PlannedRequest, requestId: string): Promise<void> {
  const { bodyId, actId } = placeOf(life, planned, requestId);
  const of = { bodyId, requestId };
  const state = await life.ledger.read({ bodies: [bodyId] }, (tx) => requestState(tx, of));
  const day = arrivedOn(planned);
  const note = { serviceId: state?.services.at(-1)?.serviceId ?? '', event: 'arrived', on: day } as const;
  const context = life.as(planned.body, 'requests', day);
  done(await noteService(context, { ...of, actId, ...note, remark: '本人签收' }));
}
