import { Button, Input } from 'antd';
import { reviewEndpoints } from '../../contract/reviews.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { controlId, useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { editionOf, useEdition, type EditionAnswer } from '../publications/use-publication.ts';
import { useComments, type Comment } from './comments.ts';
import { againWhenStale, DecisionPage, type Decided } from './decided.tsx';
import { placesOf } from './places.ts';
import { texts } from './texts.ts';

interface Values {
  readonly comments: readonly Comment[];
}

const blank: Comment = { place: '', text: '' };

/** Where an opinion can be put: all of it, the places of the text, what the screening found. */
function choicesOf(answer: EditionAnswer): readonly { readonly value: string; readonly title: string }[] {
  const places = placesOf(editionOf(answer)).map(({ name, begins }) => ({
    value: name,
    title: begins === '' ? name : `${name} ${begins}`,
  }));
  const known = new Set(places.map(({ value }) => value));
  const found = (answer.screening?.findings ?? [])
    .map(({ place, kind }) => ({ value: [...place].slice(0, 100).join(''), title: `${place} ${kind}` }))
    .filter(({ value }) => !known.has(value));
  const once = found.filter((each, at) => found.findIndex(({ value }) => value === each.value) === at);
  return [{ value: '', title: texts.everywhere }, ...places, ...once];
}

function Fields({
  at,
  comment,
  choices,
  fault,
  put,
  remove,
}: {
  readonly at: number;
  readonly comment: Comment;
  readonly choices: ReturnType<typeof choicesOf>;
  readonly fault: string | undefined;
  readonly put: (comment: Comment) => void;
  readonly remove: (() => void) | null;
}) {
  const id = controlId(`comments.${at}.text`);
  const known = choices.some(({ value }) => value === comment.place);
  return (
    <fieldset className={fault === undefined ? 'field' : 'field faulty'}>
      <legend>{texts.commentNumber(at + 1)}</legend>
      <label htmlFor={`${id}-place`}>{texts.where}</label>
      <select
        id={`${id}-place`}
        className="choice"
        value={comment.place}
        onChange={(event) => put({ ...comment, place: event.target.value })}
      >
        {!known && <option value={comment.place}>{comment.place}</option>}
        {choices.map(({ value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
      <label htmlFor={id}>{texts.what}</label>
      {fault !== undefined && (
        <div className="fault" id={`${id}-fault`}>
          {fault}
        </div>
      )}
      <Input
        id={id}
        value={comment.text}
        maxLength={500}
        status={fault === undefined ? '' : 'error'}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={(event) => put({ ...comment, text: event.target.value })}
      />
      {remove !== null && (
        <div>
          <Button size="small" aria-label={texts.removeNumber(at + 1)} onClick={remove}>
            {texts.remove}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function Return({ decided, answer }: { readonly decided: Decided; readonly answer: EditionAnswer }) {
  const { params, round, title, back } = decided;
  const finish = useFinish();
  const kept = useComments(params.publicationId, round.digest);
  const initially: Values = { comments: kept.comments.length === 0 ? [blank] : kept.comments };
  const form = useForm({
    initially,
    schema: reviewEndpoints.returnStep.body,
    input: ({ comments }, actId) => ({
      actId,
      digest: round.digest,
      step: round.step.id,
      comments: comments.filter(({ text }) => text.trim() !== '').map((each) => ({ ...each })),
    }),
    send: async (body) => {
      await call(reviewEndpoints.returnStep, { params, body });
      kept.put([]);
      finish('/reviews', texts.returnedDone(title));
    },
  });
  const { comments } = form.values;
  const set = (next: readonly Comment[]) => {
    form.set('comments', next);
    kept.put(next.filter(({ text }) => text.trim() !== ''));
  };
  const choices = choicesOf(answer);
  return (
    <ActForm form={form} act={texts.return} back={back} more={againWhenStale(form.refusal, back)}>
      <p className="lead">
        {title} {texts.edition(round.edition)}
        <br />
        {round.which === 'afterwards' ? texts.returningAfterwards : texts.returning}
      </p>
      <div className="stack" id={controlId('comments')}>
        {comments.map((comment, at) => (
          <Fields
            // A comment has no other name than its place in the list.
            key={`comment ${at}`}
            at={at}
            comment={comment}
            choices={choices}
            fault={
              form.faults.find(
                ({ field }) => field === `comments.${at}.text` || (at === 0 && field === 'comments'),
              )?.message
            }
            put={(next) => set(comments.map((each, index) => (index === at ? next : each)))}
            remove={comments.length > 1 ? () => set(comments.filter((_, index) => index !== at)) : null}
          />
        ))}
      </div>
      <div>
        <Button onClick={() => set([...comments, blank])}>{texts.addComment}</Button>
      </div>
    </ActForm>
  );
}

function WithText({ decided }: { readonly decided: Decided }) {
  const query = useEdition(decided.params, decided.round.digest);
  return <Loaded query={query}>{(answer) => <Return decided={decided} answer={answer} />}</Loaded>;
}

export const ReturnPage = () => (
  <DecisionPage act={texts.return}>{(decided) => <WithText decided={decided} />}</DecisionPage>
);
