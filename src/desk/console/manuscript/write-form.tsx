import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { Attachment, Edition } from '../../../content/edition.ts';
import { Summary } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { AttachmentList } from '../publications/attachment-list.tsx';
import { EditionText } from '../publications/edition-text.tsx';
import type { PublicationWhole } from '../publications/use-publication.ts';
import { Attachments } from './attachments.tsx';
import { Conflict } from './conflict.tsx';
import { useUploads } from './file-rows.tsx';
import { countsOf, FindingsPanel } from './findings-panel.tsx';
import { headChecks } from './head-checks.ts';
import { HeadFields, OtherChecks } from './head-fields.tsx';
import { useHeadForm } from './head-form.ts';
import { faultyDates } from './head-values.ts';
import { InterpretsField } from './interprets-field.tsx';
import { listedFindings, markedFindings } from './listed-findings.ts';
import { LocalFound } from './local-found.tsx';
import type { SavedDraft } from './manuscript-keeper.ts';
import { NoIndexNumber } from './no-index-number.tsx';
import { PlaceFacts } from './place-facts.tsx';
import { Returned } from './returned.tsx';
import { saveWords } from './save-words.ts';
import { TextPart } from './text-part.tsx';
import { texts } from './texts.ts';
import { UnderReview } from './under-review.tsx';
import { useConversion } from './use-conversion.ts';
import { useFindingActs } from './use-finding-acts.ts';
import { useFindingKeys } from './use-finding-keys.ts';
import { useHeadContext } from './use-head-context.ts';
import { useKeeper } from './use-keeper.ts';
import { useScreening } from './use-screening.ts';
import { obstacles, useSubmission } from './use-submission.ts';
import { WriteBar } from './write-bar.tsx';

