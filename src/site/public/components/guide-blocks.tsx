import type { ReactElement } from 'react';
import { citationText, type Citation, type GuideBlock, type GuideLink } from '../../../law/index.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { aboveOf } from '../guide-of-body.ts';
import { guideTexts as texts } from '../texts/guide.ts';
import { PhoneNumber } from './phone-number.tsx';
import { searchAddress } from './search-box.tsx';

interface GuideBlocksProps {
  readonly call: SiteCall;
  readonly blocks: readonly GuideBlock[];
}

/** Pieces of the guide as law writes them. */
export function GuideBlocks({ call, blocks }: GuideBlocksProps): ReactElement {
  // Law writes them in their order; none moves.
  return (
    <>
      {blocks.map((block, at) => (
        <Block key={at} call={call} block={block} />
      ))}
    </>
  );
}

function Block({ call, block }: { readonly call: SiteCall; readonly block: GuideBlock }): ReactElement {
  switch (block.kind) {
    case 'text':
      return (
        <p>
          {block.text}
          {block.basis !== null && <Basis citation={block.basis} />}
        </p>
      );
    case 'list': {
      const items = block.items.map((item) => <li key={item}>{item}</li>);
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'facts':
      return (
        <dl className="facts">
          {block.rows.map(({ term, value }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value === '' ? texts.missing : <Value term={term} value={value} />}</dd>
            </div>
          ))}
        </dl>
      );
    case 'links': {
      const links = block.to.flatMap((to) => linkOf(call, to) ?? []);
      return (
        <ul className="in-line">
          {links.map(({ title, href }) => (
            <li key={title}>
              <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
      );
    }
  }
}

/** On what a sentence rests. */
export const Basis = ({ citation }: { readonly citation: Citation }): ReactElement => (
  <span className="basis">{texts.basis(citationText(citation))}</span>
);

/** A telephone can be dialled; a fax is no telephone. */
const Value = ({ term, value }: { readonly term: string; readonly value: string }): ReactElement =>
  dialled.has(term) ? <PhoneNumber number={value} /> : <>{value}</>;

const dialled: ReadonlySet<string> = new Set(texts.dialled);

function linkOf(call: SiteCall, to: GuideLink): { readonly title: string; readonly href: string } | null {
  switch (to) {
    case 'catalogue':
      return { title: texts.links.catalogue, href: linkTo(call, { kind: 'catalogue' }) };
    case 'policies':
      return {
        title: texts.links.policies,
        href: linkTo(call, { kind: 'policies', state: 'in-force', year: null, page: 1 }),
      };
    case 'search': {
      const href = searchAddress(call);
      return href === null ? null : { title: texts.links.search, href };
    }
    case 'apply':
      return { title: texts.links.apply, href: linkTo(call, { kind: 'apply' }) };
    case 'above': {
      const above = aboveOf(call);
      return above === null
        ? null
        : { title: texts.links.above(above.name), href: linkTo(call, { kind: 'apply' }, above) };
    }
  }
}
