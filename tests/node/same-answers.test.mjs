// A slice of scripts/measure/same-answers: the builds that are at hand.
import test from 'node:test';
import { sameAnswers } from '../../scripts/measure/same-answers.mjs';

test('the shared cases have the same bytes from the small module, the fast one and plain JavaScript, and as a batch however it is cut', () =>
  sameAnswers({ count: 50, browser: 0, native: false }));
