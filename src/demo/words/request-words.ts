import type { Applicant } from '../../acts/requests/applicant.ts';
import type { GuideAnswers } from '../../law/index.ts';
import type { PlannedRequest, ReceivedRequest } from '../plan/requests.ts';
import { nobodysIdentity } from './identity.ts';

/** What is covered in the paper that is given in part. */
export const talk = '讨论记录：有人主张提高标准，有人主张分两年支付';

/** Who asks: nobody that lives, at no address. */
export function applicantOf({ applicantKind, serial, body }: ReceivedRequest): Applicant {
  const person = applicantKind === 'naturalPerson';
  return {
    name: person ? '张三' : '青禾县某某农业有限公司（虚构）',
    paper: person ? 'identity-card' : null,
    paperNumber: person ? nobodysIdentity(serial) : '',
    creditCode: '',
    legalRepresentative: person ? '' : '李四',
    contactPerson: person ? '' : '李四',
    phone: '0000-6009999',
    email: '',
    address: `演示路${serial}号（${body}）`,
    postcode: '000000',
    agent: null,
  };
}

const ours: GuideAnswers = {
  clear: { defects: [], afterClarification: false },
  competent: { finding: 'ours', why: '' },
};

/** What the officer answers in the guide, up to the letter. */
export function guideAnswersOf({ course }: PlannedRequest): GuideAnswers {
  if (course === 'not-held') return { ...ours, held: { finding: 'not-held', why: '没有制作过' } };
  const held: GuideAnswers = {
    ...ours,
    clear: { defects: [], afterClarification: course === 'clarified' },
    held: { finding: 'held', why: '档案室有' },
  };
  if (course !== 'partly-granted') {
    return { ...held, release: { grounds: [], separable: false, publicInterest: '' } };
  }
  const ground = {
    ground: 'refusedProcess',
    what: '讨论记录',
    why: '属于决策作出前的讨论记录',
    detail: '类别：讨论记录；所在决策：关于补偿安置方案的决定',
  } as const;
  return { ...held, release: { grounds: [ground], separable: true, publicInterest: '' } };
}
