import { runJourneys } from './engines/journeys.mjs';
import * as engine from './engines/chromium.mjs';

runJourneys(engine);
