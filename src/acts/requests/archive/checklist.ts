import type { MaterialKind, RequestState } from '../../../law/index.ts';
import { deliveredOn, letterKindName } from '../../../law/index.ts';
import { standing } from '../papers/material-facts.ts';

/** One line of what a volume must hold (一申请一卷). */
export interface ChecklistItem {
  readonly id: string;
  readonly title: string;
  /** `missing` holds the archive up, `advised` does not. */
  readonly state: 'there' | 'missing' | 'advised' | 'not-needed';
  readonly sentence: string;
}

/** What is there and what is missing, in the order of the volume. */
export function archiveChecklist(state: RequestState): readonly ChecklistItem[] {
  const has = (kind: MaterialKind) => standing(state).some(({ material }) => material === kind);
  const decision = state.ended?.how === 'decided' ? state.ended : null;
  return [
    application(state, has),
    item('identity', '身份证明', has('identity') ? 'there' : 'advised', {
      there: '在卷里。',
      advised: '卷里没有身份证明的复印件，能补的请补上。',
    }),
    item(
      'authority',
      '委托手续',
      !state.received.byAgent ? 'not-needed' : has('authority') ? 'there' : 'missing',
      {
        there: '在卷里。',
        missing: '由代理人申请，卷里没有授权委托书，请上传。',
        'not-needed': '不是代理人申请的。',
      },
    ),
    clarification(state, has),
    consultations(state, has),
    searches(state, has),
    approval(state),
    answer(state),
    given(state),
    proofs(state, has),
    item(
      'fee',
      '收费',
      state.fee === null ? 'not-needed' : state.fee.paid === null || has('payment') ? 'there' : 'advised',
      {
        there: '收费通知在卷里。',
        advised: '已经缴费，卷里没有缴费凭证，能补的请补上。',
        'not-needed': '没有收费。',
      },
    ),
    item('ended', '办结', decision !== null || state.ended?.how === 'withdrawn' ? 'there' : 'missing', {
      there: '已经办结。',
      missing: '还没有办结，办结、送达以后再归档。',
    }),
  ];
}

type Sentences = Partial<Record<ChecklistItem['state'], string>>;

const item = (
  id: string,
  title: string,
  state: ChecklistItem['state'],
  sentences: Sentences,
): ChecklistItem => ({ id, title, state, sentence: sentences[state] ?? '' });

type Has = (kind: MaterialKind) => boolean;

function application({ channel }: RequestState, has: Has): ChecklistItem {
  // What came online, and what was taken down at the counter, is printed from the register; the paper that came is scanned.
  const printed = channel === 'internet';
  return item('application', '申请原件', has('application') || printed ? 'there' : 'missing', {
    there: printed && !has('application') ? '网上提交，按登记的内容归档。' : '在卷里。',
    missing: '卷里没有申请原件，请扫描上传；口头申请的，上传申请人签字的记录。',
  });
}

function clarification({ clarification: asked, services }: RequestState, has: Has): ChecklistItem {
  if (asked === null) return item('clarification', '补正', 'not-needed', { 'not-needed': '没有告知补正。' });
  const proven = deliveredOn({ services }, asked.letterId) !== null;
  const papered = asked.answered === null || asked.answered.how === 'online' || has('clarification');
  return item('clarification', '补正', proven && papered ? 'there' : 'advised', {
    there: '补正告知和补正的内容在卷里。',
    advised: proven
      ? '申请人交了书面补正，卷里没有原件，能补的请补上。'
      : '补正告知书没有送达的记录，能补的请补上。',
  });
}

function consultations({ parties, consultations: organs }: RequestState, has: Has): ChecklistItem {
  if (parties.length + organs.length === 0) {
    return item('consultations', '征求意见', 'not-needed', { 'not-needed': '没有征求意见。' });
  }
  const answered = parties.some((party) => party.answered !== null);
  const told = organs.some((organ) => organ.answered !== null);
  const lacks = (answered && !has('third-party')) || (told && !has('organ'));
  return item('consultations', '征求意见', lacks ? 'advised' : 'there', {
    there: '征求意见的往来在卷里。',
    advised: '收到了意见，卷里没有书面意见的原件，能补的请补上。',
  });
}

function searches({ searches: all, ended }: RequestState, has: Has): ChecklistItem {
  const recorded = all.some((search) => search.recorded !== null) || has('search');
  const needed = ended?.how === 'decided' && ended.outcome === 'notHeld';
  return item('search', '检索记录', recorded ? 'there' : needed ? 'missing' : 'advised', {
    there: '在卷里。',
    missing: '答复没有信息的，要有检索记录。',
    advised: '没有登记检索记录，查找过的请补记。',
  });
}

function approval({ ended, decisions }: RequestState): ChecklistItem {
  const state = ended?.how !== 'decided' ? 'not-needed' : decisions.length > 0 ? 'there' : 'missing';
  return item('approval', '审批', state, {
    there: '审查呈批单按审批记录印出。',
    missing: '没有审批记录。',
    'not-needed': '没有作出决定。',
  });
}

function answer({ ended, letters }: RequestState): ChecklistItem {
  if (ended?.how !== 'decided') {
    const withdrawal = letters.some(({ kind }) => kind === 'withdrawal');
    return item('letter', '答复文书', ended?.how === 'withdrawn' && !withdrawal ? 'advised' : 'not-needed', {
      advised: '申请人撤回的，建议发撤回申请确认书。',
      'not-needed': '没有作出决定。',
    });
  }
  const letter = letters.find(({ letterId }) => letterId === ended.letterId);
  return item('letter', '答复文书', letter === undefined ? 'missing' : 'there', {
    there:
      letter === undefined ? '' : `《${letterKindName(letter.kind)}》${letter.number?.text ?? ''}在卷里。`,
    missing: '答复文书不在卷里。',
  });
}

function given(state: RequestState): ChecklistItem {
  const { ended } = state;
  const files = ended?.how === 'decided' ? ended.files : [];
  if (files.length === 0)
    return item('given', '提供的文件', 'not-needed', { 'not-needed': '没有提供文件。' });
  const there = files.every((fileId) => standing(state).some((each) => each.fileId === fileId));
  return item('given', '提供的文件', there ? 'there' : 'missing', {
    there: `${files.length}份，在卷里。`,
    missing: '提供的文件有的不在卷里。',
  });
}

function proofs({ ended, services }: RequestState, has: Has): ChecklistItem {
  if (ended?.how !== 'decided')
    return item('proofs', '送达凭证', 'not-needed', { 'not-needed': '没有要送达的答复。' });
  const served = services.filter(({ letterId }) => letterId === ended.letterId);
  if (served.length === 0) return item('proofs', '送达凭证', 'missing', { missing: '答复还没有送达。' });
  const online = served.some(({ way }) => way === 'electronic');
  return item('proofs', '送达凭证', online || has('proof-of-service') ? 'there' : 'advised', {
    there: online ? '电子送达，按打开、下载的记录归档。' : '在卷里。',
    advised: '卷里没有面单、回证的扫描件，能补的请补上。',
  });
}
