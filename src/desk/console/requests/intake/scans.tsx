import { Button } from 'antd';
import { useState } from 'react';
import { v7 } from 'uuid';
import { sizeText } from '../../../../content/size-text.ts';
import { requestPaperEndpoints } from '../../../contract/request-papers.ts';
import { sentenceOf } from '../../call/call-error.ts';
import { call, upload } from '../../call/call.ts';
import { FileButton } from '../../parts/file-button.tsx';
import { texts } from './texts.ts';

export const scanKinds = ['application', 'identity', 'authority', 'other'] as const;
type ScanKind = (typeof scanKinds)[number];

/** A scan that was chosen: it goes into the case once the case is there. */
export interface Scan {
  readonly key: string;
  readonly file: File;
  readonly kind: ScanKind;
}

/** Scans chosen beside the form, each with what it is. */
export function ScanPicker({
  scans,
  put,
}: {
  readonly scans: readonly Scan[];
  readonly put: (scans: readonly Scan[]) => void;
}) {
  return (
    <section className="stack tight">
      <h2>{texts.part.scans}</h2>
      <p className="hint">{texts.scansHint}</p>
      {scans.length > 0 && (
        <ul className="plain-list">
          {scans.map(({ key, file, kind }) => (
            <li key={key} className="file-row">
              <span>
                {file.name} <span className="meta">{sizeText(file.size)}</span>
              </span>
              <span className="row">
                <select
                  className="choice scan-kind"
                  aria-label={texts.scanKind(file.name)}
                  value={kind}
                  onChange={(event) =>
                    put(
                      scans.map((each) =>
                        each.key === key ? { ...each, kind: event.target.value as ScanKind } : each,
                      ),
                    )
                  }
                >
                  {scanKinds.map((value) => (
                    <option key={value} value={value}>
                      {texts.scanKinds[value]}
                    </option>
                  ))}
                </select>
                <Button
                  size="small"
                  aria-label={texts.removeNamed(file.name)}
                  onClick={() => put(scans.filter((each) => each.key !== key))}
                >
                  {texts.remove}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div>
        <FileButton
          label={texts.addScan}
          multiple
          accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff,.doc,.docx"
          take={(files) =>
            put([...scans, ...files.map((file) => ({ key: v7(), file, kind: 'application' as const }))])
          }
        />
      </div>
    </section>
  );
}

export interface ScanState {
  readonly percent: number;
  readonly done: boolean;
  readonly fault: string | null;
}

/** Puts scans into a case one after the other; what did not get there says why and may be tried again. */
export function useScans(bodyId: string) {
  const [states, setStates] = useState<ReadonlyMap<string, ScanState>>(new Map());
  const tell = (key: string, state: ScanState) => setStates((before) => new Map(before).set(key, state));
  const send = async (requestId: string, scans: readonly Scan[]) => {
    const params = { bodyId, requestId };
    for (const [at, { key, file, kind }] of scans.entries()) {
      const before = scans.slice(0, at).filter((each) => each.kind === kind).length;
      tell(key, { percent: 0, done: false, fault: null });
      try {
        const kept = await upload(requestPaperEndpoints.keepCaseFile, { params, file }, (sent, total) =>
          tell(key, { percent: Math.round((100 * sent) / Math.max(total, 1)), done: false, fault: null }),
        );
        await call(requestPaperEndpoints.addMaterial, {
          params,
          body: {
            actId: v7(),
            fileId: kept.fileId,
            material: kind,
            // The file's own name may hold the applicant's.
            title: texts.scanTitle(texts.scanKinds[kind], before),
            pages: kept.pages,
          },
        });
        tell(key, { percent: 100, done: true, fault: null });
      } catch (error) {
        tell(key, { percent: 0, done: false, fault: sentenceOf(error) });
      }
    }
  };
  return { states, send };
}
