import { v7 as uuidv7 } from 'uuid';
import { replyElements } from '../../src/law/index.ts';
import { pdfSaying } from './case-desk.ts';
import { identityNumber } from './planted-secrets.ts';
import type { JourneyPerson, RequestJourney } from './request-journey.ts';

const ours = {
  clear: { defects: [], afterClarification: false },
  competent: { finding: 'ours', why: '' },
  held: { finding: 'held', why: '档案室有' },
  proper: { checked: replyElements.map(({ id }) => id) },
};

export const openWhole = { grounds: [], separable: false, publicInterest: '' };

export const keptInternal = {
  grounds: [
    {
      ground: 'refusedInternalAffairs',
      what: '值班安排',
      why: '属于后勤管理的内部事务',
      detail: '类别：后勤管理',
    },
  ],
  separable: false,
  publicInterest: '',
};

/** Does a step of a request by the desk's own door. */
export const stepOf =
  ({ ask, township }: RequestJourney) =>
  (who: JourneyPerson, requestId: string, path: string, body: object) =>
    ask(who, 'POST', `/api/bodies/${township}/requests/${requestId}/${path}`, { actId: uuidv7(), ...body });

/**
 * A request that was received today, and answered at once by the desk's own doors: for journeys that are about what comes after.
 * @returns its id
 */
export async function answeredRequest(
  journey: RequestJourney,
  {
    matter,
    serial,
    kind,
    release,
    approvers,
    gives,
  }: {
    readonly matter: string;
    /** Of the applicant's made-up identity number. */
    readonly serial: number;
    readonly kind: string;
    readonly release: object;
    readonly approvers: readonly JourneyPerson[];
    /** Whether the paper that was found goes with the answer. */
    readonly gives: boolean;
  },
): Promise<string> {
  const bodies = `/api/bodies/${journey.township}`;
  const step = stepOf(journey);
  const requestId = uuidv7();
  const today = journey.today();
  await journey.ask('officer', 'POST', `${bodies}/requests`, {
    actId: requestId,
    channel: 'in-person',
    applicantKind: 'naturalPerson',
    applicant: {
      name: '张三',
      paper: 'identity-card',
      paperNumber: identityNumber(serial),
      phone: '13800000000',
      address: '甲县乙镇丙村1号',
      agent: null,
    },
    content: { title: matter, number: '', description: '' },
    wanted: { form: 'paper', way: 'collect', otherIfNot: true },
    electronic: false,
    needsHelp: false,
    submittedOn: today,
    confirmedOn: null,
    register: { matter, holderId: journey.people.officer.id },
  });
  await step('officer', requestId, `searches/${uuidv7()}`, {
    office: '综合档案室',
    searcher: '李档案',
    on: today,
    places: ['综合档案室'],
    words: ['值班'],
    period: '2024年至2026年',
    found: true,
    result: '找到1份',
  });
  const record = await journey.paper(requestId, 'record', '值班安排表', {
    name: '值班安排表.pdf',
    bytes: pdfSaying('值班安排表'),
  });
  await step('officer', requestId, 'guide', { answers: { ...ours, release } });
  const letterId = uuidv7();
  await journey.ask('officer', 'POST', `${bodies}/requests/${requestId}/letters`, {
    letterId,
    kind,
    details: { at: '乙镇人民政府办公室，工作日9时至17时' },
  });
  const drafted = (await journey.ask(
    'officer',
    'GET',
    `${bodies}/requests/${requestId}/letters/${letterId}`,
  )) as { readonly digest: string };
  await step('officer', requestId, 'submit', {
    letterId,
    digest: drafted.digest,
    files: gives ? [record] : [],
    choice: null,
  });
  for (const who of approvers) {
    const { digest, steps } = (await journey.ask(who, 'GET', `${bodies}/requests/${requestId}/approval`)) as {
      readonly digest: string;
      readonly steps: readonly { id: string; passed: unknown }[];
    };
    const next = steps.find(({ passed }) => passed === null);
    await step(who, requestId, 'pass', { digest, step: next?.id ?? '', opinion: '' });
  }
  return requestId;
}
