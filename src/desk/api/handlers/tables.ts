import type { tableEndpoints } from '../../contract/tables.ts';
import type { HandlersOf } from '../frame/handler.ts';

export const tableHandlers: HandlersOf<typeof tableEndpoints> = {
  readTable: ({ services, upload }) => services.readTable(upload.bytes, upload.name),
};