/** The page on which a publication is written: fields, text, what the screening found, attachments, sending. */
export function WriteForm({
  whole,
  start,
  params,
  page,
  done,
}: {
  readonly whole: PublicationWhole;
  readonly start: SavedDraft;
  readonly params: { readonly bodyId: string; readonly publicationId: string };
  /** The address of the publication's own page. */
  readonly page: string;
  readonly done: (title: string) => void;
}) {
  const { bodyId } = params;
  const { keeper, kept, found } = useKeeper(params, start);
  const [local, setLocal] = useState(found);
  const [previewing, setPreviewing] = useState(false);
  const { draft, saved, state } = kept;
  const { edition } = draft;
  const screening = useScreening(params, saved);
  const { screened } = screening;
  const uploads = useUploads(bodyId);
  const conversion = useConversion(bodyId, keeper);
  const { acts, masking, told, opened, open, closeOpened, editor } = useFindingActs(params, keeper);

  const screenedEdition = screened?.of.draft.edition ?? null;
  const listed = useMemo(
    () =>
      screened === null
        ? []
        : listedFindings(screened.of.draft.edition, screened.result.findings, draft.explanations),
    [screened, draft.explanations],
  );
  const marked = useMemo(
    () => (screenedEdition === null ? null : markedFindings(screenedEdition, listed)),
    [screenedEdition, listed],
  );
  useFindingKeys(listed);
  const context = useHeadContext(whole);
  const checks = useMemo(() => headChecks(edition, context), [edition, context]);
  const readOnly = masking || state.at === 'conflict';
  // What was just masked is another text: its findings are known again when it has been screened.
  const behindMask = told !== null && screened !== null && screened.of.version !== saved.version;
  const findingActs = behindMask ? { ...acts, readOnly: true } : acts;

  const submission = useSubmission({
    params,
    keeper,
    faultsNow: async () => {
      const now = keeper.snapshot();
      const last = screened?.of.version === now.saved.version ? screened : await screening.screen(now.saved);
      const of = now.draft.edition;
      const list = last === null ? [] : listedFindings(of, last.result.findings, now.draft.explanations);
      return obstacles(headChecks(of, context), list);
    },
    done,
  });
  // A finding that was masked or explained since is no longer among what must be mended.
  const standing = new Set(obstacles([], listed).map(({ message }) => message));
  const toMend = submission.faults.filter(
    ({ field, message }) => !/^findings?(?:\.|$)/u.test(field) || standing.has(message),
  );
  const form = useHeadForm(keeper, kept, {
    ...submission,
    faults: (values) => [
      ...faultyDates(values).map((field) => ({ field, message: texts.wrongDate })),
      ...checks.flatMap(({ level, field, missing, sentence }) => {
        const asked = !missing || submission.faults.some((fault) => fault.field === field);
        return level === 'error' && field !== null && asked ? [{ field, message: sentence }] : [];
      }),
    ],
    submit: (event) => event.preventDefault(),
  });
  const change = useCallback(
    (next: (before: Edition) => Edition) =>
      keeper.change((before) => ({ ...before, edition: next(before.edition) })),
    [keeper],
  );
  const bring = async (file: File): Promise<Attachment | null> => {
    const sent = await uploads.send(file);
    if (sent !== null) {
      change((of) => ({
        ...of,
        attachments: [...of.attachments.filter(({ fileId }) => fileId !== sent.fileId), sent],
      }));
    }
    return sent;
  };
  const graveChecks = checks.filter(({ level, missing }) => level === 'error' && !missing).length;
  return (
    <>
      {previewing && (
        <div className="stack">
          <Heading title={texts.previewTitle}>
            <Button type="primary" onClick={() => setPreviewing(false)}>
              {texts.backToText}
            </Button>
          </Heading>
          <div className="panel stack">
            <EditionText bodyId={bodyId} edition={edition} />
            <h2>{texts.attachments}</h2>
            <AttachmentList
              bodyId={bodyId}
              attachments={edition.attachments}
              screening={screened?.result ?? null}
            />
          </div>
        </div>
      )}
      {/* Hidden, not taken away: the text keeps its caret and what can be undone. */}
      <div className="stack manuscript" hidden={previewing}>
        <Heading title={texts.edit} faulty={toMend.length > 0}>
          <Button onClick={() => setPreviewing(true)}>{texts.preview}</Button>
          <LinkButton to={`${page}/history`}>{texts.history}</LinkButton>
          <LinkButton to={page}>{texts.toWhole}</LinkButton>
        </Heading>
        <Summary form={{ ...submission, faults: toMend }} />
        <Returned whole={whole} />
        <UnderReview whole={whole} />
        {local !== null && state.at !== 'conflict' && (
          <LocalFound
            copy={local}
            take={() => {
              keeper.resume(local);
              setLocal(null);
            }}
            drop={() => {
              keeper.forgetLocal();
              setLocal(null);
            }}
          />
        )}
        {state.at === 'conflict' && (
          <Conflict
            base={saved.draft}
            mine={draft}
            theirs={state.theirs}
            settle={(chosen) => void keeper.settle(chosen)}
          />
        )}
        <div className="manuscript-parts">
          <div className="stack manuscript-writing">
            <TextField form={form} name="title" label={texts.title} most={200} />
            <PlaceFacts whole={whole} page={page} attribute={context.attribute} />
            <HeadFields form={form} checks={checks} />
            <TextPart
              bodyId={bodyId}
              edition={edition}
              change={change}
              readOnly={readOnly}
              findings={marked}
              listed={listed}
              opened={opened}
              open={open}
              close={closeOpened}
              acts={findingActs}
              conversion={conversion}
              bring={bring}
              save={() => void keeper.flush()}
              editor={editor}
            />
          </div>
          <div className="manuscript-aside">
            <div role="status">{told !== null && <Notice kind="info">{told}</Notice>}</div>
            <FindingsPanel
              listed={listed}
              screening={screening}
              behind={screened !== null && screened.of.draft.edition !== edition}
              acts={findingActs}
              again={() => void screening.screen(saved)}
            />
          </div>
          <div className="stack manuscript-rest">
            <Attachments
              bodyId={bodyId}
              edition={edition}
              listed={listed}
              checked={screenedEdition}
              busy={screening.busy}
              acts={{ ...findingActs, readOnly: readOnly || findingActs.readOnly }}
              uploads={uploads}
              change={change}
              toText={(attachment) => void conversion.convert(attachment)}
            />
            <OtherChecks checks={checks} />
            <NoIndexNumber bodyId={bodyId} indexNumber={edition.head.indexNumber} />
            <InterpretsField
              bodyId={bodyId}
              chosen={edition.head.interprets}
              titles={whole.interprets}
              put={(ids) => change((of) => ({ ...of, head: { ...of.head, interprets: [...ids] } }))}
            />
            {whole.publication.publicState !== null && (
              <TextField
                form={form}
                name="changeNote"
                kind="area"
                label={texts.changeNote}
                hint={texts.changeNoteHint}
                most={500}
              />
            )}
          </div>
        </div>
        <WriteBar
          words={masking ? texts.masking : submission.sending ? texts.submitting : saveWords(state)}
          grave={state.at === 'here' || state.at === 'conflict'}
          found={listed.length}
          left={countsOf(listed).left + graveChecks}
          sending={submission.sending}
          save={() => void keeper.flush()}
          submit={submission.submit}
        />
      </div>
    </>
  );
}
