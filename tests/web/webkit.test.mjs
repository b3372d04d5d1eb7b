// The real site in WebKit: see engines.mjs.
import { testsIn } from './engines.mjs';
import { launchWebkit, webkitPath } from './webkit.mjs';

testsIn('WebKit', { there: webkitPath, wanted: 'webkit2gtk-driver xvfb', launch: launchWebkit });
