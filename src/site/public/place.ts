import type { FormPage, StatusPageId } from './requests/form-step.ts';

/** Which of a policy library's files are shown. */
export type PolicyState = 'in-force' | 'ended' | 'all';

/** What a page of the public site is about. Whose it is and in which type stands beside it. */
export type Place =
  | { readonly kind: 'home' }
  | { readonly kind: 'guide' }
  | { readonly kind: 'system'; readonly page: number }
  | { readonly kind: 'catalogue' }
  | {
      readonly kind: 'column';
      readonly columnId: string;
      readonly year: number | null;
      readonly page: number;
    }
  | {
      readonly kind: 'policies';
      readonly state: PolicyState;
      readonly year: number | null;
      readonly page: number;
    }
  | { readonly kind: 'reports' }
  /** 年报数字比较, of all bodies. At the top only. */
  | { readonly kind: 'report-comparison' }
  /** The figures of all published reports, to take away. At the top only. */
  | { readonly kind: 'report-data'; readonly file: ReportFile }
  | { readonly kind: 'apply' }
  /** The paper form (申请表) to print. */
  | { readonly kind: 'apply-form'; readonly applicant: Applicant; readonly format: 'pdf' | 'docx' }
  /** 在线申请: a step of the form; `draft` is the secret of its link, null before anything was filled in. Never kept. */
  | { readonly kind: 'request-form'; readonly page: FormPage; readonly draft: string | null }
  /** 查进度: one's own request, behind number and code. Never kept. */
  | { readonly kind: 'request-status'; readonly page: StatusPageId }
  /** A file that was served on the applicant. Never kept. */
  | { readonly kind: 'request-file'; readonly fileId: string; readonly name: string }
  /** What is newest: of the body, at the top of all bodies. */
  | { readonly kind: 'latest'; readonly year: number | null; readonly page: number }
  | { readonly kind: 'search' }
  | { readonly kind: 'item'; readonly year: number; readonly number: number }
  /** An edition that was corrected since, or what a correction changed. */
  | {
      readonly kind: 'item-edition';
      readonly year: number;
      readonly number: number;
      readonly edition: number;
    }
  | {
      readonly kind: 'item-file';
      readonly year: number;
      readonly number: number;
      readonly fileId: string;
      readonly name: string;
    }
  /** All bodies of the site. At the top only. */
  | { readonly kind: 'bodies' }
  /** 网站地图 */
  | { readonly kind: 'map' }
  /** 无障碍说明 */
  | { readonly kind: 'accessibility' }
  | { readonly kind: 'feed'; readonly format: 'rss' | 'atom'; readonly columnId: string | null }
  | { readonly kind: 'sitemap'; readonly part: number | null }
  | { readonly kind: 'robots' }
  /** 徽标 */
  | { readonly kind: 'emblem'; readonly sha256: string }
  /** The small sheet of the colours that follow from the chosen main colour; `colour` is its six digits. At the top only. */
  | { readonly kind: 'look-sheet'; readonly colour: string }
  /** Reading by programs; at the top only. `rest` is what follows `/api/site`. */
  | { readonly kind: 'api'; readonly rest: string };

/** Files of the figures of reports; their addresses stay. */
export const reportFileNames = ['figures.xlsx', 'figures.csv', 'fields.csv', 'figures.json'] as const;

export type ReportFile = (typeof reportFileNames)[number];

export type Applicant = 'person' | 'organisation';

export type PlaceKind = Place['kind'];

export type PlaceOf<K extends PlaceKind> = Extract<Place, { readonly kind: K }>;
