import { describe, expect, it, test } from 'vitest';
import { staffEndpoints } from '../../contract/staff.ts';
import { workEndpoints } from '../../contract/work.ts';
import { controlId, faultsOf } from './use-form.ts';

const actId = '01890a5d-ac96-774b-bcce-b302099a8057';

function faultsIn(
  schema: { safeParse: typeof workEndpoints.openTask.body.safeParse },
  given: object,
  choose = {},
) {
  const parsed = schema.safeParse(given);
  return parsed.success ? [] : faultsOf(parsed.error, choose, given);
}

describe('the faults of a form', () => {
  const task = { actId, title: '公示名单', details: '', holderId: actId, due: { by: 'none' as const } };

  it('are none where the act may be sent', () => {
    expect(faultsIn(workEndpoints.openTask.body, task)).toEqual([]);
  });

  it('name the field by its path, so that the summary leads to it', () => {
    const faults = faultsIn(workEndpoints.openTask.body, {
      ...task,
      title: ' ',
      due: { by: 'date', on: '明天' },
    });
    expect(faults).toEqual([
      { field: 'title', message: '请填写任务' },
      { field: 'due.on', message: '请按2026-11-20的样子填写日期' },
    ]);
    expect(faults.map(({ field }) => controlId(field))).toEqual(['field-title', 'field-due-on']);
  });

  it('ask to choose instead of speaking of ids', () => {
    const choose = { holderId: '请选择交给谁' };
    expect(faultsIn(workEndpoints.openTask.body, { ...task, holderId: '' }, choose)).toEqual([
      { field: 'holderId', message: '请选择交给谁' },
    ]);
  });

  it('ask to choose inside another field by its path', () => {
    const choose = { 'due.on': '请选择期限' };
    expect(faultsIn(workEndpoints.openTask.body, { ...task, due: { by: 'date', on: '' } }, choose)).toEqual([
      { field: 'due.on', message: '请选择期限' },
    ]);
  });

  test.each(['', 'x', '0', '251', '1.5'])('never speak English: %s working days', (days) => {
    const due = { by: 'working-days', from: '2026-11-20', days: Number(days) };
    const [fault, ...others] = faultsIn(workEndpoints.openTask.body, { ...task, due });
    expect(others).toEqual([]);
    expect(fault?.field).toBe('due.days');
    expect(fault?.message).toMatch(/\p{Script=Han}/u);
  });

  it('are one a field', () => {
    const person = { actId, account: '', name: '', post: '', roles: [], phone: null };
    const parsed = staffEndpoints.addStaff.body.safeParse(person);
    const faults = parsed.success ? [] : faultsOf(parsed.error, {}, person);
    expect(faults.map(({ field }) => field)).toEqual(['account', 'name', 'roles']);
  });
});
