import type { ReactElement } from 'react';

interface FlowChartProps {
  readonly steps: readonly { readonly title: string; readonly text: string }[];
}

/**
 * A chart of a procedure: an ordered list that the style sheet draws as boxes with arrows between them, so that it is read in
 * order, grows with its type, and prints.
 */
export const FlowChart = ({ steps }: FlowChartProps): ReactElement => (
  <ol className="flow">
    {steps.map(({ title, text }) => (
      <li key={title}>
        <strong>{title}</strong>
        <p>{text}</p>
      </li>
    ))}
  </ol>
);
