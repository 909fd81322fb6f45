import { createBrowserRouter } from 'react-router';
import { BrokenPage } from './frame/broken-page.tsx';
import { Frame } from './frame/frame.tsx';
import { KeysPage } from './frame/keys-page.tsx';
import { MorePage } from './frame/more-page.tsx';
import { NotFound } from './parts/allowed.tsx';

/** Every page of the desk. */
export const router = createBrowserRouter(
  [
    {
      Component: Frame,
      ErrorBoundary: BrokenPage,
      children: [
        { path: 'more', Component: MorePage },
        { path: 'keys', Component: KeysPage },
        { path: '*', Component: NotFound },
      ],
    },
  ],
  { basename: '/desk' },
);
