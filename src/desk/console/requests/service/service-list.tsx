import { dateText } from '../../parts/dates.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { texts } from './texts.ts';
import type { ServiceAnswer } from './use-service.ts';

type Service = ServiceAnswer['services'][number];

const titles = (files: Service['files']) => files.map(({ title }) => title).join(texts.join);

/** How a letter was served so far: what went, what became of it; of a mail that is still on its way, what to register. */
export function ServiceList({
  answer: { services, ways },
  page,
  handles,
}: {
  readonly answer: ServiceAnswer;
  readonly page: string;
  readonly handles: boolean;
}) {
  if (services.length === 0) return <p>{texts.neverServed}</p>;
  return (
    <ul className="plain-list divided">
      {services.map(({ serviceId, way, on, tracking, by, files, proofs, notes, deliveredOn }) => (
        <li key={serviceId} className="stack tight">
          <p>
            {texts.service(ways.find((each) => each.way === way)?.title ?? '', dateText(on))}
            <span className="meta">
              {' '}
              {[
                ...(tracking === '' ? [] : [texts.trackingOf(tracking)]),
                ...(by === null ? [] : [by.name]),
                deliveredOn === null ? texts.notKnown : texts.deliveredOn(dateText(deliveredOn)),
              ].join(texts.comma)}
            </span>
          </p>
          {files.length > 0 && <p className="meta">{texts.fileList(titles(files))}</p>}
          {proofs.length > 0 && <p className="meta">{texts.proofList(titles(proofs))}</p>}
          {notes.length > 0 && (
            <ul>
              {notes.map(({ event, title, on: day, remark }, at) => (
                <li key={`${at} ${event}`}>{texts.note(title, dateText(day), remark)}</li>
              ))}
            </ul>
          )}
          {handles && way === 'mail' && notes.every(({ event }) => event !== 'arrived') && (
            <div>
              <LinkButton to={`${page}/services/${serviceId}/note`}>{texts.noteIt}</LinkButton>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
