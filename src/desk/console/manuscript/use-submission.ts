import { useState } from 'react';
import { v7 } from 'uuid';
import { publicationEndpoints } from '../../contract/publications.ts';
import { CallError } from '../call/call-error.ts';
import { call } from '../call/call.ts';
import { forgetRead } from '../call/use-read.ts';
import type { Fault } from '../form/use-form.ts';
import type { HeadCheck } from './head-checks.ts';
import type { ListedFinding } from './listed-findings.ts';
import type { ManuscriptKeeper } from './manuscript-keeper.ts';
import { texts } from './texts.ts';

/** Controls of this page by the names that the server has for them. */
function controlOf(field: string): string {
  const name = field.replace(/^edition\./u, '').replace(/^head\./u, '');
  return { validity: 'effectiveOn', findings: 'findings' }[name] ?? name;
}

/** Findings of one kind from which on they are told as one: a list of hundreds helps nobody. */
const many = 8;

function obstaclesOf(listed: readonly ListedFinding[]): Fault[] {
  const open = listed.filter(({ state }) => state === 'must');
  const kinds = [...new Set(open.map(({ finding }) => finding.kind))];
  return kinds.flatMap((kind): Fault[] => {
    const own = open.filter(({ finding }) => finding.kind === kind);
    if (own.length > many) return [{ field: 'findings', message: texts.fixMany(kind, own.length) }];
    return own.map(({ number, finding }) => ({
      field: `finding.${number}`,
      message: texts.fix(kind, finding.place),
    }));
  });
}

/** What stands in the way of sending the text for review, each with the place where it is mended. */
export function obstacles(checks: readonly HeadCheck[], listed: readonly ListedFinding[]): Fault[] {
  return [
    ...checks
      .filter(({ level }) => level === 'error')
      .map(({ field, sentence }) => ({ field: field ?? 'head', message: sentence })),
    ...obstaclesOf(listed),
  ];
}

/** 送审: never refused by a button that cannot be pressed; what must be mended is listed on top. */
export function useSubmission({
  params,
  keeper,
  faultsNow,
  done,
}: {
  readonly params: { readonly bodyId: string; readonly publicationId: string };
  readonly keeper: ManuscriptKeeper;
  /** What stands in the way, asked anew of the screening of the text as it is saved now. */
  readonly faultsNow: () => Promise<readonly Fault[]>;
  readonly done: (title: string) => void;
}) {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const [attempts, setAttempts] = useState(0);
  const [sending, setSending] = useState(false);
  const [actId, setActId] = useState(() => v7());
  const refuse = (found: readonly Fault[], why: CallError | null) => {
    setFaults(found);
    setRefusal(why);
    setAttempts((count) => count + 1);
  };
  const go = async () => {
    if (!(await keeper.flush())) return refuse([], new CallError('network', texts.notYetSaved));
    const found = await faultsNow();
    if (found.length > 0) return refuse(found, null);
    const { saved, draft } = keeper.snapshot();
    try {
      await call(publicationEndpoints.submitPublication, {
        params,
        body: { actId, version: saved.version },
      });
      setActId(v7());
      forgetRead();
      done(draft.edition.title);
    } catch (error) {
      const why = error instanceof CallError ? error : new CallError('at-fault', String(error));
      if (why.code === 'act-id-used') setActId(v7());
      const fields = why.fields.map(({ field, message }) => ({ field: controlOf(field), message }));
      refuse(fields, fields.length > 0 ? null : why);
    }
  };
  return {
    faults,
    refusal,
    attempts,
    sending,
    submit: () => {
      if (sending) return;
      setSending(true);
      void go().finally(() => setSending(false));
    },
  };
}
