import { describe, expect, it, test } from 'vitest';
import { requestEndpoints } from '../../../contract/requests.ts';
import { blankIntake, confirmedOnOf, faultsOfIntake, inputOf, type IntakeValues } from './intake-values.ts';

const actId = '01890a5d-ac96-774b-bcce-b302099a8057';
const filled: IntakeValues = {
  ...blankIntake('2026-11-20', actId),
  channel: 'in-person',
  applicantKind: 'naturalPerson',
  name: '张三',
  title: '征地补偿安置方案',
  form: 'paper',
  way: 'mail',
  matter: '征地补偿安置方案',
};

describe('what is typed at intake', () => {
  it('is what the server takes', () => {
    expect(requestEndpoints.receiveRequest.body.safeParse(inputOf(filled, actId)).success).toBe(true);
    expect(faultsOfIntake(filled)).toEqual([]);
  });

  it('leaves out what belongs to the other sort of applicant', () => {
    const both = { ...filled, paperNumber: 'A1', creditCode: 'B2', contactPerson: '李四' };
    expect(inputOf(both, actId).applicant).toMatchObject({
      paperNumber: 'A1',
      creditCode: '',
      contactPerson: '',
    });
    expect(inputOf({ ...both, applicantKind: 'business' }, actId).applicant).toMatchObject({
      paper: null,
      paperNumber: '',
      creditCode: 'B2',
      contactPerson: '李四',
    });
  });

  it('names no agent unless one was ticked, and no holder unless it is registered at once', () => {
    expect(inputOf({ ...filled, agentName: '王五' }, actId).applicant.agent).toBeNull();
    expect(inputOf({ ...filled, byAgent: true, agentName: '王五' }, actId).applicant.agent?.name).toBe(
      '王五',
    );
    expect(inputOf({ ...filled, when: 'later' }, actId).register).toBeNull();
    expect(inputOf({ ...filled, channel: 'fax', confirmed: 'no' }, actId).register).toBeNull();
    expect(inputOf({ ...filled, channel: 'fax', confirmed: 'yes' }, actId).register).not.toBeNull();
  });

  test.each([
    [{ channel: 'in-person', confirmed: 'yes' }, null],
    [{ channel: 'fax', confirmed: 'yes', confirmedOn: '2026-11-18' }, '2026-11-18'],
    [{ channel: 'fax', confirmed: 'no', confirmedOn: '2026-11-18' }, null],
    [{ channel: 'oral', readBack: true, confirmed: 'yes' }, null],
  ] as const)('confirms %o on %s', (change, on) => {
    expect(confirmedOnOf({ ...filled, ...change })).toBe(on);
  });

  test.each([
    [{ channel: 'plain-mail' }, 'confirmed'],
    [{ channel: 'oral' }, 'readBack'],
    [{ title: ' ' }, 'content.title'],
  ] as const)('of %o lacks %s', (change, field) => {
    expect(faultsOfIntake({ ...filled, ...change }).map((fault) => fault.field)).toEqual([field]);
  });
});
