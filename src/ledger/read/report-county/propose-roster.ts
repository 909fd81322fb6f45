import type { RosterLine } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import { readRoster } from './roster.ts';

/** The Regulation as revised governs reports from this year on. */
const firstYear = 2019;

/**
 * What a roster would be by the bodies of the installation: the county's own office, its departments and townships as they stand in the
 * tree, never villages (they are no organs of the state). Lines that were set keep what was entered; bodies founded since are added,
 * those that were closed end with the year before. Lines of bodies outside of the platform stay.
 * @returns the lines, and how they differ from those that stand
 */
export async function proposeRoster(
  tx: Tx,
  countyId: string,
): Promise<{
  readonly lines: readonly RosterLine[];
  /** Bodies that the roster does not name yet. */
  readonly added: readonly string[];
  /** Bodies on it that were closed. */
  readonly closed: readonly string[];
}> {
  const [bodies, standing] = [await bodiesOf(tx, countyId), await readRoster(tx, countyId)];
  const byBody = new Map(standing.flatMap((line) => (line.bodyId === null ? [] : [[line.bodyId, line]])));
  const closed: string[] = [];
  const added: string[] = [];
  const lines = bodies.flatMap((body): readonly RosterLine[] => {
    const line = byBody.get(body.id);
    if (line === undefined) {
      if (body.closedOn !== null) return [];
      added.push(body.id);
      return [newLine(body, countyId)];
    }
    byBody.delete(body.id);
    if (body.closedOn === null || line.until !== null) return [line];
    closed.push(body.id);
    return [{ ...line, until: Math.max(line.from, Number(body.closedOn.slice(0, 4)) - 1) }];
  });
  return {
    lines: [...lines, ...byBody.values(), ...standing.filter(({ bodyId }) => bodyId === null)],
    added,
    closed,
  };
}

interface Body {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly closedOn: string | null;
}

/** Of the tree below a county, the county first; those without villages. */
async function bodiesOf(tx: Tx, countyId: string): Promise<readonly Body[]> {
  const rows = await tx
    .selectFrom('bodies')
    .select(['body_id as id', 'name', 'level', 'closed_on as closedOn', 'path'])
    .where('level', '<>', 'village')
    .orderBy('path')
    .execute();
  const rank = ({ id, level }: Body) => (id === countyId ? 0 : level === 'department' ? 1 : 2);
  return rows.filter(({ path }) => path.includes(countyId)).toSorted((a, b) => rank(a) - rank(b));
}

const newLine = ({ id, name, level }: Body, countyId: string): RosterLine => ({
  memberId: id,
  bodyId: id,
  name,
  filer: id === countyId ? 'office' : level === 'department' ? 'department' : 'township',
  exempt: null,
  remark: '',
  from: firstYear,
  until: null,
});
