import { publishingSettingsEndpoints } from '../../contract/publishing-settings.ts';
import { useRead } from '../call/use-read.ts';
import { Notice } from '../parts/notice.tsx';
import { texts } from './texts.ts';

/** That no index number can be given out, while the body's code has not been entered: it holds nothing up. */
export function NoIndexNumber({
  bodyId,
  indexNumber,
}: {
  readonly bodyId: string;
  readonly indexNumber: string | null;
}) {
  const { data } = useRead(publishingSettingsEndpoints.publishingSettings, { params: { bodyId } });
  if (data === undefined || indexNumber !== null) return null;
  if ((data.profile?.indexValues['body'] ?? '') !== '') return null;
  return <Notice kind="warning">{texts.noIndexNumber}</Notice>;
}
