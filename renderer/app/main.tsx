import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepFocus } from '../components/focus/keep-focus.ts';
import { followVaried } from '../stores/varied-store.ts';
import { PegasoProvider } from '../theme/pegaso-provider.tsx';
import { App } from './app.tsx';
import { setupPrefetch } from './frame/prefetch.ts';
import { setupApplicationEvents } from './window/application-events.ts';
import { setupVisits } from './window/visits.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the application');
keepFocus();
setupVisits();
followVaried();
void setupApplicationEvents();
createRoot(root).render(
  <StrictMode>
    <PegasoProvider>
      <App />
    </PegasoProvider>
  </StrictMode>,
);
setupPrefetch();
