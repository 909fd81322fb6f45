import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { sectionIds, type SectionId } from '../../../../report/index.ts';
import { reportEndpoints } from '../../../contract/reports.ts';
import { sentenceOf } from '../../call/call-error.ts';
import { call } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { useDraft } from '../../form/use-draft.ts';
import { useForm } from '../../form/use-form.ts';
import { useFinish } from '../../parts/finish.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { sectionOfPlace } from '../place.ts';
import { nameOf, type OfReport } from '../use-report.ts';
import { Contents, showSection } from './contents.tsx';
import { FactPanel } from './fact-panel.tsx';
import { FactPicker } from './fact-picker.tsx';
import { FollowUps } from './follow-ups.tsx';
import { Measures } from './measures.tsx';
import { useProposals } from './proposal.tsx';
import { ReferenceContext } from './reference-context.ts';
import type { SectionHandle } from './section-editor.tsx';
import { SectionBlock } from './section-block.tsx';
import { textParts } from './section-names.ts';
import { isBlank, renewedText, savedText, textValues, type TextValues } from './text-values.ts';
import { texts } from './texts.ts';
import { useLiveCheck } from './use-live-check.ts';

/** The section that a link leads to is shown once. */
export function useAskedSection(): void {
  const [search] = useSearchParams();
  const asked = search.get('section');
  useEffect(() => {
    const section = asked === null ? null : sectionOfPlace(asked);
    if (section !== null) showSection(section);
  }, [asked]);
}

/** Drafts every section that is empty, with what goes with the text. */
function DraftAll({
  values,
  proposals,
  put,
}: {
  readonly values: TextValues;
  readonly proposals: ReturnType<typeof useProposals>;
  readonly put: (values: TextValues) => void;
}) {
  const [state, setState] = useState<string | null>(null);
  const run = async () => {
    setState(texts.proposing);
    try {
      const proposed = await proposals();
      const said = new Map(proposed.followUps.map((each) => [each.measureId, each]));
      put({
        seen: values.seen,
        sections: Object.fromEntries(
          sectionIds.map((id) => [
            id,
            values.sections[id].trim() === '' ? proposed.sections[id] : values.sections[id],
          ]),
        ) as TextValues['sections'],
        measures: values.measures.length === 0 ? proposed.measures : values.measures,
        followUps: values.followUps.map((each) =>
          each.became === '' ? (said.get(each.measureId) ?? each) : each,
        ),
      });
      setState(texts.proposedFilled);
    } catch (error) {
      setState(sentenceOf(error));
    }
  };
  return (
    <div className="row">
      {isBlank(values) && (
        <Button type="primary" onClick={() => void run()}>
          {texts.draftAll}
        </Button>
      )}
      <span className="meta" role="status">
        {state ?? (isBlank(values) ? texts.draftAllLead : null)}
      </span>
    </div>
  );
}

/** The text while it is written: kept as a draft when typing stops, checked as it stands, saved by its act. */
export function TextForm({ of }: { readonly of: OfReport }) {
  const { report, params, page } = of;
  const finish = useFinish();
  const lastMeasures = report.lastYear?.measures ?? [];
  const [opened, setOpened] = useState<string | null>(null);
  const [picking, setPicking] = useState<SectionId | null>(null);
  const handles = useRef(new Map<SectionId, SectionHandle>());
  const form = useForm({
    initially: textValues(report.text, lastMeasures),
    schema: reportEndpoints.saveReportText.body,
    input: (values, actId) => ({ actId, seen: values.seen, text: savedText(values) }),
    send: async (body) => {
      await call(reportEndpoints.saveReportText, { params, body });
      draft.finish();
      finish(`${page}/text`, texts.saved);
    },
  });
  const { values } = form;
  const put = (next: TextValues) => form.setAll(next);
  const draft = useDraft(
    `report.text.${params.reportId}`,
    texts.draftTitle(nameOf(report)),
    { ...values },
    form.touched,
    (found) => put(found as unknown as TextValues),
  );
  useAskedSection();
  const check = useLiveCheck(params, report.check, values, form.touched);
  const alike = new Map(check.similarity.map((each) => [each.section, each.lastYear]));
  const proposals = useProposals(params);
  const { facts } = report;
  const references = useMemo(() => ({ facts, open: setOpened }), [facts]);
  const setSection = (id: SectionId, text: string) =>
    form.set('sections', { ...values.sections, [id]: text });
  const renew = (id: string) =>
    form.set(
      'sections',
      Object.fromEntries(
        sectionIds.map((section) => [section, renewedText(values.sections[section], id, facts)]),
      ) as TextValues['sections'],
    );
  const inside = (id: SectionId) => {
    if (id === 'followUp')
      return (
        <FollowUps
          followUps={values.followUps}
          lastMeasures={lastMeasures}
          put={(followUps) => form.set('followUps', followUps)}
        />
      );
    if (id === 'measures')
      return <Measures measures={values.measures} put={(measures) => form.set('measures', measures)} />;
    return undefined;
  };
  return (
    <ReferenceContext value={references}>
      <DraftAll values={values} proposals={proposals} put={put} />
      <Contents sections={values.sections} facts={facts} alike={alike} lastMeasures={lastMeasures.length} />
      <div className="report-text">
        <ActForm
          form={form}
          act={texts.save}
          draft={draft}
          more={
            report.text === null ? undefined : <LinkButton to={`${page}/check`}>{texts.goCheck}</LinkButton>
          }
        >
          {textParts.map(({ part, title, sections }) => (
            <section key={part} className="panel stack">
              <h2>{title}</h2>
              {sections.map((id) => (
                <SectionBlock
                  key={id}
                  section={id}
                  text={values.sections[id]}
                  facts={facts}
                  lastYear={report.lastYear}
                  alike={alike.get(id) ?? null}
                  comments={report.openComments.flatMap(({ place, text }) =>
                    sectionOfPlace(place) === id ? [text] : [],
                  )}
                  write={{
                    pick: () => setPicking(id),
                    handle: (handle) => {
                      if (handle === null) handles.current.delete(id);
                      else handles.current.set(id, handle);
                    },
                    put: (text) => setSection(id, text),
                    propose: async () => (await proposals()).sections[id] ?? '',
                  }}
                >
                  {inside(id)}
                </SectionBlock>
              ))}
            </section>
          ))}
        </ActForm>
      </div>
      {picking !== null && (
        <FactPicker
          facts={facts}
          choose={(fact, figure) => {
            setPicking(null);
            // After the panel has given the focus back.
            setTimeout(() => handles.current.get(picking)?.insert(fact, figure), 0);
          }}
          close={() => setPicking(null)}
        />
      )}
      {opened !== null && (
        <FactPanel
          key={opened}
          of={of}
          id={opened}
          text={Object.values(values.sections).join('\n')}
          renew={renew}
          close={() => setOpened(null)}
        />
      )}
    </ReferenceContext>
  );
}
