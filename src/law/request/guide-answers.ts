import type { DefectId } from './request-act.ts';
import type { OutcomeId } from './outcome-id.ts';

/**
 * What the officer answered in the decision guide, question by question: 补不补 · 该不该 · 有没有 · 给不给 · 当不当. What was not
 * answered yet is left out.
 */
export interface GuideAnswers {
  /** 补不补: what the request lacks; empty for nothing. */
  readonly clear?: { readonly defects: readonly DefectId[]; readonly afterClarification: boolean };
  /** 该不该: whether it is a request to this body at all. */
  readonly competent?: {
    readonly finding:
      | 'ours'
      | 'petition'
      | 'consultation'
      | 'party-information'
      | 'other-organ'
      | 'repeated'
      | 'excessive'
      | 'publication'
      | 'registry'
      | 'reconfirmation';
    readonly organ?: { readonly name: string; readonly phone: string; readonly address: string };
    /** The earlier request that it repeats, the register that holds it, the publication. */
    readonly reference?: string;
    readonly why: string;
  };
  /** 有没有: by the record of the search. */
  readonly held?: {
    readonly finding: 'public' | 'held' | 'not-held' | 'needs-creation';
    readonly why: string;
    /** Where it is public: site, column, title, number, address, day. */
    readonly where?: string;
  };
  /** 给不给: grounds found, and whether the open part can be given apart. */
  readonly release?: {
    readonly grounds: readonly {
      readonly ground: OutcomeId;
      readonly what: string;
      readonly why: string;
      /** Name and article of the law, kind of process paper, harm, the decision that it preceded. */
      readonly detail: string;
    }[];
    readonly separable: boolean;
    /** 公共利益: opened against the objection of a third party, with the reason. */
    readonly publicInterest: string;
  };
  /** 当不当: the officer has read the letter against the elements of a reply. */
  readonly proper?: { readonly checked: readonly string[] };
}
