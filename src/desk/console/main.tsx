import { createRoot } from 'react-dom/client';
import { DeskApp } from './app.tsx';
import { watchCalls } from './session.ts';

// Browsers hide the nonce's attribute from scripts and leave its property.
const nonce = document.querySelector<HTMLElement>('meta[property=csp-nonce]')?.nonce;
const place = document.getElementById('desk');
if (place !== null) {
  watchCalls();
  createRoot(place).render(<DeskApp nonce={nonce === '' ? undefined : nonce} />);
}
