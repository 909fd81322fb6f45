import { v7 as uuidv7 } from 'uuid';
import { noteCaseFile, sealCaseFile } from '../../src/acts/requests/case-files.ts';
import type { requestPrivacyEndpoints } from '../../src/desk/contract/request-privacy.ts';
import { civilDate } from '../../src/law/index.ts';
import { pdfSaying } from '../support/case-desk.ts';
import { person } from '../support/requests.ts';
import { requestIn, stated, today } from './request-places.ts';
import type { Place, Sample } from './samples.ts';
import { now } from './world.ts';

const actId = () => uuidv7();
const reason = '本人申请查阅';
let askers = 0;

/** A request that was answered with a paper. @returns its id and the paper's */
async function answeredIn(
  at: Place,
  applicant = person(),
): Promise<{ readonly requestId: string; readonly fileId: string }> {
  const { world, bodyId } = at;
  const { ledger, files } = world;
  const requestId = await requestIn(at, { applicant });
  const paper = {
    bodyId,
    subjectId: requestId,
    name: '方案.pdf',
    mediaType: 'application/pdf',
    bytes: pdfSaying('安置方案'),
  };
  const { fileId, sha256, ...sealed } = await sealCaseFile({ files, keys: ledger.keys }, paper);
  await ledger.write('everything', (tx) =>
    noteCaseFile(tx, ledger.keys, { fileId, sha256, ...sealed }, { at: now, staffId: null }),
  );
  await stated(at, 'material-added', requestId, {
    fileId,
    sha256,
    material: 'record',
    title: '安置方案',
    pages: 1,
    madeFrom: null,
    redactions: [],
  });
  await stated(at, 'decided', requestId, {
    letterId: uuidv7(),
    on: today,
    outcome: 'granted',
    parts: [],
    risk: 'ordinary',
    files: [fileId],
  });
  return { requestId, fileId };
}

/** A case that was closed so long ago that nothing of it need be kept. */
async function oldIn(at: Place): Promise<string> {
  const { requestId, fileId } = await answeredIn(at);
  await stated(at, 'archived', requestId, { on: civilDate('2008-06-02'), fileId, pages: 3 });
  return requestId;
}

const onRequest = (
  body: (at: Place, fileId: string) => Readonly<Record<string, unknown>> | undefined,
): Sample => ({
  place: 'params',
  given: async (at) => {
    const { requestId, fileId } = await answeredIn(at);
    const given = body(at, fileId);
    return {
      params: { requestId },
      ...(given === undefined ? {} : { body: { actId: actId(), ...given } }),
    };
  },
});

export const requestPrivacySamples: { readonly [N in keyof typeof requestPrivacyEndpoints]: Sample } = {
  retention: {
    place: 'params',
    given: async (at) => {
      await oldIn(at);
      return {};
    },
  },
  eraseRequestPerson: {
    place: 'params',
    given: async (at) => ({
      params: { requestId: await oldIn(at) },
      body: { actId: actId(), reason: '保存期满' },
    }),
  },
  exportRequestPerson: onRequest(() => ({ reason, format: 'zip' })),
  exportPerson: {
    place: 'params',
    given: async (at) => {
      // Someone who asked for nothing else: too much for one export is refused.
      askers += 1;
      const applicant = person(100 + askers, { name: '李四', phone: `1310000${1000 + askers}` });
      await answeredIn(at, applicant);
      const { name, paperNumber, phone } = applicant;
      return { body: { actId: actId(), reason, format: 'json', name, number: paperNumber, phone } };
    },
  },
  promotion: onRequest(() => undefined),
  promoteRequest: onRequest((_, fileId) => ({
    as: 'publication',
    columnId: 'notice',
    title: '丙村征地补偿安置方案',
    summary: '应申请提供，现予公开。',
    files: [fileId],
  })),
};
