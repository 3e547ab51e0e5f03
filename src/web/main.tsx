import './forbid-generated-code.js';
import './styles/tokens.css';
import './styles/base.css';
import { render } from 'preact';
import { App } from './app.js';
import { applyTheme } from './shell/theme.js';

applyTheme();
const page = document.querySelector('#page');
if (page !== null) render(<App />, page);
