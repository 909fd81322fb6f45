import { v7 as uuidv7 } from 'uuid';
import type { Updateable } from 'kysely';
import { civilDate, type RoleId } from '../../src/law/index.ts';
import { changeSecrets } from '../../src/acts/sign-in/person.ts';
import { totpPlace } from '../../src/acts/sign-in/totp.ts';
import type { EndpointName } from '../../src/desk/contract/endpoints.ts';
import { keepPersonal } from '../../src/ledger/personal-data.ts';
import { wordLists } from '../../src/ledger/read/word-lists.ts';
import type { StaffSecretsTable } from '../../src/ledger/schema.ts';
import { enter, hire } from '../support/county.ts';
import { act } from '../support/ledger.ts';
import { plainEdition, published } from '../support/published.ts';
import type { SentFile } from '../support/multipart.ts';
import { activitySamples } from './activity-samples.ts';
import { caseSamples } from './case-samples.ts';
import { catalogueSamples } from './catalogue-samples.ts';
import { documentSamples } from './document-samples.ts';
import { publicationSamples } from './publication-samples.ts';
import { publishingSettingsSamples } from './publishing-settings-samples.ts';
import { redressSamples } from './redress-samples.ts';
import { reportSamples } from './report-samples.ts';
import { reportCountySamples } from './report-county-samples.ts';
import { requestSamples } from './request-samples.ts';
import { requestPrivacySamples } from './request-privacy-samples.ts';
import { requestRulesSamples } from './request-rules-samples.ts';
import { requestSupervisionSamples } from './request-supervision-samples.ts';
import { siteSamples } from './site-samples.ts';
import { newAccount, now, password, task, type World } from './world.ts';

/** Who calls a door, and for which body. */
export interface Place {
  readonly world: World;
  /** The body that the call is about. */
  readonly bodyId: string;
  readonly staffId: string;
  readonly role: RoleId;
}

export interface Given {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** For a door that takes a file. */
  readonly file?: SentFile;
}

/** A valid call of one door. */
export interface Sample {
  /** Where the body stands that the call is about; nowhere where the door is about no body. */
  readonly place?: 'params' | 'parentId' | 'query' | 'body';
  readonly given: (at: Place) => Given | Promise<Given>;
  /** What a caller gets whom the permission lets in, where it is not 200. */
  readonly allowed?: (at: Place) => number;
  /** Has a person of its own call, as it ends sessions or changes passwords. */
  readonly alone?: true;
  /** What is read is the caller's own: made for each, though it is only read. */
  readonly ofCaller?: true;
  /**
   * Holds for the whole installation, and the county has someone for it: nobody of 乙镇 is let in, whatever their
   * roles (acts/in-charge.ts), but the county's supervisor is.
   */
  readonly ofCounty?: true;
}

const actId = () => uuidv7();
/** A body is named as no other is. */
let names = 0;
const nothing: Sample = { given: () => ({}) };
const reason = '岗位调整';

/** Someone to act upon in that body. */
const target = ({ world, bodyId }: Place, roles: readonly RoleId[] = ['clerk']) =>
  hire(world.ledger, bodyId, newAccount(), roles, { name: '李四', now });

/** A door about one person, with that body. */
const onTarget = (
  body: (at: Place, staffId: string) => Readonly<Record<string, unknown>> | undefined,
  prepare: (at: Place, staffId: string) => Promise<unknown> = async () => undefined,
): Sample => ({
  place: 'params',
  given: async (at) => {
    const staffId = await target(at);
    await prepare(at, staffId);
    const given = body(at, staffId);
    return { params: { staffId }, ...(given === undefined ? {} : { body: given }) };
  },
});

const secrets = ({ world, bodyId }: Place, staffId: string, set: Updateable<StaffSecretsTable>) =>
  world.ledger.write({ bodies: [bodyId] }, (tx) => changeSecrets(tx, { bodyId, staffId }).set(set).execute());

