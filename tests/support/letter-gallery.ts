import {
  civilDate,
  composeLetter,
  feeOfItems,
  letterKindIds,
  letterKinds,
  type Letter,
  type LetterFacts,
  type LetterKindId,
  type OutcomeId,
} from '../../src/law/index.ts';

const day = civilDate;
const letter = (number: string, on: string) => ({ number, on: day(on), deliveredOn: day(on) });

/** A case in which everything happened that a letter may tell of. Invented people and places. */
const everything: LetterFacts = {
  organ: '甲县乙镇人民政府',
  applicants: ['张三'],
  applicantKind: 'naturalPerson',
  channel: 'signed-mail',
  submittedOn: day('2026-09-16'),
  receivedOn: day('2026-09-18'),
  requestNo: '乙公开申请〔2026〕12号',
  queryCode: '7K4M2Q',
  words:
    '乙镇2024年和2025年耕地地力保护补贴发放花名册，2025年高标准农田建设项目的招标文件、中标通知书和验收报告，以及该项目征收丙村土地的补偿方案。',
  dueOn: day('2026-10-23'),
  dueAtTheEarliest: false,
  electronic: true,
  rules: {
    reconsideration: {
      organ: '甲县人民政府',
      address: '甲县人民路1号甲县司法局行政复议接待室',
      online: '甲县人民政府网站“行政复议”专栏',
    },
    court: '甲县人民法院',
    contact: {
      office: '乙镇人民政府党政综合办公室',
      person: '李四',
      phone: '0000-1234567',
      address: '甲县乙镇人民路1号',
      postcode: '000000',
    },
    payment: '凭缴款码0000 0000 0000到县内任一代收银行缴纳，或者在甲县政务服务网缴纳',
  },
  outcome: 'granted',
  parts: [],
  clarification: {
    letter: letter('公开补〔2026〕3号', '2026-09-24'),
    points: [
      { defect: 'content', what: '没有写明要哪些年度的花名册', how: '请写明年度，比如“2024年”' },
      { defect: 'identity', what: '', how: '' },
    ],
    termDays: 15,
    dueOn: day('2026-10-22'),
    answeredOn: day('2026-09-29'),
    answer: '补充年度为2024年和2025年',
    contact: '2026年9月25日电话沟通',
    stillUnclear: '仍没有写明项目的名称，本镇同期有三个相近的项目',
  },
  extension: {
    letter: letter('公开延〔2026〕2号', '2026-10-20'),
    wasDueOn: day('2026-10-23'),
    days: 20,
    dueOn: day('2026-11-20'),
    reason: '检索范围涉及三个部门2年的档案，需要逐卷查找',
  },
  parties: [
    {
      interest: 'trade-secret',
      what: '投标文件中的报价明细',
      asked: letter('公开征〔2026〕1号', '2026-10-09'),
      answer: 'refused',
      answeredOn: day('2026-10-16'),
      reasonable: true,
    },
  ],
  party: {
    name: '丁建设工程有限公司',
    interest: 'trade-secret',
    what: '2025年高标准农田建设项目投标文件中的报价明细',
    why: '报价明细反映你单位的成本构成',
    objectedOn: day('2026-10-16'),
    opened: '2025年高标准农田建设项目的中标金额和分项工程总价',
    openedOn: day('2026-11-16'),
  },
  organAsked: {
    name: '甲县农业农村局',
    question: '查找该项目的验收批复，并对能否公开提出意见',
    document: '乙镇丙村土地征收补偿方案',
    coMakers: ['甲县自然资源和规划局'],
    dueOn: day('2026-10-30'),
  },
  reasons: {
    letter: letter('公开理〔2026〕1号', '2026-09-24'),
    counts: '2026年1月至9月共46件',
    termDays: 7,
    given: true,
    givenOn: day('2026-09-28'),
    why: '所述理由是为了研究写作，与申请的内容没有关系',
  },
  delay: { until: day('2026-12-31'), reason: '46件申请涉及的文件共1,200余份，需要逐件检索和遮盖' },
  fee: {
    letter: letter('公开费〔2026〕3号', '2026-11-10'),
    calculation: feeOfItems(35),
    month: '2026年11月',
    requestNos: ['乙公开申请〔2026〕12号', '乙公开申请〔2026〕46号'],
    dueOn: day('2026-12-08'),
  },
  searches: [
    {
      office: '农业农村办公室',
      on: day('2026-10-12'),
      places: ['办公系统', '惠农补贴系统', '纸质档案2024年、2025年'],
      words: ['耕地地力保护', '花名册', '高标准农田'],
      period: '2024年1月至2025年12月',
      result: '没有制作花名册，补贴由系统直接发放到户',
    },
    {
      office: '综合档案室',
      on: day('2026-10-13'),
      places: ['文书档案'],
      words: ['补偿方案', '丙村'],
      period: '2024年至2025年',
      result: '没有补偿方案归档',
    },
  ],
  given: {
    documents: [
      { title: '2025年高标准农田建设项目招标文件', number: '', pages: 86 },
      { title: '关于乙镇2025年高标准农田建设项目验收的批复', number: '甲农发〔2026〕12号', pages: 3 },
    ],
    way: 'mail',
    at: '',
    otherFormBecause: '纸质原件已经装订，不能复印',
  },
  public: {
    where: '乙镇人民政府网站“政府信息公开”专栏“乡村振兴”栏目',
    title: '乙镇2025年耕地地力保护补贴发放公示',
    number: '乙政发〔2025〕18号',
    address: 'https://www.example.gov.cn/yz/zwgk/2025/1120/1024.html',
    on: day('2025-11-20'),
    printed: true,
  },
  ground: {
    what: '丙村土地征收补偿方案',
    why: '公开会影响有关工作的正常进行',
    fields: {
      level: '秘密',
      term: '5年',
      law: '中华人民共和国测绘法',
      article: '第三十四条',
      good: '社会稳定',
      harm: '方案没有确定以前公开，容易引起误解和抢建',
      interest: '商业秘密',
      kind: '讨论记录',
      decision: '乙镇人民政府关于丙村土地征收补偿的决定',
      case: '丁建设工程有限公司违法占地案',
    },
  },
  publicInterest: '该项目使用财政资金，不公开中标金额会对公共利益造成重大影响',
  otherOrgan: {
    why: '土地征收补偿方案由甲县自然资源和规划局制作',
    variant: 'other',
    name: '甲县自然资源和规划局',
    phone: '0000-7654321',
    address: '甲县人民路9号',
  },
  register: {
    kind: '不动产登记资料',
    law: '《不动产登记暂行条例》',
    office: '甲县不动产登记中心查询窗口',
    address: '甲县人民路11号',
    phone: '0000-2223334',
  },
  creation: {
    why: '本机关没有按村统计过近十年的补贴总额，需要对原始表册加工、分析',
    related: '乙镇人民政府网站公布的各年度补贴发放公示',
  },
  earlier: {
    requestOn: day('2026-03-02'),
    requestNo: '乙公开申请〔2026〕2号',
    letterNumber: '公开复〔2026〕2号',
    letterOn: day('2026-03-25'),
  },
  competence: {
    kind: 'petition',
    why: '对征地补偿标准有异议，要求重新核定',
    route: '可以向甲县信访局反映，或者拨打12345政务服务便民热线',
    courtesy: '现行补偿标准见甲县人民政府网站',
  },
  publication: { name: '《甲县年鉴（2025）》', where: '甲县图书馆地方文献室借阅' },
  correction: {
    record: '2025年耕地地力保护补贴发放花名册',
    alleged: '面积应为3.2亩，记为2.3亩',
    proof: '土地承包经营权证',
    result: 'corrected',
    detail: '面积更正为3.2亩',
  },
  withdrawn: { on: day('2026-10-08'), how: '书面' },
  date: day('2026-11-02'),
};

