import {
  civilDate,
  feeOfItems,
  initialRequestRules,
  letterKindIds,
  outcomes,
  type GroundFact,
  type LetterFacts,
  type LetterKindId,
  type OutcomeId,
} from '../../src/law/index.ts';

/** Settings of an invented township, with everything that letters print. */
export const sampleRules: LetterFacts['rules'] = {
  ...initialRequestRules,
  reconsideration: {
    organ: '甲县人民政府',
    address: '甲县人民路1号甲县行政复议服务窗口',
    online: 'https://fuyi.example/jiaxian',
  },
  court: '甲县人民法院',
  contact: {
    office: '乙镇党政综合办公室',
    person: '李四',
    phone: '0000-1234567',
    address: '甲县乙镇政府路8号',
    postcode: '000000',
  },
  payment: '缴入甲县财政局非税收入专户，凭缴款码在银行网点或者手机银行缴纳',
};

const letter = (number: string, on: string, deliveredOn: string) => ({
  number,
  on: civilDate(on),
  deliveredOn: civilDate(deliveredOn),
});

/** A case with all that happened in it; each letter takes what it needs. */
const everything: LetterFacts = {
  organ: '甲县乙镇人民政府',
  applicants: ['张三'],
  applicantKind: 'naturalPerson',
  channel: 'internet',
  submittedOn: civilDate('2026-09-17'),
  receivedOn: civilDate('2026-09-18'),
  requestNo: '乙公开申请〔2026〕12号',
  queryCode: '7K3M9Q',
  words: '2025年乙镇至丙村公路改造工程的征地补偿方案和补偿款发放名册',
  dueOn: civilDate('2026-10-22'),
  dueAtTheEarliest: false,
  electronic: false,
  rules: sampleRules,
  outcome: null,
  parts: [],
  public: {
    where: '乙镇人民政府网站“政府信息公开”专栏“征地补偿”栏目',
    title: '乙镇至丙村公路改造工程征地补偿安置方案',
    number: '乙政发〔2025〕8号',
    address: 'https://yizhen.example/zfxxgk/2025/0308.html',
    on: civilDate('2025-03-08'),
    printed: true,
  },
  given: {
    documents: [
      { title: '乙镇至丙村公路改造工程征地补偿安置方案', number: '乙政发〔2025〕8号', pages: 6 },
      { title: '征地补偿款发放名册', number: '', pages: 3 },
    ],
    way: 'mail',
    at: '甲县乙镇丙村',
    otherFormBecause: '',
  },
  otherOrgan: {
    why: '征地批复由甲县自然资源局制作并保存',
    variant: 'other',
    name: '甲县自然资源局',
    phone: '0000-7654321',
    address: '甲县人民路3号',
  },
  register: {
    kind: '不动产登记资料',
    law: '《不动产登记暂行条例》',
    office: '甲县不动产登记中心',
    address: '甲县政务服务中心二楼',
    phone: '0000-7654000',
  },
  creation: {
    why: '各村补偿款按年度的汇总比较需要对多年的台账重新统计、分析',
    related: '乙镇人民政府网站公布的各年度财政决算',
  },
  earlier: {
    requestOn: civilDate('2026-03-02'),
    requestNo: '乙公开申请〔2026〕3号',
    letterNumber: '乙公开公〔2026〕2号',
    letterOn: civilDate('2026-03-20'),
  },
  competence: {
    kind: 'petition',
    why: '要求对丙村补偿款发放情况进行调查处理',
    route: '甲县信访局（电话：0000-7000000）',
    courtesy: '',
  },
  publication: { name: '《甲县年鉴（2025）》', where: '甲县图书馆地方文献室，或者向出版单位购买' },
  correction: {
    record: '征地补偿款发放名册第12行',
    alleged: '补偿面积少记0.3亩',
    proof: '土地承包经营权证复印件',
    result: 'corrected',
    detail: '补偿面积由1.2亩更正为1.5亩',
  },
  withdrawn: { on: civilDate('2026-09-25'), how: '书面' },
  searches: [
    {
      office: '党政综合办公室',
      on: civilDate('2026-09-22'),
      places: ['公文处理系统', '镇档案室'],
      words: ['丙村公路', '征地补偿'],
      period: '2024年1月至2026年9月',
      result: '本机关没有制作或者获取过该信息',
    },
    {
      office: '自然资源所',
      on: civilDate('2026-09-23'),
      places: ['业务台账'],
      words: ['公路改造'],
      period: '2024年1月至2026年9月',
      result: '',
    },
  ],
  party: {
    name: '王五',
    interest: 'privacy',
    what: '补偿款发放名册中你的姓名、银行账号和补偿金额',
    why: '银行账号属于个人隐私',
    objectedOn: civilDate('2026-09-30'),
    opened: '补偿款发放名册中的姓名和补偿金额，不含银行账号',
    openedOn: civilDate('2026-11-30'),
  },
  organAsked: {
    name: '甲县交通运输局',
    question: '查找公路改造工程的征地批复，并就能否公开提出意见',
    document: '《关于公路改造工程征地补偿标准的通知》（乙政发〔2025〕3号）',
    coMakers: ['甲县交通运输局'],
    dueOn: civilDate('2026-09-29'),
  },
  delay: { until: civilDate('2026-12-31'), reason: '同期申请共35件，需要逐件检索、审查' },
  publicInterest: '补偿款发放关系全体被征地村民的知情和监督',
};

