import { channelEndpoints } from '../../contract/channels.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { call, type Given } from '../call/call.ts';
import { useCheck } from '../import/use-check.ts';
import { useMe } from '../parts/person.ts';

export type ChannelCheck = AnswerOf<typeof channelEndpoints.checkChannelImport>;
/** What was given to be checked, and is entered as it was checked. */
export type ChannelTable = Given<typeof channelEndpoints.checkChannelImport>['body'];

/** Has the server read a list of what went out without keeping it. */
export function useChannelCheck() {
  const { body } = useMe();
  return useCheck((given: ChannelTable) =>
    call(channelEndpoints.checkChannelImport, { params: { bodyId: body.id }, body: given }),
  );
}
