// What the URL Standard says of a text, by its reference implementation (npm whatwg-url).
import { parseURL, serializeHost, serializePath, serializeURL } from 'whatwg-url';

/** The parts; null where the Standard refuses, or where text or base are not for the web. */
export function standardParts({ text, base }) {
  const forWeb = url => url !== null && ['http', 'https'].includes(url.scheme);
  const baseURL = base === undefined ? null : parseURL(base);
  if (base !== undefined && !forWeb(baseURL)) return null;
  const url = parseURL(text, { baseURL });
  if (!forWeb(url)) return null;
  return {
    href: serializeURL(url),
    scheme: url.scheme,
    username: url.username,
    password: url.password,
    host: serializeHost(url.host),
    port: url.port,
    path: serializePath(url),
    query: url.query,
    fragment: url.fragment,
  };
}