const parties: NonNullable<LetterFacts['parties']> = [
  {
    interest: 'privacy',
    what: '姓名、银行账号',
    asked: letter('乙公开征〔2026〕1号', '2026-09-22', '2026-09-24'),
    answer: 'refused',
    answeredOn: civilDate('2026-09-30'),
    reasonable: true,
  },
];

const clarification: NonNullable<LetterFacts['clarification']> = {
  letter: letter('乙公开补〔2026〕4号', '2026-09-22', '2026-09-23'),
  points: [
    { defect: 'content', what: '“有关材料”不能确定是哪些文件', how: '请写明文件的名称、文号或者形成的时间' },
    { defect: 'form', what: '', how: '' },
  ],
  termDays: 15,
  dueOn: civilDate('2026-10-20'),
  answeredOn: null,
  answer: '',
  contact: '',
  stillUnclear: '',
};

const reasons: NonNullable<LetterFacts['reasons']> = {
  letter: letter('乙公开理〔2026〕1号', '2026-09-22', '2026-09-23'),
  counts: '2026年1月至9月向本机关提出政府信息公开申请35件',
  termDays: 7,
  given: true,
  givenOn: civilDate('2026-09-28'),
  why: '所述理由与申请的数量没有关系',
};

const fee: NonNullable<LetterFacts['fee']> = {
  letter: letter('乙公开费〔2026〕1号', '2026-09-25', '2026-09-27'),
  calculation: feeOfItems(35),
  month: '2026年9月',
  requestNos: ['乙公开申请〔2026〕12号'],
  dueOn: civilDate('2026-10-29'),
};

const grounds: Partial<Record<LetterKindId, GroundFact>> = {
  'refused-state-secret': {
    what: '会议纪要',
    why: '该文件由有权机关确定密级',
    fields: { level: '秘密', term: '10年' },
  },
  'refused-forbidden-by-law': {
    what: '统计资料',
    why: '所申请的是能够识别单个统计调查对象的资料',
    fields: { law: '中华人民共和国统计法', article: '第二十八条' },
  },
  'refused-security-stability': {
    what: '应急处置方案',
    why: '上述判断已经会商和风险评估',
    fields: { good: '公共安全', harm: '公开重点部位的防范措施可能被用于实施破坏' },
  },
  'refused-third-party': { what: '名册', why: '', fields: { interest: '个人隐私' } },
  'refused-internal': { what: '值班表', why: '该信息对外不产生影响', fields: { kind: '后勤管理' } },
  'refused-process': {
    what: '请示',
    why: '该请示用于内部研究',
    fields: { kind: '请示报告', decision: '《关于公路改造工程的批复》' },
  },
  'refused-enforcement-file': {
    what: '询问笔录',
    why: '',
    fields: { case: '2026年某违法占地行政处罚案', kind: '询问笔录' },
  },
};

