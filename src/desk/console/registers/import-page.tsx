import {
  columnsOfRegister,
  registerColumns,
  registers,
  yuanText,
  type RegisterColumn,
  type RegisterKind,
} from '../../../law/index.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { registerEndpoints } from '../../contract/registers.ts';
import { call, type Given as GivenTo } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TickField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { ImportList } from '../import/import-list.tsx';
import type { WantedColumn } from '../import/map-columns.tsx';
import { RowFaults } from '../import/row-faults.tsx';
import { useCheck } from '../import/use-check.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMe } from '../parts/person.ts';
import { useRegister } from './register-tabs.tsx';
import { texts } from './texts.ts';

type Check = AnswerOf<typeof registerEndpoints.checkRegisterImport>;
/** What was given to be checked, and is entered as it was checked. */
type Given = GivenTo<typeof registerEndpoints.checkRegisterImport>['body'];

/** A list of lines: read, its columns put right, every row checked, then entered in one act. */
export function ImportRegisterPage() {
  const register = useRegister();
  return (
    <div className="stack">
      <Heading title={texts.importTitle(registers[register].title)} />
      <p>{texts.importLead}</p>
      <Notice>{texts.noNames}</Notice>
      <Import key={register} register={register} />
    </div>
  );
}

function Import({ register }: { readonly register: RegisterKind }) {
  const { body } = useMe();
  const check = useCheck((given: Given) =>
    call(registerEndpoints.checkRegisterImport, { params: { bodyId: body.id, register }, body: given }),
  );
  return (
    <ImportList
      wanted={wantedOf(register)}
      check={check}
      given={(list) => ({ ...list, acceptRepeats: false })}
    >
      {(result) => <Checked register={register} {...result} />}
    </ImportList>
  );
}

function Checked({
  register,
  check: { entries, faults, repeats },
  given,
}: {
  readonly register: RegisterKind;
  readonly check: Check;
  readonly given: Given;
}) {
  const { body } = useMe();
  const finish = useFinish();
  const money = registers[register].counts === 'money';
  const total = money
    ? texts.yuan(yuanText(entries.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)))
    : texts.pieces(entries.reduce((sum, { count }) => sum + count, 0));
  const form = useForm({
    initially: { acceptRepeats: false },
    schema: registerEndpoints.importRegister.body,
    input: ({ acceptRepeats }, actId) => ({ actId, ...given, acceptRepeats }),
    send: async (input) => {
      const params = { bodyId: body.id, register };
      await call(registerEndpoints.importRegister, { params, body: input });
      finish(`/registers/${register}`, texts.imported(entries.length));
    },
  });
  if (faults.length > 0) {
    return (
      <div className="stack tight">
        <RowFaults kind="danger" title={texts.faultsTitle(faults.length)} rows={faults} alert />
        <p>{texts.faultsAdvice}</p>
      </div>
    );
  }
  return (
    <ActForm form={form} act={texts.doImport(entries.length)} back={`/registers/${register}`}>
      <p role="status">{texts.ready(texts.lines(entries.length), total)}</p>
      <RowFaults kind="warning" title={texts.repeatsTitle(repeats.length)} rows={repeats} />
      {repeats.length > 0 && <TickField form={form} name="acceptRepeats" label={texts.acceptRepeats} />}
    </ActForm>
  );
}

function wantedOf(register: RegisterKind): readonly WantedColumn<RegisterColumn>[] {
  const { date, matter, number } = registers[register];
  const titles: Partial<Record<RegisterColumn, string>> = { on: date, matter, number };
  return columnsOfRegister(register).map((column) => ({
    column,
    title: titles[column] ?? registerColumns[column][0],
    names: registerColumns[column],
    ...(column === 'on' || column === 'matter' ? { needed: true as const } : {}),
  }));
}
