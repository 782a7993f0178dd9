// A folder served for one test, and gone with it.
import { rmSync } from 'node:fs';
import { serve } from '../../scripts/serve.mjs';

/** Serves `folder`; `close` removes it. */
export async function serveTemporary(folder) {
  const server = await serve(folder);
  return {
    address: server.address,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
