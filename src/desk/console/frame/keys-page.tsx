import { Heading } from '../parts/heading.tsx';
import { texts } from './texts.ts';

export function KeysPage() {
  const { title, lead, key, does, rows } = texts.keysPage;
  return (
    <div className="stack">
      <Heading title={title} />
      <p className="lead">{lead}</p>
      <table className="figures" style={{ maxWidth: '32em' }}>
        <thead>
          <tr>
            <th scope="col">{key}</th>
            <th scope="col">{does}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([pressed, what]) => (
            <tr key={pressed}>
              <td>
                <kbd>{pressed}</kbd>
              </td>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
