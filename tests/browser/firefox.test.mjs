import { runJourneys } from './engines/journeys.mjs';
import * as engine from './engines/firefox.mjs';

runJourneys(engine);
