// A button that copies a text, and says for a moment whether it did.
import { Component, type VNode } from 'preact';
import { copyText } from '../copy-text.js';
import type { RestModel } from './details-model.js';

interface Props { text: string; label: string; copied: string; notCopied: string }

class CopyButton extends Component<Props, { said: string | null }> {
  override state = { said: null };

  #copy = async (): Promise<void> => {
    const { text, copied, notCopied } = this.props;
    this.setState({ said: await copyText(text) ? copied : notCopied });
    setTimeout(() => this.setState({ said: null }), 1500);
  };

  override render(): VNode {
    return <button type="button" class="copy" onClick={() => void this.#copy()}>{this.state.said ?? this.props.label}</button>;
  }
}

export function copyButton(text: string, { rest: { link } }: Pick<RestModel, 'rest'>, label = link.copy): VNode {
  return <CopyButton text={text} label={label} copied={link.copied} notCopied={link.notCopied} />;
}
