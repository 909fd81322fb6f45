import { ExclamationCircleFilled, WarningOutlined } from '@ant-design/icons';
import type { AnswerOf } from '../../contract/endpoint.ts';
import type { obligationEndpoints } from '../../contract/obligations.ts';
import { texts } from './texts.ts';

type Found = AnswerOf<typeof obligationEndpoints.obligations>;

/** Columns that are blank or went stale, and how near the inspection's lines are. */
export function ColumnStates({ columns, vetoes }: Pick<Found, 'columns' | 'vetoes'>) {
  const poor = columns.filter(({ state }) => state !== 'fresh');
  return (
    <details className="panel">
      <summary>
        <h2>{texts.count(texts.columnsTitle, poor.length)}</h2>
      </summary>
      <div className="stack">
        <p className="note">{texts.columnsNote}</p>
        {poor.length === 0 && <p>{texts.columnsFine}</p>}
        {poor.length > 0 && (
          <ul>
            {poor.map(({ title, state, sentence }) => (
              <li key={title}>
                {title}{' '}
                <span className="state warning">
                  <WarningOutlined aria-hidden />
                  {state === 'stale' ? texts.stale : texts.blank}
                </span>{' '}
                <span className="meta">{sentence}</span>
              </li>
            ))}
          </ul>
        )}
        <div>
          <h3>{texts.vetoesTitle}</h3>
          <ul>
            {vetoes.map(({ id, sentence, reached, columns: named, basis }) => (
              <li key={id}>
                <span className={reached ? 'state danger' : 'state'}>
                  {reached && <ExclamationCircleFilled aria-hidden />}
                  {reached ? texts.reached : texts.notReached}
                </span>{' '}
                {sentence}
                {reached && named.length > 0 && <span className="meta"> {named.join('、')}</span>}{' '}
                <span className="meta">{texts.law(basis)}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </details>
  );
}
