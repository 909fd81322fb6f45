import { Button, Skeleton } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { sentenceOf } from '../call/call-error.ts';
import { Notice } from './notice.tsx';
import { texts } from './texts.ts';

/** Whether so many milliseconds have passed since the part appeared. */
function useAfter(ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}

function Waiting() {
  const slow = useAfter(300);
  const slower = useAfter(3000);
  if (!slow) return null;
  return (
    <div aria-busy="true">
      {slower && <p role="status">{texts.reading}</p>}
      <Skeleton active={false} title={false} paragraph={{ rows: 4 }} />
    </div>
  );
}

/** What was read, or a skeleton, or why it could not be read with a way to try again. Only this part fails. */
export function Loaded<T>({
  query,
  children,
}: {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}) {
  const { data, error } = query;
  if (data !== undefined && error === null) return children(data);
  if (error === null) return <Waiting />;
  return (
    <div className="stack">
      <Notice kind="danger" alert>
        <p>{sentenceOf(error)}</p>
        <p>
          <Button onClick={() => void query.refetch()}>{texts.again}</Button>
        </p>
      </Notice>
      {data !== undefined && children(data)}
    </div>
  );
}
