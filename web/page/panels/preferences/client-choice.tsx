// Which version of the app the answer is for: its system and its number. Only both together say something.
import { Component, type VNode } from 'preact';
import { known } from '../../../components/answer/subject.js';
import type { ToolStrings } from '../../../i18n/page.js';

interface Props {
  /** Such as `android 8.0.11`; null for any. */
  client: string | null;
  platforms: readonly string[];
  words: ToolStrings['settings'];
  change(client: string | null): void;
}

export class ClientChoice extends Component<Props, { platform: string; version: string }> {
  override state = ClientChoice.#parts(this.props.client);

  static #parts(client: string | null): { platform: string; version: string } {
    const [platform = '', version = ''] = (client ?? '').split(' ');
    return { platform, version };
  }

  override componentDidUpdate({ client }: Props): void {
    if (client !== this.props.client && this.props.client !== this.#client()) this.setState(ClientChoice.#parts(this.props.client));
  }

  #client(): string | null {
    const { platform, version } = this.state;
    return platform && /^\d+(\.\d+)*$/.test(version) ? `${platform} ${version}` : null;
  }

  #set(part: Partial<ClientChoice['state']>): void {
    this.setState(part, () => { if (this.#client() !== this.props.client) this.props.change(this.#client()); });
  }

  override render({ words, platforms }: Props): VNode {
    const { platform, version } = this.state;
    return (
      <fieldset>
        <legend>{words.client}</legend>
        <div class="tool-actions">
          <select aria-label={words.platform} value={platform} onChange={(event) => this.#set({ platform: event.currentTarget.value })}>
            <option value="">{words.anyClient}</option>
            {platforms.map((id) => <option value={id}>{known(words.platforms, id) ?? id}</option>)}
          </select>
          <input aria-label={words.version} placeholder="8.0.13" size={8} value={version} inputMode="decimal"
            onChange={(event) => this.#set({ version: event.currentTarget.value.trim() })} />
        </div>
      </fieldset>
    );
  }
}
