import { Button } from 'antd';
import { Heading } from '../parts/heading.tsx';
import { texts } from './texts.ts';

/** Instead of a page that threw. */
export function BrokenPage() {
  return (
    <div className="entrance">
      <main className="entrance-main">
        <div className="panel stack">
          <Heading title={texts.pageBroken} />
          <p>{texts.pageBrokenText}</p>
          <p>
            <Button onClick={() => window.location.reload()}>{texts.reload}</Button>
          </p>
        </div>
      </main>
    </div>
  );
}
