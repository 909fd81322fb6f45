import { sql, type RawBuilder } from 'kysely';
import { datesOfPeriod, initialNormativeRules, type ReportPeriod } from '../../../law/index.ts';

/**
 * Selects the normative documents of a body but for those that were over before a period began: whose last registered change is that they
 * were repealed or declared lapsed by then, or whose term ended by then with no change registered at all. These are plain comparisons of
 * days; law tells the others apart, and would count none of those that are left out.
 */
export function normativeThatCount(bodyId: string, period: ReportPeriod): RawBuilder<unknown> {
  const { from, to } = datesOfPeriod(period);
  const { years, provisionalYears } = initialNormativeRules;
  const ruled = (name: 'normativeYears' | 'provisionalYears', initially: number | null) => sql`
    coalesce((select (profile ->> ${name})::int from publishing_profiles where body_id = ${bodyId}), ${initially}::int)`;
  return sql`
    select document_id as id, formed_on as "formedOn", normative as state from official_documents
    where body_id = ${bodyId} and removed_at is null and normative is not null and (
      formed_on between ${from}::date and ${to}::date
      or case coalesce(normative #>> '{changes,-1,kind}', '')
        when 'repealed' then normative #>> '{changes,-1,from}' >= ${from}
        when 'declared-lapsed' then normative #>> '{changes,-1,from}' >= ${from}
        -- Null where the term has no end.
        when '' then coalesce(${from}::date <= case normative #>> '{term,kind}'
          when 'until' then (normative #>> '{term,last}')::date + 1
          when 'years' then (normative ->> 'effectiveOn')::date + make_interval(years => (normative #>> '{term,years}')::int)
          when 'by-rule' then (normative ->> 'effectiveOn')::date + make_interval(years => case normative ->> 'provisional'
            when 'true' then ${ruled('provisionalYears', provisionalYears)} else ${ruled('normativeYears', years)} end)
          end, true)
        else true
      end)
    order by formed_on, document_id`;
}
