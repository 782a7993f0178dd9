// The one Trusted Types policy of the page: nothing becomes a script but what the page names.
interface Rules { createScriptURL?(url: string): string; createScript?(text: string): string }
interface TrustedTypes { createPolicy(name: string, rules: Rules): Required<Rules> }

export interface OwnScripts {
  /** An address for a worker. Throws for any other than those of the page. */
  url(address: string): string;
  /** The text of a script, likewise. */
  text(source: string): string;
}

export function ownScripts(isOwn: (script: string) => boolean): OwnScripts {
  const check = (script: string): string => {
    if (!isOwn(script)) throw new TypeError(`not a script of this page: ${script.slice(0, 80)}`);
    return script;
  };
  const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('wailian', { createScriptURL: check, createScript: check });
  return policy ? { url: (address) => policy.createScriptURL(address), text: (source) => policy.createScript(source) } : { url: check, text: check };
}
