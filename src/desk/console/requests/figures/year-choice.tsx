import { useSearchParams } from 'react-router';
import { Choice } from '../../parts/choice.tsx';
import { requestYears } from '../list-filters.ts';
import { useMe } from '../../parts/person.ts';
import { texts } from './texts.ts';

/** The year that figures are shown of: what the address says, else the one that runs. */
export function useYear(): number {
  const [search] = useSearchParams();
  const [latest = 2019] = requestYears(useMe().today);
  return Number(search.get('year') ?? latest) || latest;
}

/** Chooses the year; the address keeps it. */
export function YearChoice({ label }: { readonly label: string }) {
  const [, setSearch] = useSearchParams();
  const { today } = useMe();
  return (
    <div className="narrow-choice no-print">
      <Choice
        id="figures-year"
        label={label}
        value={String(useYear())}
        options={requestYears(today).map((year) => ({ value: String(year), title: texts.yearOf(year) }))}
        put={(value) =>
          setSearch((now) => {
            now.set('year', value);
            return now;
          })
        }
      />
    </div>
  );
}
