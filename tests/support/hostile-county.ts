import type { Endpoint } from '../../src/desk/contract/endpoint.ts';
import type { EndpointName } from '../../src/desk/contract/endpoints.ts';
import { initialChain, type ChainConfig, type RoleId } from '../../src/law/index.ts';
import { countyOverHttp, type ApiPerson } from './desk-api.ts';
import { dayInChina, hostileDoors, hostileWord as word, idOf, type HostileDoors } from './hostile-doors.ts';
import { hostileTexts, type HostileTexts, type Values } from './hostile-input.ts';
import { publishHostile } from './hostile-publications.ts';

const staff = {
  clerk: ['张三', ['clerk', 'document-registrar']],
  secrecy: ['李四', ['secrecy-reviewer']],
  first: ['王五', ['reviewer-1']],
  second: ['赵六', ['reviewer-2']],
  third: ['孙七', ['reviewer-3']],
  proof: ['周八', ['proofreader']],
  otherProof: ['吴九', ['proofreader']],
  thirdProof: ['郑十', ['proofreader']],
  head: ['冯一', ['office-head']],
  watcher: ['陈二', ['county-supervisor']],
  auditor: ['卫三', ['auditor']],
  keeper: ['蒋四', ['administrator']],
} as const satisfies Record<string, readonly [string, readonly RoleId[]]>;

export type HostilePerson = keyof typeof staff;

const ofCounty = new Set<string>(['watcher', 'auditor', 'keeper'] satisfies HostilePerson[]);

export interface HostileCounty {
  readonly people: Readonly<Record<HostilePerson, ApiPerson>>;
  readonly township: string;
  readonly texts: HostileTexts;
  readonly doors: HostileDoors;
  /** Publications by what became of them. */
  readonly publications: Readonly<Record<string, string>>;
}

const today = dayInChina(0);
const before = dayInChina(-3);
const later = dayInChina(100);

/** A county where hostile texts were written wherever a door takes any. */
export async function hostileCounty(url: string): Promise<HostileCounty> {
  const county = await countyOverHttp(url);
  const township = await county.found('乙镇人民政府', 'township');
  const hired: Partial<Record<HostilePerson, ApiPerson>> = {};
  for (const [who, [name, roles]] of Object.entries(staff) as [
    HostilePerson,
    (typeof staff)[HostilePerson],
  ][]) {
    hired[who] = await county.hire(ofCounty.has(who) ? county.county : township, name, ...roles);
  }
  const people = hired as Record<HostilePerson, ApiPerson>;
  const texts = hostileTexts();
  const doors = hostileDoors(texts);
  const at = { people, township, texts, doors, url };
  await office(at);
  const rowId = await catalogue(at);
  const documentId = await documents(at, rowId);
  const publications = await publishHostile(at, { rowId, documentId });
  await lists(at, publications['corrected'] ?? '');
  await work(at);
  return { people, township, texts, doors, publications };
}

/** The county while it is being written in. */
export interface HostileAt extends Omit<HostileCounty, 'publications'> {
  readonly url: string;
}

/** What a body prints and counts by, its chain of reviews, its words. */
async function office({ people, doors, texts, township }: HostileAt): Promise<void> {
  await doors.try(
    people.head,
    'setPublishingProfile',
    {},
    {
      seenAt: null,
      'profile.indexRule': null,
      'profile.indexValues': { body: 'YZ001' },
    },
    { 'profile.prefixes': ['乙政发'], siteDomain: 'www.example.cn' },
  );
  const titled = (steps: ChainConfig['steps']) =>
    steps.map((step) => ({ ...step, title: texts.text('setReviewChain chain.steps.title', 20) }));
  const chains: readonly Values[] = [
    { columnId: 'news', chain: { ...initialChain, steps: titled(initialChain.steps) } },
    // Fewer steps for all else: what is tried here is not the reviewing.
    {
      columnId: null,
      chain: {
        ...initialChain,
        fewerReviewsReason: texts.text('setReviewChain chain.fewerReviewsReason', 500),
        steps: titled(initialChain.steps.slice(0, 2)),
      },
    },
  ];
  for (const chain of chains) {
    await doors.try(people.watcher, 'setReviewChain', { bodyId: township }, { ...chain, seenAt: null });
  }
  await doors.try(
    people.clerk,
    'setWords',
    {},
    {
      basedOn: null,
      'words.word': word,
      'words.except': [`${word}<b id=pwned>`],
    },
  );
}