/**
 * The roles of someone who takes work. In the county nobody is put in charge of anything: what holds for the whole
 * installation then stays with 乙镇, where the callers are.
 */
const taker = ({ world, bodyId }: Place): readonly RoleId[] =>
  bodyId === world.bodies.county ? ['clerk'] : ['office-head'];

/** Work that the caller holds where it is in the own body, else someone there. */
async function itemFor(at: Place): Promise<string> {
  const { world, bodyId, staffId } = at;
  const own = bodyId === world.bodies.township;
  return task(world.ledger, bodyId, own ? staffId : await target(at, taker(at)), true);
}

const own = ({ world, bodyId }: Place) => bodyId === world.bodies.township;

async function handoverIn(at: Place): Promise<string> {
  const [fromId, toId, handoverId] = [await target(at), await target(at), uuidv7()];
  await act(at.world.ledger, at.bodyId, 'handover.done', handoverId, {
    fromId,
    toId,
    leaves: false,
    on: '2026-11-20' as never,
    remarks: '',
    items: [],
    drafts: [],
  });
  return handoverId;
}

const notice = () => ({
  year: 2027,
  title: '国务院办公厅关于2027年部分节假日安排的通知',
  number: null,
  date: null,
  holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
  makeUpDays: [],
});

/** A door about something public, with that body. */
const onPublic: Sample = {
  place: 'params',
  given: async (at) => ({
    params: {
      publicationId: await published(at.world.ledger, at.bodyId, await target(at), plainEdition('公示')),
    },
  }),
};

const registerLine = {
  number: null,
  matter: '农村村民住宅建设审批',
  on: '2026-03-02',
  count: 1,
  amountFen: null,
  remark: '',
  publicationId: null,
};

async function lineIn({ world, bodyId }: Place): Promise<string> {
  const entryId = uuidv7();
  const entry = { ...registerLine, entryId, on: civilDate('2026-03-02') };
  await act(world.ledger, bodyId, 'register.entered', entryId, {
    register: 'licence',
    source: 'form',
    entries: [entry],
  });
  return entryId;
}

const registerTable = () => ({
  source: '许可台账.xlsx',
  rows: [
    {
      row: 2,
      cells: { on: '2026-03-02', matter: '农村村民住宅建设审批', number: `乙许${(articles += 1)}号` },
    },
  ],
  acceptRepeats: false,
});

/** Counts what has an address of its own. */
let articles = 0;
const channelLine = () => ({
  channel: 'wechat' as const,
  category: 'notice' as const,
  title: '关于防汛的通知',
  url: `https://mp.weixin.qq.com/s/${(articles += 1)}`,
  place: '',
  on: '2026-03-02',
  reads: null,
  publicationId: null,
});

async function recordIn({ world, bodyId }: Place): Promise<string> {
  const recordId = uuidv7();
  const record = { ...channelLine(), recordId, on: civilDate('2026-03-02') };
  await act(world.ledger, bodyId, 'channel.recorded', recordId, { source: 'form', records: [record] });
  return recordId;
}

const channelTable = () => ({
  source: 'paste',
  rows: [],
  text: `关于防汛的通知 https://mp.weixin.qq.com/s/${(articles += 1)} 2026-03-02`,
  defaults: { channel: '', category: '', on: '' },
  categories: [],
});

