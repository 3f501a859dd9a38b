import './theme/mantine';
import './theme/font.css';
import './theme/tokens.css';
import './theme/base.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { queries } from './api/cache';
import { loadSession } from './api/session';
import { Console } from './frame/Console';
import { preload } from './routes';
import { consolePath, setup } from './setup';
import { chooseColors } from './theme/colors';
import { holdToken } from './pages/sign-in/token';
import { followLanguage } from './text/language';
import { theme, variables } from './theme/theme';

followLanguage();
// Components that lock scrolling write a style element with this nonce.
Object.assign(globalThis, { __webpack_nonce__: setup.nonce });
holdToken();
void loadSession();
// A page that is missing when the frame is shown would be held back by React for 300 ms.
void preload(location.pathname).then(render);

function render(): void {
  const root = document.getElementById('root');
  if (root === null) {
    throw new Error('index.html has no element #root');
  }
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        defaultColorScheme="auto"
        colorSchemeManager={chooseColors}
        getStyleNonce={() => setup.nonce}
        withGlobalClasses={false}
        deduplicateCssVariables={false}
      >
        <QueryClientProvider client={queries}>
          <Router base={consolePath}>
            <Console />
          </Router>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
