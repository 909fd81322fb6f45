import { v7 as uuidv7 } from 'uuid';
import type { reportCountyEndpoints } from '../../src/desk/contract/report-county.ts';
import { fileIdOf } from '../../src/ledger/files.ts';
import { keepFileOf, reportIn, rosterIn } from './report-county-places.ts';
import type { Place, Sample } from './samples.ts';

const year = '2025';
const own = ({ world, bodyId }: Place) => bodyId === world.bodies.township;

/** Only a county keeps a roster and adds up; the callers are of a township. */
const notHere = () => 409;

const reviewed = (body: (digest: string) => Readonly<Record<string, unknown>>): Sample => ({
  place: 'params',
  given: async (at) => {
    const { reportId, digest } = await reportIn(at);
    return { params: { reportId }, body: { actId: uuidv7(), digest, ...body(digest) } };
  },
  // Nobody reviews the report of the own body.
  allowed: (at) => (own(at) ? 403 : 200),
});

const ofYear: Sample = {
  place: 'params',
  given: async (at) => {
    await rosterIn(at);
    return { query: { year } };
  },
};

const onImport = (body: (() => Readonly<Record<string, unknown>>) | null): Sample => ({
  place: 'params',
  given: async (at) => {
    const { importId } = await rosterIn(at);
    return { params: { importId }, ...(body === null ? {} : { body: { actId: uuidv7(), ...body() } }) };
  },
});

export const reportCountySamples: { readonly [N in keyof typeof reportCountyEndpoints]: Sample } = {
  reportRoster: { place: 'params', given: () => ({}) },
  setReportRoster: {
    place: 'params',
    given: async (at) => ({
      body: { actId: uuidv7(), lines: (await rosterIn(at)).lines, reason: '年度核定', seenAt: null },
    }),
    allowed: notHere,
  },
  reportMembers: ofYear,
  exportReportMembers: ofYear,
  remindReportMembers: {
    place: 'params',
    given: async (at) => ({
      body: {
        actId: uuidv7(),
        year: Number(year),
        memberIds: [(await rosterIn(at)).reminded],
        message: '请抓紧',
      },
    }),
  },
  reviewReportMember: {
    place: 'params',
    given: async (at) => ({ params: { memberId: (await rosterIn(at)).memberId }, query: { year } }),
  },
  returnReport: reviewed(() => ({ comments: [{ place: '3/received/total', text: '请核对' }] })),
  acceptReport: reviewed(() => ({ remark: '' })),
  interimReports: ofYear,
  readMemberReport: { place: 'params', given: async () => ({ file: await keepFileOf() }) },
  importMemberReport: {
    place: 'params',
    given: async (at) => {
      const { memberId, sha256 } = await rosterIn(at);
      return { body: { actId: uuidv7(), memberId, year: Number(year), fileId: fileIdOf(sha256) } };
    },
  },
  acceptMemberFile: onImport(() => ({ remark: '' })),
  removeMemberFile: onImport(() => ({ reason: '报错了单位' })),
  memberFile: onImport(null),
  reportSum: ofYear,
  openCountyReport: {
    place: 'params',
    given: () => ({ body: { actId: uuidv7(), year: Number(year), agency: '甲县人民政府' } }),
    allowed: notHere,
  },
  freezeCountyReport: {
    place: 'params',
    given: async (at) => ({
      params: { reportId: (await reportIn(at)).reportId },
      body: { actId: uuidv7(), without: [], explanation: '' },
    }),
    allowed: notHere,
  },
  unfreezeCountyReport: {
    place: 'params',
    given: async (at) => ({
      params: { reportId: (await reportIn(at)).reportId },
      body: { actId: uuidv7(), reason: '重新汇总' },
    }),
    allowed: notHere,
  },
  compareReports: {
    ...ofYear,
    given: async (at) => {
      await rosterIn(at);
      return { query: { from: '2024', to: '2025' } };
    },
  },
  exportReports: ofYear,
};