/** Rows, what made them due, what was said of them. */
async function catalogue({ people: { clerk }, doors, texts }: HostileAt): Promise<string> {
  const row: Values = {
    rowId: null,
    seenAt: null,
    itemId: null,
    manner: 'proactive',
    levels: ['township-village'],
  };
  const rowId = idOf(await doors.try(clerk, 'setCatalogueRow', {}, row));
  const timed = idOf(
    await doors.try(clerk, 'setCatalogueRow', {}, { ...row, timeLimit: '自信息形成之日起20个工作日内' }),
  );
  const event = { kind: 'formed', on: before, documentId: null };
  await doors.try(clerk, 'noteCatalogueEvent', { rowId: timed }, event);
  const wrong = idOf(await doors.try(clerk, 'noteCatalogueEvent', { rowId: timed }, { ...event, on: today }));
  await doors.try(clerk, 'removeCatalogueEvent', { eventId: wrong });
  // A time limit that begins with what somebody wrote.
  const begins = texts.text('setCatalogueRow timeLimit', 50).replaceAll(/[\s"'<>=/]/gu, '');
  const own = idOf(
    await doors.try(clerk, 'setCatalogueRow', {}, { ...row, timeLimit: `自${begins}之日起20个工作日内` }),
  );
  const { eventChoices } = (await clerk.ask('GET', `/api/bodies/${clerk.bodyId}/catalogue/${own}`)) as {
    readonly eventChoices: readonly { readonly kind: string; readonly eventText: string }[];
  };
  const [choice] = eventChoices;
  if (choice !== undefined) {
    await doors.try(clerk, 'noteCatalogueEvent', { rowId: own }, { ...event, ...choice });
  }
  await doors.try(clerk, 'answerObligation', { rowId }, { key: rowId, answer: 'not-applicable' });
  await doors.try(clerk, 'withdrawAnswer', {}, { key: rowId });
  await doors.try(clerk, 'answerObligation', { rowId }, { key: rowId, answer: 'not-applicable' });
  const cell = (column: string, most: number) => texts.text(`importCatalogue ${column}`, most);
  const table = {
    'sheets.rows': [
      [
        '领域',
        '一级事项',
        '二级事项',
        '公开内容',
        '公开依据',
        '公开时限',
        '公开主体',
        '公开渠道',
        '公开层级',
      ],
      [
        cell('field', 40),
        cell('matter', 190),
        cell('subMatter', 190),
        cell('elements', 400),
        cell('basis', 400),
        cell('timeLimit', 400),
        cell('publisher', 190),
        cell('channels', 50),
        '乡级',
      ],
    ],
  };
  await doors.try(clerk, 'planCatalogueImport', {}, table);
  await doors.try(clerk, 'importCatalogue', {}, table);
  await doors.try(clerk, 'takeStandardRows', {}, { standardIds: ['std-01'] });
  const [gone] = (
    (await clerk.ask('GET', `/api/bodies/${clerk.bodyId}/catalogue?size=100`)) as {
      readonly rows: readonly { readonly id: string }[];
    }
  ).rows.slice(-1);
  await doors.try(clerk, 'removeCatalogueRow', { rowId: gone?.id ?? '' });
  return rowId;
}

/** The register of documents, with what happens to one, and a clean-up. @returns a document that is to be public */
async function documents(
  { people: { clerk, secrecy }, doors, texts }: HostileAt,
  rowId: string,
): Promise<string> {
  const normative = { effectiveOn: before, provisional: false, term: { kind: 'years', years: 5 } };
  const open: Values = {
    formedOn: before,
    itemId: null,
    rowId,
    normative,
    attribute: 'proactive',
    groundId: 'public-interest',
    reviewOn: null,
  };
  const closed = { attribute: 'on-request', groundId: 'open-not-listed', reviewOn: dayInChina(20) };
  const register = async (values: Values) =>
    idOf(await doors.try(clerk, 'registerDocument', {}, values, { number: null }));
  const notYet = { ...open, publicElsewhere: null };
  const documentId = await register(notYet);
  await doors.try(clerk, 'changeDocument', { documentId }, notYet, { number: null });
  await doors.try(secrecy, 'reviewSecrecy', { documentId }, { on: today, result: 'may-publish' });
  await doors.try(clerk, 'changeNormative', { documentId }, { 'change.from': today });
  const elsewhere = await register({ ...open, on: today });
  await doors.try(clerk, 'strikeOutDocument', { documentId: elsewhere });
  const inner = await register({ ...notYet, normative: null });
  await doors.try(clerk, 'reviewAttribute', { documentId: inner }, closed);
  const table = {
    'rows.cells.number': '',
    'rows.cells.title': texts.text('importDocuments rows.cells.title', 190),
    'rows.cells.issuer': texts.text('importDocuments rows.cells.issuer', 70),
    'rows.cells.reason': texts.text('importDocuments rows.cells.reason', 400),
    'rows.cells.publicWhere': texts.text('importDocuments rows.cells.publicWhere', 280),
    'rows.cells.formedOn': before,
    'rows.cells.attribute': '主动公开',
    'rows.cells.ground': '',
    'rows.cells.reviewOn': '',
    'rows.cells.item': '',
    'rows.cells.normative': '是',
    'rows.cells.effectiveOn': before,
    'rows.cells.term': '5年',
    'rows.cells.endedOn': '',
    'rows.cells.endedBy': '',
    'rows.cells.publicOn': before,
  };
  await doors.try(clerk, 'checkDocumentImport', {}, table);
  await doors.try(clerk, 'importDocuments', {}, table);
  // Rows that say no issuer and no place take what holds for the whole list.
  const silent = { 'rows.cells.issuer': '', 'rows.cells.publicWhere': '', 'rows.cells.title': '甲办法' };
  await doors.try(clerk, 'importDocuments', {}, { ...table, ...silent });
  const campaignId = idOf(await doors.try(clerk, 'openCleanUp', {}, { asOf: today, dueOn: later }));
  const { rows } = (await clerk.ask('GET', `/api/bodies/${clerk.bodyId}/clean-ups/${campaignId}`)) as {
    readonly rows: readonly { readonly id: string }[];
  };
  for (const [position, { id }] of rows.entries()) {
    const conclusion = position === 0 ? 'keep' : 'repeal';
    await doors.try(clerk, 'concludeCleanUp', { campaignId }, { conclusion, documentId: id, amendBy: null });
  }
  await doors.try(clerk, 'closeCleanUp', { campaignId }, { on: today });
  const next = idOf(await doors.try(clerk, 'openCleanUp', {}, { asOf: today, dueOn: later }));
  await doors.try(
    clerk,
    'concludeCleanUp',
    { campaignId: next },
    { conclusion: 'keep', documentId, amendBy: null },
  );
  return documentId;
}

/** Registers for table 2, and what went out elsewhere. */
async function lists({ people: { clerk }, doors, texts }: HostileAt, publicationId: string): Promise<void> {
  const line = { register: 'licence', on: before, amountFen: null, publicationId };
  const register = { register: 'licence' };
  const entryId = idOf(await doors.try(clerk, 'enterLine', register, line));
  await doors.try(clerk, 'correctLine', { entryId }, line);
  const gone = idOf(await doors.try(clerk, 'enterLine', register, line));
  await doors.try(clerk, 'strikeOutLine', { entryId: gone });
  const cells = {
    'rows.cells.on': before,
    'rows.cells.number': texts.text('importRegister rows.cells.number', 50),
    'rows.cells.matter': texts.text('importRegister rows.cells.matter', 90),
    'rows.cells.remark': texts.text('importRegister rows.cells.remark', 150),
    'rows.cells.count': '1',
    'rows.cells.yuan': '',
    'rows.cells.tenThousandYuan': '',
  };
  await doors.try(clerk, 'checkRegisterImport', register, cells);
  await doors.try(clerk, 'importRegister', register, cells);

  let addresses = 0;
  const address = () =>
    `https://example.invalid/${(addresses += 1)}#javascript:window.pwned=1;//&quot;onmouseover=window.pwned=1`;
  const record = { channel: 'wechat', category: 'notice', on: before, reads: 3, publicationId };
  const plain = () => ({ url: `https://example.invalid/${(addresses += 1)}`, place: '' });
  const recordId = idOf(await doors.try(clerk, 'recordChannel', {}, record, plain()));
  await doors.try(clerk, 'correctRecord', { recordId }, record, plain());
  const struck = idOf(await doors.try(clerk, 'recordChannel', {}, { ...record, url: address() }, plain()));
  await doors.try(clerk, 'strikeOutRecord', { recordId: struck });
  const board = { ...record, channel: 'board', url: null, reads: null };
  await doors.try(clerk, 'recordChannel', {}, board);
  const hung = idOf(await doors.try(clerk, 'recordChannel', {}, board));
  await doors.try(clerk, 'correctRecord', { recordId: hung }, board);
  const table = {
    'rows.cells.on': before,
    'rows.cells.channel': '微信',
    'rows.cells.category': '其他',
    'rows.cells.reads': '1',
    'rows.cells.url': address(),
    'rows.cells.title': texts.text('importChannels rows.cells.title', 190),
    'rows.cells.place': '',
    text: '',
    defaults: { channel: '', category: '', on: '' },
  };
  await doors.try(clerk, 'checkChannelImport', {}, table);
  await doors.try(clerk, 'importChannels', {}, { ...table, 'rows.cells.url': address() });
}

/** What people give each other to do, and the name of the body above everything. */
async function work({ people: { clerk, head, keeper }, doors, township }: HostileAt): Promise<void> {
  const due = { by: 'none' };
  await doors.try(head, 'openTask', {}, { holderId: clerk.id, due });
  const itemId = idOf(await doors.try(head, 'openTask', {}, { holderId: clerk.id, due }));
  await doors.try(head, 'moveWork', { itemId }, { to: head.id });
  await doors.try(head, 'finishWork', { itemId });
  await doors.try(keeper, 'changeBody', { bodyId: township }, { siteCode: null });
}

/** Doors of these that take a body and were not tried. */
export function doorsNotTried(
  { tried }: HostileDoors,
  ...among: readonly Readonly<Record<string, Endpoint>>[]
): readonly string[] {
  return among.flatMap((doors) =>
    Object.entries(doors).flatMap(([name, { body }]) =>
      body !== undefined && !tried.has(name as EndpointName) ? [name] : [],
    ),
  );
}
