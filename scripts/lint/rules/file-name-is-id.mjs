// The name of a file is the id in it, and the folder of an app is the app's id.
import { fault } from './rule-tree.mjs';

const languages = ['zh-CN', 'en'];

export function* check(tree) {
  for (const file of tree.sound) {
    if (file.kind === 'messages' && !languages.includes(file.name))
      yield fault(file, '', `\`${file.name}\` is no language of the rules, name the file ${languages.join(' or ')}`);
    const id = file.value.id;
    const name = file.kind === 'app' ? file.app : file.name;
    if (id !== undefined && id !== name)
      yield fault(file, '/id', `the id is \`${id}\` but the ${file.kind === 'app' ? 'folder' : 'file'} is named \`${name}\`, rename one`);
  }
}
