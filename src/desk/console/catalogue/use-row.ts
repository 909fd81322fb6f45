import { useParams } from 'react-router';
import { catalogueEndpoints } from '../../contract/catalogue.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { useRead } from '../call/use-read.ts';

export type RowInFull = AnswerOf<typeof catalogueEndpoints.catalogueRow>;

/** The row that the address names. */
export function useRow() {
  const { bodyId = '', rowId = '' } = useParams();
  const params = { bodyId, rowId };
  return {
    params,
    page: `/catalogue/${bodyId}/${rowId}`,
    query: useRead(catalogueEndpoints.catalogueRow, { params }, rowId !== ''),
  };
}

/** 二级事项, or 一级事项 where there is none. */
export const rowTitle = ({ matter, subMatter }: RowInFull['row']) => (subMatter === '' ? matter : subMatter);
