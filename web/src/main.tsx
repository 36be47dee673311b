// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'virtual:design-tokens.css';
import '@/theme/tokens.css';
import '@/municipalities/colours.css';
import '@/theme/base.css';
import '@/theme/table.css';
import '@/theme/print.css';
import { App } from '@/app/App';
import { applyPreferences } from '@/app/preferences';
import { currentLanguage, setLanguage } from '@/i18n/language';

applyPreferences();
setLanguage(currentLanguage());
const root = document.getElementById('app');
if (root) createRoot(root).render(<StrictMode><App /></StrictMode>);
