/** Puts a text on the clipboard. Browsers inside apps often lack the newer way, so the older one stands in. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.readOnly = true;
    area.style.position = 'fixed';
    area.style.insetBlockStart = '-100px';
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}
