// Which branches of web/lib and web/cli were taken, by what V8 counted: see scripts/measure/branches.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [counts, tool] = process.argv.slice(2);
const MCR = createRequire(join(tool, 'package.json'))('monocart-coverage-reports');
const report = MCR({
  outputDir: join(counts, '../web-report'), reports: ['text'], logging: 'error',
  entryFilter: ({ url }) => url.includes('/dist/npm/'), sourceFilter: (path) => /web\/(lib|cli)\//.test(path),
});
await report.addFromDir(counts);
await report.generate();
