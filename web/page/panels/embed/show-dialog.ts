// A dialog of this part: one element, drawn anew each time it opens.
import { render, type VNode } from 'preact';
import { addSheets } from '../../../components/styles.js';
import sheet from './embed.css';

const dialogs = new Map<string, HTMLDialogElement>();

/** Shows what `draw` gives, with the way to close it. `title` is the id of its heading, `look` a class besides the common one. */
export function showDialog(title: string, look: string, draw: (close: () => void) => VNode): void {
  const dialog = dialogs.get(title) ?? document.createElement('dialog');
  dialogs.set(title, dialog);
  addSheets(document, sheet);
  dialog.className = `embed-dialog ${look}`.trim();
  dialog.setAttribute('aria-labelledby', title);
  if (!dialog.isConnected) document.body.append(dialog);
  render(null, dialog);
  render(draw(() => dialog.close()), dialog);
  dialog.showModal();
}
