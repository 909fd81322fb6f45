import { CheckCircleOutlined, ClockCircleOutlined, MinusCircleOutlined } from '@ant-design/icons';
import { normativeStates } from '../../../law/index.ts';
import { texts } from './texts.ts';
import { worthTitle, type Document, type DocumentInList } from './words.ts';

/** Whether a document is public, with its date where it is not yet. */
export function Openness({
  document: { openness, publishBy, atTheEarliest },
  today,
}: {
  readonly document: Pick<DocumentInList | Document, 'openness' | 'publishBy' | 'atTheEarliest'>;
  readonly today: string;
}) {
  const word = texts.opennesses[openness];
  // What was struck out is owed no more, and is not public for that.
  if (openness === 'closed' || (openness === 'not-yet' && publishBy === null)) return word;
  if (publishBy === null) {
    return (
      <span className="state success">
        <CheckCircleOutlined aria-hidden />
        {word}
      </span>
    );
  }
  const late = publishBy < today;
  return (
    <>
      <span className={`state ${late ? 'danger' : 'warning'}`}>
        <ClockCircleOutlined aria-hidden />
        {word}
      </span>{' '}
      <span className="meta">
        {late ? texts.publishLate(publishBy) : texts.publishBy(publishBy)}
        {atTheEarliest && texts.mayMove}
      </span>
    </>
  );
}

/** What a normative document is worth today. */
export function Worth({ normative }: { readonly normative: DocumentInList['normative'] }) {
  if (normative === null) return texts.notNormative;
  const { inForce } = normativeStates[normative.state];
  const Icon = inForce ? CheckCircleOutlined : MinusCircleOutlined;
  return (
    <span className={`state ${inForce ? 'success' : ''}`}>
      <Icon aria-hidden />
      {worthTitle(normative.state)}
    </span>
  );
}
