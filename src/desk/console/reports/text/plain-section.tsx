import { parseReferences } from '../../../../report/index.ts';
import { Chip } from './chip.tsx';
import { texts } from './texts.ts';

/** The text of a section that is not written on now; its figures still open their records. */
export function PlainSection({ text }: { readonly text: string }) {
  if (text.trim() === '') return <p className="meta">{texts.empty}</p>;
  return text
    .split('\n')
    .map((line, at) => (
      <p key={`${at} ${line}`}>
        {parseReferences(line).map((segment) =>
          segment.kind === 'text' ? (
            segment.text
          ) : (
            <Chip key={segment.start} id={segment.id} written={segment.written} />
          ),
        )}
      </p>
    ));
}
