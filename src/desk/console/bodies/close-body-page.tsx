import { bodyEndpoints } from '../../contract/bodies.ts';
import { call } from '../call/call.ts';
import { ReasonForm } from '../form/reason-form.tsx';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useBody } from './body-page.tsx';
import { texts } from './texts.ts';

/** Closes a body that was merged or dissolved. */
export function CloseBodyPage() {
  const { params, page, query } = useBody();
  const finish = useFinish();
  return (
    <div className="stack">
      <Heading title={texts.close} />
      <Loaded query={query}>
        {({ name }) => (
          <ReasonForm
            act={texts.close}
            back={page}
            danger
            send={async (body) => {
              await call(bodyEndpoints.closeBody, { params, body });
              finish('/bodies', texts.closed(name));
            }}
          >
            <p className="lead">
              {name}
              <br />
              {texts.closeHappens}
            </p>
          </ReasonForm>
        )}
      </Loaded>
    </div>
  );
}
