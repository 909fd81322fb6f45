import { requestDecisionEndpoints } from '../../../contract/request-decision.ts';
import { useRead } from '../../call/use-read.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { texts } from './texts.ts';
import type { Approving } from './use-approval.ts';

/** How the guide came to the result, question by question; nothing where another result was chosen in its place. */
export function WhyPanel({ of: { params, approval } }: { readonly of: Approving }) {
  const query = useRead(requestDecisionEndpoints.decision, { params });
  return (
    <Loaded query={query}>
      {({ decided, why }) =>
        decided?.outcome !== approval.decided.outcome ? null : (
          <section className="stack tight" aria-labelledby="approval-why">
            <h2 id="approval-why">{texts.why}</h2>
            <ol>
              {why.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ol>
          </section>
        )
      }
    </Loaded>
  );
}
