// SARIF 2.1.0 (OASIS), as code scanning reads it.
import { uriOf, type Reporter } from './reporter.js';

/** More are refused or passed over by those who read it. */
const MOST = 5000;
export const SARIF_SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export const reportSarif: Reporter = ({ findings, core_version: version, rules_version: rules, on, contexts }, { say }) => {
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  const shown = findings.slice(0, MOST);
  const left = findings.length - shown.length;
  return `${JSON.stringify({
    $schema: SARIF_SCHEMA,
    version: '2.1.0',
    runs: [{
      tool: { driver: {
        name: 'wailian', semanticVersion: version, version: `${version} (${rules})`,
        rules: ids.map((id) => ({ id, name: id.replaceAll(/(?:^|[/_-])(\w)/g, (_found, letter: string) => letter.toUpperCase()), shortDescription: { text: say.rule(id) }, help: { text: say.rule(id) } })),
      } },
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { SRCROOT: { description: { text: 'The folder in which wailian ran' } } },
      invocations: [{
        executionSuccessful: true,
        ...(left > 0 ? { toolExecutionNotifications: [{ level: 'warning', message: { text: say.words.more(left) } }] } : {}),
      }],
      results: shown.map(({ rule, level, message, file, line, column, endLine, endColumn, fingerprint, url, context }) => ({
        ruleId: rule, ruleIndex: ids.indexOf(rule), level, message: { text: message },
        locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file), uriBaseId: 'SRCROOT' }, region: { startLine: line, startColumn: column, endLine, endColumn } } }],
        partialFingerprints: { 'wailianFinding/v1': fingerprint },
        properties: { url, context },
      })),
      properties: { on, contexts },
    }],
  }, null, 2)}\n`;
};
