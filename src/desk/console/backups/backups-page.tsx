import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { v7 } from 'uuid';
import { backupEndpoints } from '../../contract/audit.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { sentenceOf } from '../call/call-error.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import type { Column } from '../list/column.ts';
import { Rows } from '../list/rows.tsx';
import { minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { texts } from './texts.ts';

/** 17.4MB, 312KB. */
export function sizeText(bytes: number): string {
  return bytes >= 1_000_000
    ? texts.megabytes((bytes / 1_000_000).toFixed(1))
    : texts.kilobytes(String(Math.max(1, Math.round(bytes / 1000))));
}

type Backup = AnswerOf<typeof backupEndpoints.listBackups>['backups'][number];

const columns: readonly Column<Backup>[] = [
  { key: 'file', title: texts.file, main: true, cell: ({ file }) => file },
  { key: 'at', title: texts.at, cell: ({ at }) => minuteText(at) },
  { key: 'size', title: texts.size, right: true, cell: ({ bytes }) => sizeText(bytes) },
  {
    key: 'check',
    title: texts.check,
    cell: ({ sha256 }) => <span className="hash">{sha256 ?? texts.noCheck}</span>,
  },
];

const look = 3000;

/** The backups on the server, and one more now. */
export function BackupsPage() {
  const query = useRead(backupEndpoints.listBackups);
  const [told, setTold] = useState<{ readonly sound: boolean; readonly sentence: string } | null>(null);
  const running = query.data?.running === true;
  const { refetch } = query;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => void refetch(), look);
    return () => clearInterval(timer);
  }, [running, refetch]);
  const make = async () => {
    try {
      await call(backupEndpoints.makeBackup, { body: { actId: v7() } });
      setTold({ sound: true, sentence: texts.started });
      await refetch();
    } catch (error) {
      setTold({ sound: false, sentence: sentenceOf(error) });
    }
  };
  return (
    <div className="stack">
      <Heading title={texts.title}>
        <Button type="primary" disabled={running} onClick={() => void make()}>
          {running ? texts.running : texts.make}
        </Button>
      </Heading>
      <div role="status">
        {told !== null && <Notice kind={told.sound ? 'success' : 'danger'}>{told.sentence}</Notice>}
      </div>
      <Loaded query={query}>
        {({ backups, folder }) => (
          <>
            <p className="lead">{texts.lead(folder)}</p>
            {backups.length === 0 ? (
              <Notice kind="warning">{texts.none}</Notice>
            ) : (
              <Rows title={texts.tableTitle} rows={backups} columns={columns} rowId={({ file }) => file} />
            )}
            <div>
              <Button onClick={() => void refetch()}>{texts.refresh}</Button>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}
