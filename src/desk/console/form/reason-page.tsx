import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { ReasonForm } from './reason-form.tsx';

/** The page of an act on a record that needs nothing but its reason: the record's name, what will happen, the reason. */
export function ReasonPage({
  act,
  heading = act,
  name,
  happens,
  danger = false,
  back,
  after = back,
  send,
}: {
  /** What the act is called, on its button. */
  readonly act: string;
  readonly heading?: string;
  /** By what the record is known; empty until it is read. */
  readonly name: string;
  readonly happens: string;
  readonly danger?: boolean;
  readonly back: string;
  /** Where it goes once it is done. */
  readonly after?: string;
  /** Does it, and says what was done. */
  readonly send: (input: { readonly actId: string; readonly reason: string }) => Promise<string>;
}) {
  const finish = useFinish();
  return (
    <div className="stack">
      <Heading title={heading} />
      <ReasonForm
        act={act}
        back={back}
        danger={danger}
        send={async (input) => finish(after, await send(input))}
      >
        <p className="lead">
          {name}
          <br />
          {happens}
        </p>
      </ReasonForm>
    </div>
  );
}
