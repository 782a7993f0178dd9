// dist/site/_headers, for static hosts that read such a file: what a meta element cannot say. docs/hosting.md says why.

const RULES = [
  ['/*', { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()', 'Cache-Control': 'no-cache' }],
  // The checker stands in no frame; cards of rules do.
  ...['/', '/index.html', '/wailian.html'].map((path) => [path, { 'Content-Security-Policy': "frame-ancestors 'none'", 'Cross-Origin-Opener-Policy': 'same-origin' }]),
  // What other people's pages fetch may be read by them.
  ...['/data/*', '/rules/*', '/en/rules/*', '/*.js', '/*.wasm', '/*.txt', '/*.mjs', '/feed.atom', '/en/feed.atom'].map((path) => [path, { 'Access-Control-Allow-Origin': '*' }]),
];

export const headersFile = RULES.map(([path, headers]) => `${path}\n${Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`).join('')}`).join('');