/** A valid call of every door: the compiler names the door that is missing. */
export const samples: Readonly<Record<EndpointName, Sample>> = {
  setUpState: nothing,
  setUp: {
    given: () => ({
      body: {
        actId: actId(),
        name: '己县人民政府',
        level: 'county',
        siteCode: null,
        account: newAccount(),
        personName: '张三',
        password,
      },
    }),
    // The county stands already.
    allowed: () => 409,
  },

  signInOptions: nothing,
  signIn: { given: () => ({ body: { account: newAccount(), password } }), allowed: () => 422 },
  session: nothing,
  signOut: { ...nothing, alone: true },
  ownSessions: nothing,
  endOwnSession: { given: () => ({ body: {} }), alone: true },
  changeOwnPassword: {
    given: () => ({ body: { actId: actId(), oldPassword: password, newPassword: 'Bai-Yun-7731' } }),
    alone: true,
  },
  beginTotp: { given: () => ({ body: { password } }), alone: true },
  // No secret was asked for.
  confirmTotp: {
    given: () => ({ body: { actId: actId(), code: '123456' } }),
    allowed: () => 409,
    alone: true,
  },
  makeRecoveryCodes: {
    given: () => ({ body: { actId: actId(), password } }),
    allowed: () => 409,
    alone: true,
  },

  today: nothing,
  firstHour: nothing,
  listWork: { place: 'query', given: () => ({}) },
  exportWork: { place: 'query', given: () => ({}) },
  openTask: {
    place: 'params',
    given: async (at) => ({
      body: {
        actId: actId(),
        title: '核对公开信息',
        details: '',
        holderId: await target(at, taker(at)),
        due: { by: 'working-days', from: '2026-11-20', days: 5 },
      },
    }),
  },
  finishWork: {
    place: 'params',
    given: async (at) => ({ params: { itemId: await itemFor(at) }, body: { actId: actId(), remark: '' } }),
    // Only whoever holds it ends it, whatever the role.
    allowed: (at) => (own(at) ? 200 : 403),
  },
  moveWork: {
    place: 'params',
    given: async (at) => ({
      params: { itemId: await itemFor(at) },
      body: { actId: actId(), to: await target(at, taker(at)), reason },
    }),
  },
  workItem: { place: 'params', given: async (at) => ({ params: { itemId: await itemFor(at) } }) },
  derivation: { place: 'params', given: async (at) => ({ params: { itemId: await itemFor(at) } }) },

  listDrafts: nothing,
  draft: { given: () => ({ params: { draftId: uuidv7() } }), allowed: () => 404 },
  saveDraft: {
    given: () => ({
      params: { draftId: uuidv7() },
      body: { form: 'staff/add', title: '', content: { name: '张' }, savedAt: null },
    }),
  },
  throwAwayDraft: { given: () => ({ params: { draftId: uuidv7() } }) },

  listBodies: nothing,
  exportBodies: nothing,
  body: { place: 'params', given: () => ({}) },
  foundBody: {
    place: 'parentId',
    given: () => ({
      body: {
        actId: actId(),
        level: 'village',
        name: `第${(names += 1)}新村`,
        siteCode: null,
      },
    }),
    // A village has no bodies below it.
    allowed: (at) => (own(at) ? 200 : 422),
  },
  changeBody: {
    place: 'params',
    given: () => ({
      body: { actId: actId(), name: `乙镇第${(names += 1)}办事处`, siteCode: null, reason },
    }),
  },
  closeBody: {
    place: 'params',
    given: async (at) => {
      await target(at);
      return { body: { actId: actId(), reason } };
    },
    // People work there.
    allowed: () => 409,
  },

  listStaff: { place: 'query', given: () => ({}) },
  exportStaff: { place: 'query', given: () => ({}) },
  colleagues: { place: 'params', given: () => ({}) },
  person: onTarget(() => undefined),
  addStaff: {
    place: 'params',
    given: () => ({
      body: {
        actId: actId(),
        account: newAccount(),
        name: '阿依古丽·买买提',
        post: '干事',
        roles: ['clerk'],
        phone: '0000-0000000',
      },
    }),
  },
  changeStaff: onTarget(() => ({ actId: actId(), name: '王五', post: '', phone: 'keep' })),
  setRoles: onTarget(() => ({ actId: actId(), roles: ['proofreader'], reason })),
  resetPassword: onTarget(() => ({ actId: actId(), reason })),
  removeTotp: onTarget(
    () => ({ actId: actId(), reason }),
    (at, staffId) =>
      secrets(at, staffId, {
        totp_cipher: at.world.ledger.keys.seal('secret', totpPlace({ bodyId: at.bodyId, staffId })),
      }),
  ),
  unlockStaff: onTarget(
    () => ({ actId: actId(), reason }),
    (at, staffId) => secrets(at, staffId, { failures: 5, locked_until: new Date(now.getTime() + 900_000) }),
  ),
  letStaffLeave: onTarget(() => ({ actId: actId(), reason })),
  allowProvider: onTarget((_, staffId) => ({ actId: actId(), subject: staffId })),
  revealPhone: onTarget(
    () => ({ actId: actId(), reason }),
    async ({ world, bodyId }, staffId) => {
      const dataId = uuidv7();
      await world.ledger.write({ bodies: [bodyId] }, (tx) =>
        keepPersonal(tx, world.ledger.keys, { bodyId, dataId }, 'phone', '0000-0000000'),
      );
      await act(world.ledger, bodyId, 'staff.changed', staffId, { name: '李四', post: '', phoneId: dataId });
    },
  ),
  endSessions: onTarget(
    () => ({ actId: actId(), reason }),
    ({ world, bodyId }, staffId) => enter(world.ledger, bodyId, staffId, now),
  ),

  previewHandover: {
    place: 'params',
    given: async (at) => ({ query: { from: await target(at) } }),
  },
  handOver: {
    place: 'params',
    given: async (at) => ({
      body: {
        actId: actId(),
        fromId: await target(at),
        toId: await target(at),
        leaves: true,
        remarks: '钥匙一并移交。',
      },
    }),
  },
  listHandovers: { place: 'params', given: () => ({}) },
  handover: { place: 'params', given: async (at) => ({ params: { handoverId: await handoverIn(at) } }) },
  handoverSheet: {
    place: 'params',
    given: async (at) => ({ params: { handoverId: await handoverIn(at) }, query: { format: 'docx' } }),
  },
  listDeputies: { place: 'params', given: () => ({}) },
  appointDeputy: {
    place: 'params',
    given: async (at) => ({
      body: {
        actId: actId(),
        absentId: await target(at),
        actingId: await target(at),
        from: '2026-11-23',
        until: '2026-11-27',
        reason: '休假',
      },
    }),
  },
  endDeputy: {
    place: 'params',
    given: async (at) => {
      const deputyId = uuidv7();
      await act(at.world.ledger, at.bodyId, 'deputy.appointed', deputyId, {
        absentId: await target(at),
        actingId: await target(at),
        from: '2026-11-20' as never,
        until: '2026-11-27' as never,
        reason: '休假',
      });
      return { params: { deputyId }, body: { actId: actId(), reason } };
    },
  },

  ...catalogueSamples,
  ...publishingSettingsSamples,
  ...siteSamples,
  ...activitySamples,
  ...requestSamples,
  ...redressSamples,
  ...requestRulesSamples,
  ...requestPrivacySamples,
  ...requestSupervisionSamples,
  ...reportCountySamples,
  ...reportSamples,
  ...caseSamples,
  ...publicationSamples,

  ...documentSamples,

  calendar: nothing,
  readNotice: { given: () => ({ body: { text: '2027年，一、元旦：1月1日至3日放假，共3天。' } }) },
  // Holidays are the same for everyone: the county enters the notice for all of its bodies.
  previewNotice: { ofCounty: true, given: () => ({ body: notice() }) },
  enterNotice: { ofCounty: true, given: () => ({ body: { actId: actId(), ...notice() } }) },
  withdrawNotice: {
    ofCounty: true,
    given: async ({ world, bodyId }) => {
      const noticeId = uuidv7();
      const { holidays, makeUpDays, title } = notice();
      await act(world.ledger, bodyId, 'calendar.notice-entered', noticeId, {
        year: 2027,
        arrangement: {
          notice: { title, number: null, date: null, toBeVerified: true },
          holidays: holidays as never,
          makeUpDays,
        },
      });
      return { params: { noticeId }, body: { actId: actId(), reason: '录错了' } };
    },
  },

  listRegister: { place: 'query', given: () => ({ params: { register: 'licence' } }) },
  exportRegister: { place: 'query', given: () => ({ params: { register: 'fee' } }) },
  registerFigures: { place: 'params', given: () => ({}) },
  registerLine: { place: 'params', given: async (at) => ({ params: { entryId: await lineIn(at) } }) },
  enterLine: {
    place: 'params',
    given: () => ({ params: { register: 'penalty' }, body: { actId: actId(), ...registerLine } }),
  },
  correctLine: {
    place: 'params',
    given: async (at) => ({
      params: { entryId: await lineIn(at) },
      body: { actId: actId(), ...registerLine, count: 2, reason },
    }),
  },
  strikeOutLine: {
    place: 'params',
    given: async (at) => ({ params: { entryId: await lineIn(at) }, body: { actId: actId(), reason } }),
  },
  checkRegisterImport: {
    place: 'params',
    given: () => ({ params: { register: 'licence' }, body: registerTable() }),
  },
  importRegister: {
    place: 'params',
    given: () => ({ params: { register: 'licence' }, body: { actId: actId(), ...registerTable() } }),
  },
  listChannels: { place: 'query', given: () => ({}) },
  exportChannels: { place: 'query', given: () => ({}) },
  channelFigures: { place: 'params', given: () => ({ query: { year: '2026' } }) },
  channelRecord: { place: 'params', given: async (at) => ({ params: { recordId: await recordIn(at) } }) },
  recordChannel: { place: 'params', given: () => ({ body: { actId: actId(), ...channelLine() } }) },
  correctRecord: {
    place: 'params',
    given: async (at) => ({
      params: { recordId: await recordIn(at) },
      body: { actId: actId(), ...channelLine(), reason },
    }),
  },
  strikeOutRecord: {
    place: 'params',
    given: async (at) => ({ params: { recordId: await recordIn(at) }, body: { actId: actId(), reason } }),
  },
  checkChannelImport: { place: 'params', given: () => ({ body: channelTable() }) },
  importChannels: { place: 'params', given: () => ({ body: { actId: actId(), ...channelTable() } }) },
  words: { place: 'params', given: () => ({}) },
  exportWords: { place: 'params', given: () => ({}) },
  setWords: {
    place: 'params',
    given: async ({ world, bodyId }) => {
      const { setAt } = await world.ledger.read({ bodies: [bodyId] }, (tx) => wordLists(tx, bodyId));
      const word = `错${(articles += 1)}词`;
      return {
        body: {
          actId: actId(),
          source: 'form',
          basedOn: setAt,
          words: [{ list: '易错词', word, right: '对词' }],
        },
      };
    },
  },
  readTable: { given: () => ({ file: { name: '名单.csv', bytes: Buffer.from('事项,件数\n公章刻制,3\n') } }) },
  settings: nothing,
  changeSetting: { given: () => ({ body: { actId: actId(), key: 'work.warn-days', value: 4 } }) },

  ownActs: nothing,
  listActs: { place: 'query', given: () => ({}) },
  act: { place: 'params', given: () => ({ params: { seq: '1' } }) },
  exportActs: { place: 'body', given: () => ({ body: { actId: actId() } }) },
  ledgerState: nothing,
  verifyLedger: { given: () => ({ body: { actId: actId() } }) },

  listBackups: nothing,
  makeBackup: { given: () => ({ body: { actId: actId() } }) },

  portalChanges: { place: 'params', given: () => ({}) },
  portalAtom: { place: 'params', given: () => ({}) },
  portalItem: onPublic,
  publicationPackage: onPublic,
  portalState: onPublic,
};
