// The dictionary of the data: files, columns, licence, how to cite it.
import type { Table } from '../data.js';
import { Layout } from '../layout.js';
import { Section } from '../parts.js';
import type { Place } from '../place.js';

export function DataPage({ tables, place }: { tables: readonly Table[]; place: Place }) {
  const { say, root, book: { bundle } } = place;
  const file = (name: string): string => `${root}data/${name}`;
  return (
    <Layout place={place} title={say.dataset.title} about={say.dataset.about} linked={{
      '@context': 'https://schema.org', '@type': 'Dataset', name: say.dataset.title, description: say.dataset.about, url: place.address, version: bundle.rules_version, dateModified: bundle.rules_as_of,
      license: 'https://www.apache.org/licenses/LICENSE-2.0', isAccessibleForFree: true, inLanguage: place.language,
      distribution: tables.flatMap(({ name }) => [['json', 'application/json'], ['csv', 'text/csv']].map(([ending, type]) => ({ '@type': 'DataDownload', encodingFormat: type, contentUrl: `${place.site}data/${name}.${ending}` }))),
    }}>
      <div class="claim"><h1>{say.dataset.title}</h1><p>{say.dataset.about}</p><p>{say.dataset.licence}</p></div>
      {tables.map((table) => (
        <Section title={place.text(table.title)} id={table.name}>
          <p class="soft">{say.count(table.rows.length)}</p>
          <p><a href={file(`${table.name}.json`)}>{table.name}.json</a> · <a href={file(`${table.name}.csv`)}>{table.name}.csv</a> · <a href={file(`${table.name}.schema.json`)}>JSON Schema</a></p>
          <dl class="facts">{table.columns.map((column) => (
            <div><dt><code>{column.name}</code></dt><dd>{place.text(column.about)}<span class="soft"> ({say.dataset.types[column.type]}{Array.isArray(column.of) ? `: ${column.of.join(', ')}` : column.of ? `, ${column.of}` : ''})</span></dd></div>
          ))}</dl>
        </Section>
      ))}
      <Section title={say.dataset.whole} id="whole"><p><a href={`${root}rules.json`}>rules.json</a> · <a href={file('SHA256SUMS')}>SHA256SUMS</a> · <a href={file('CITATION.cff')}>CITATION.cff</a></p></Section>
    </Layout>
  );
}
