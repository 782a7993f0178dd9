// Every lint rule under its own name, in the order in which faults are worth mending.
import * as fileNameIsId from './file-name-is-id.mjs';
import * as idsUnique from './ids-unique.mjs';
import * as idsNotDangling from './ids-not-dangling.mjs';
import * as sourcesUsed from './sources-used.mjs';
import * as ownersUsed from './owners-used.mjs';
import * as periodsValid from './periods-valid.mjs';
import * as lastConfirmedInside from './last-confirmed-inside.mjs';
import * as lastConfirmedSourced from './last-confirmed-sourced.mjs';
import * as evidenceBoundsConfidence from './evidence-bounds-confidence.mjs';
import * as sourcesDated from './sources-dated.mjs';
import * as eventsDated from './events-dated.mjs';
import * as nothingFromTheFuture from './nothing-from-the-future.mjs';
import * as overlapNeedsSupersedes from './overlap-needs-supersedes.mjs';
import * as supersedesSensible from './supersedes-sensible.mjs';
import * as alternativesDiffer from './alternatives-differ.mjs';
import * as hostsCanonical from './hosts-canonical.mjs';
import * as hostsUnique from './hosts-unique.mjs';
import * as hostsNeeded from './hosts-needed.mjs';
import * as sharedHostsDecidable from './shared-hosts-decidable.mjs';
import * as brandWordsUnique from './brand-words-unique.mjs';
import * as classNotesFrank from './class-notes-frank.mjs';
import * as tokensUsable from './tokens-usable.mjs';
import * as pagesRecognizable from './pages-recognizable.mjs';
import * as noMirrorUrls from './no-mirror-urls.mjs';
import * as messagesMatch from './messages-match.mjs';
import * as textsComplete from './texts-complete.mjs';
import * as textsPlain from './texts-plain.mjs';
import * as sourcesFollowable from './sources-followable.mjs';
import { checkFile } from './schema.mjs';
import { RuleTree } from './rule-tree.mjs';

export const rules = {
  'file-name-is-id': fileNameIsId,
  'ids-unique': idsUnique,
  'ids-not-dangling': idsNotDangling,
  'sources-used': sourcesUsed,
  'owners-used': ownersUsed,
  'periods-valid': periodsValid,
  'last-confirmed-inside': lastConfirmedInside,
  'last-confirmed-sourced': lastConfirmedSourced,
  'evidence-bounds-confidence': evidenceBoundsConfidence,
  'sources-dated': sourcesDated,
  'events-dated': eventsDated,
  'nothing-from-the-future': nothingFromTheFuture,
  'overlap-needs-supersedes': overlapNeedsSupersedes,
  'supersedes-sensible': supersedesSensible,
  'alternatives-differ': alternativesDiffer,
  'hosts-canonical': hostsCanonical,
  'hosts-unique': hostsUnique,
  'hosts-needed': hostsNeeded,
  'shared-hosts-decidable': sharedHostsDecidable,
  'brand-words-unique': brandWordsUnique,
  'class-notes-frank': classNotesFrank,
  'tokens-usable': tokensUsable,
  'pages-recognizable': pagesRecognizable,
  'no-mirror-urls': noMirrorUrls,
  'messages-match': messagesMatch,
  'texts-complete': textsComplete,
  'texts-plain': textsPlain,
  'sources-followable': sourcesFollowable,
};

/**
 * All faults of the files: [{ rule, path, pointer, message }], with `warning: true` where the rules can be used all the same.
 * Files that do not fit their schema go no further.
 */
export function lint(files) {
  const faults = [];
  const sound = files.filter(file => {
    const found = checkFile(file);
    faults.push(...found.map(one => ({ rule: 'schema', ...one })));
    return found.length === 0;
  });
  const tree = new RuleTree(files, sound);
  for (const [rule, { check, warns }] of Object.entries(rules))
    faults.push(...[...check(tree)].map(one => ({ rule, ...one, ...(warns && { warning: true }) })));
  return faults;
}
