import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseDesk, nothingAnswers, type CaseDesk } from '../../../../tests/support/case-desk.ts';
import { person } from '../../../../tests/support/requests.ts';
import { earlierDecisions } from './earlier-decisions.ts';

let desk: CaseDesk;
beforeAll(async () => {
  desk = await caseDesk();
});
afterAll(() => desk.close());

describe('what whoever signs sees of the applicant’s earlier requests', () => {
  const before = (requestId: string) =>
    desk.ledger.read('everything', (tx) => earlierDecisions(tx, { bodyId: desk.bodies.township, requestId }));

  it('is of the same person, by number or by name with telephone, with how it ended', async () => {
    const answered = await desk.registered({ applicant: person(1) });
    await desk.searched(answered, false);
    await desk.guided(answered, nothingAnswers);
    await desk.submitted(answered, { kind: 'not-existing' }, []);
    const state = await desk.state(answered);
    for (const { id, roles } of state?.round?.steps ?? []) {
      await desk.passed(answered, id, roles.includes('office-head') ? 'head' : 'leader');
    }
    const sameNumber = await desk.registered({ applicant: person(1, { phone: '13000000009' }) });
    const samePhone = await desk.registered({ applicant: person(2) });
    const onlyName = await desk.registered({ applicant: person(3, { phone: '13000000003' }) });

    expect(await before(answered)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ requestId: sameNumber, outcome: null }),
        expect.objectContaining({ requestId: samePhone }),
      ]),
    );
    expect(await before(sameNumber)).toMatchObject([
      { requestId: answered, outcome: 'notHeld', phase: 'serving', matter: '丙村征地补偿安置方案' },
    ]);
    expect(await before(onlyName)).toEqual([]);
  });
});