const competences: Partial<Record<LetterKindId, Partial<NonNullable<LetterFacts['competence']>>>> = {
  'not-government-information': {
    kind: 'party-information',
    why: '乙镇党委会议记录由乙镇党委制作',
    route: '乙镇党委办公室',
    courtesy: '补偿方案已在政府网站公开',
  },
};

/** The outcome that a letter says; null for letters on the way. */
function outcomeOf(kind: LetterKindId): OutcomeId | null {
  const found = Object.entries(outcomes).find(([, { letters }]) => letters.some((each) => each === kind));
  return found === undefined ? null : (found[0] as OutcomeId);
}

/** Facts with which a kind of letter is complete: nothing that it says is missing. */
export function sampleFacts(kind: LetterKindId): LetterFacts {
  const { publicInterest, given, public: where, ...rest } = everything;
  const ground = grounds[kind];
  const clarifying = ['clarification', 'clarification-form', 'lapsed-supplement', 'still-unclear'].includes(
    kind,
  );
  const consulting = [
    'third-party-reply-form',
    'consultation-notice',
    'third-party-decision',
    'refused-third-party',
    'partly-granted',
  ].includes(kind);
  return {
    ...rest,
    outcome: outcomeOf(kind),
    ...(['granted', 'partly-granted'].includes(kind) && given !== undefined ? { given } : {}),
    ...(kind === 'already-public' && where !== undefined ? { public: where } : {}),
    ...(kind === 'third-party-decision' && publicInterest !== undefined ? { publicInterest } : {}),
    ...(ground === undefined ? {} : { ground }),
    ...(consulting ? { parties } : {}),
    ...(clarifying
      ? {
          clarification:
            kind === 'still-unclear'
              ? {
                  ...clarification,
                  answeredOn: civilDate('2026-10-12'),
                  answer: '就是那条路的所有材料',
                  contact: '2026年10月13日经电话沟通',
                  stillUnclear: '没有写明是哪条路、哪一年的材料',
                }
              : clarification,
        }
      : {}),
    ...(kind === 'extension'
      ? {
          extension: {
            letter: null,
            wasDueOn: civilDate('2026-10-22'),
            days: 15,
            dueOn: civilDate('2026-11-12'),
            reason: '涉及多个单位的材料，需要进一步查找、核对',
          },
        }
      : {}),
    ...(['reasons', 'delay', 'excessive'].includes(kind) ? { reasons } : {}),
    ...(['fee', 'lapsed-fee'].includes(kind) ? { fee } : {}),
    ...(competences[kind] === undefined || rest.competence === undefined
      ? {}
      : { competence: { ...rest.competence, ...competences[kind] } }),
    parts:
      kind === 'partly-granted'
        ? [
            { what: '补偿方案，以及发放名册中的姓名、补偿金额', outcome: 'granted', reason: '' },
            {
              what: '发放名册中的身份证号码、银行账号',
              outcome: 'refusedThirdPartyRights',
              reason: '属于个人隐私，第三方不同意公开，理由合理',
            },
            {
              what: '发放名册后所附的请示',
              outcome: 'refusedProcess',
              reason: '是补偿方案作出之前形成的请示报告',
            },
          ]
        : [],
    number: letterNumbers[kind] ?? null,
    date: civilDate('2026-10-16'),
  };
}

/** A number for each kind that bears one. */
const letterNumbers: Partial<Record<LetterKindId, string>> = Object.fromEntries(
  letterKindIds
    .filter((kind) => !['clarification-form', 'third-party-reply-form'].includes(kind))
    .map((kind, at) => [kind, `乙公开〔2026〕${at + 1}号`]),
);
