// The real site in Firefox: see engines.mjs.
import { testsIn } from './engines.mjs';
import { firefoxPath, launchFirefox } from './firefox.mjs';

testsIn('Firefox', { there: firefoxPath, wanted: 'firefox-esr', launch: launchFirefox });
