// The one Trusted Types policy: script addresses may only be the workers that lie beside this page.
const OWN = ['sw.js', 'scan-worker.js'] as const;
type OwnScript = (typeof OWN)[number];

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('wailian', {
  createScriptURL(url) {
    if (!OWN.some((name) => url === name)) throw new TypeError(`not a script of this page: ${url}`);
    return url;
  },
});

export function ownScript(name: OwnScript): string {
  return policy ? policy.createScriptURL(name) : name;
}
