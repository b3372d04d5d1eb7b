// The real site in WebKit, see engines.mjs: node --test tests/web/webkit_site.mjs. Not part of run.mjs: on a busy machine a load took
// more than the 30 seconds that are waited for, and why is not known.
import { testsIn } from './engines.mjs';
import { launchWebkit, webkitPath } from './webkit.mjs';

testsIn('WebKit', { there: webkitPath, wanted: 'webkit2gtk-driver xvfb', launch: launchWebkit });
