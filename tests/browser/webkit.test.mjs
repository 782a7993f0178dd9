import { runJourneys } from './engines/journeys.mjs';
import * as engine from './engines/webkit.mjs';

runJourneys(engine);
