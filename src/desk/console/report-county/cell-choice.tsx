import { Choice } from '../parts/choice.tsx';
import { texts } from './texts.ts';

interface Place {
  readonly place: string;
  readonly placeTitle: string;
}

/** 表三“一、本年新收政府信息公开申请数量”行、“总计”列: the row, and the column where the row has more than one. */
function inParts({ place, placeTitle }: Place) {
  const at = placeTitle.lastIndexOf('、“');
  const column = at > 0 && placeTitle.endsWith(texts.columnWord) ? placeTitle.slice(at + 2, -2) : null;
  return {
    place,
    row: column === null ? place : place.slice(0, place.lastIndexOf('/')),
    rowTitle: column === null ? placeTitle : placeTitle.slice(0, at),
    columnTitle: column,
  };
}

/** Chooses a cell of the form by its row, then its column: the form has more than two hundred cells. */
export function CellChoice({
  place,
  places,
  put,
}: {
  readonly place: string;
  readonly places: readonly Place[];
  readonly put: (place: string) => void;
}) {
  const cells = places.map(inParts);
  const chosen = cells.find((each) => each.place === place);
  const rows = [...new Map(cells.map((each) => [each.row, each])).values()];
  const columns = cells.filter(({ row }) => row === chosen?.row);
  /** The same column of another row; its last one, the total, where that row has no such column. */
  const ofRow = (row: string): string => {
    const there = cells.filter((each) => each.row === row);
    return (
      (there.find(({ columnTitle }) => columnTitle === chosen?.columnTitle) ?? there.at(-1))?.place ?? place
    );
  };
  return (
    <>
      <div className="report-cell-choice">
        <Choice
          id="comparison-row"
          label={texts.comparisonRow}
          value={chosen?.row ?? place}
          options={rows.map(({ row, rowTitle }) => ({ value: row, title: rowTitle }))}
          put={(row) => put(ofRow(row))}
        />
      </div>
      {columns.length > 1 && (
        <Choice
          id="comparison-column"
          label={texts.comparisonColumn}
          value={place}
          options={columns.map((each) => ({ value: each.place, title: each.columnTitle ?? texts.figure }))}
          put={put}
        />
      )}
    </>
  );
}
