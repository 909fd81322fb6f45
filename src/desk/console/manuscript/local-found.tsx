import { Button } from 'antd';
import { minuteText } from '../parts/dates.ts';
import { Notice } from '../parts/notice.tsx';
import type { LocalCopy } from './manuscript-keeper.ts';
import { texts } from './texts.ts';

/** A text that this browser kept because it did not reach the server: to go on with, or to throw away. */
export function LocalFound({
  copy,
  take,
  drop,
}: {
  readonly copy: LocalCopy;
  readonly take: () => void;
  readonly drop: () => void;
}) {
  return (
    <Notice kind="warning">
      <p>{texts.found(minuteText(copy.at))}</p>
      <p className="row">
        <Button onClick={take}>{texts.takeFound}</Button>
        <Button onClick={drop}>{texts.dropFound}</Button>
      </p>
    </Notice>
  );
}