const outcomeOf: Partial<Record<LetterKindId, OutcomeId>> = {
  'partly-granted': 'partlyGranted',
  'refused-state-secret': 'refusedStateSecret',
  'refused-forbidden-by-law': 'refusedForbiddenByLaw',
  'refused-security-stability': 'refusedSecurityStability',
  'refused-third-party': 'refusedThirdPartyRights',
  'refused-internal': 'refusedInternalAffairs',
  'refused-process': 'refusedProcess',
  'refused-enforcement-file': 'refusedEnforcementFile',
  inquiry: 'refusedInquiry',
  'not-existing': 'notHeld',
  'other-organ': 'notHeld',
  'needs-creation': 'needsCreation',
  'still-unclear': 'stillUnclear',
  petition: 'petition',
  repeated: 'repeated',
  publication: 'publication',
  excessive: 'excessive',
  reconfirmation: 'reconfirmation',
  'lapsed-supplement': 'lapsedSupplement',
  'lapsed-fee': 'lapsedFee',
  'not-government-information': 'otherOutcome',
  withdrawal: 'otherOutcome',
};

const parts: LetterFacts['parts'] = [
  { what: '高标准农田建设项目的招标文件、验收报告', outcome: 'granted', reason: '' },
  {
    what: '花名册中农户的身份证件号码、银行账号和住址',
    outcome: 'refusedThirdPartyRights',
    reason: '属于个人隐私，公开会对第三方合法权益造成损害',
  },
  {
    what: '补偿方案的讨论记录',
    outcome: 'refusedProcess',
    reason: '在作出补偿决定以前形成，属于过程性信息',
  },
];

function factsFor(kind: LetterKindId): LetterFacts {
  const { sign, numbered, use } = letterKinds[kind];
  const { clarification, extension, parties, ...plain } = everything;
  // What happened in no case of its kind would only make a letter longer than any is.
  const told = ['granted', 'partly-granted', 'not-existing', 'still-unclear', 'refused-third-party'].includes(
    kind,
  );
  const steps = use !== 'decision' || told || kind === 'lapsed-supplement';
  return {
    ...plain,
    ...(steps && clarification !== undefined ? { clarification } : {}),
    ...((told || kind === 'extension') && extension !== undefined ? { extension } : {}),
    ...((told || kind === 'consultation-notice' || kind === 'refused-third-party') && parties !== undefined
      ? { parties }
      : {}),
    outcome: outcomeOf[kind] ?? 'granted',
    parts: kind === 'partly-granted' ? parts : [],
    number: numbered ? `公开${sign}〔2026〕12号` : null,
  };
}

/** Every kind of letter, written from the same case. */
export const letterGallery: readonly Letter[] = letterKindIds.map((kind) =>
  composeLetter(kind, factsFor(kind)),
);
