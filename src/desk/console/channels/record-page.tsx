import { Link, useParams } from 'react-router';
import { disclosureChannel } from '../../../law/index.ts';
import { channelEndpoints } from '../../contract/channels.ts';
import { useRead } from '../call/use-read.ts';
import { dateText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMay, useMe } from '../parts/person.ts';
import { OutLink } from './out-link.tsx';
import { categoryTitle, channelTitle } from './record-values.ts';
import { texts } from './texts.ts';

/** The record that the address names. */
export function useRecord() {
  const { bodyId = '', recordId = '' } = useParams();
  const params = { bodyId, recordId };
  return {
    params,
    page: `/channels/${bodyId}/${recordId}`,
    query: useRead(channelEndpoints.channelRecord, { params }),
  };
}

/** What went out by another channel, and what may be done with its record. */
export function RecordPage() {
  const { page, query } = useRecord();
  const may = useMay();
  const { body } = useMe();
  return (
    <Loaded query={query}>
      {(record) => {
        const kind = disclosureChannel(record.channel);
        return (
          <div className="stack">
            <Heading title={record.title}>
              {may('channels.record') && record.bodyId === body.id && !record.struckOut && (
                <>
                  {kind?.reads === true && (
                    <LinkButton to={`${page}/reads`} type="primary">
                      {texts.updateReads}
                    </LinkButton>
                  )}
                  <LinkButton to={`${page}/correct`}>{texts.correct}</LinkButton>
                  <LinkButton to={`${page}/strike-out`}>{texts.strikeOut}</LinkButton>
                </>
              )}
            </Heading>
            {record.struckOut && <Notice kind="warning">{texts.struckOut}</Notice>}
            <dl className="facts panel">
              <dt>{texts.channel}</dt>
              <dd>{channelTitle(record.channel)}</dd>
              <dt>{texts.category}</dt>
              <dd>{categoryTitle(record.category)}</dd>
              <dt>{texts.date}</dt>
              <dd>{dateText(record.on)}</dd>
              {record.url !== null && (
                <>
                  <dt>{texts.url}</dt>
                  <dd>
                    <OutLink address={record.url} />
                  </dd>
                </>
              )}
              {record.place !== '' && (
                <>
                  <dt>{texts.place}</dt>
                  <dd>{record.place}</dd>
                </>
              )}
              {kind?.reads === true && (
                <>
                  <dt>{texts.reads}</dt>
                  <dd>{record.reads ?? texts.notCounted}</dd>
                </>
              )}
              <dt>{texts.publication}</dt>
              <dd>
                {record.publication === null ? (
                  texts.notLinked
                ) : (
                  <Link to={`/publications/${record.bodyId}/${record.publication.id}`}>
                    {record.publication.title}
                  </Link>
                )}
              </dd>
              <dt>{texts.body}</dt>
              <dd>{record.bodyName}</dd>
              <dt>{texts.enteredAt}</dt>
              <dd>
                <Moment at={record.enteredAt} />
              </dd>
              <dt>{texts.source}</dt>
              <dd>{sourceText(record.source)}</dd>
            </dl>
          </div>
        );
      }}
    </Loaded>
  );
}

const sourceText = (source: string) =>
  source === 'form' ? texts.byHand : source === 'paste' ? texts.pasted : source;
