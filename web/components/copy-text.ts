/**
 * Puts a text on the clipboard; false where the browser did not. Those inside apps often lack the newer way, so the older
 * one stands in.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const before = document.activeElement as HTMLElement | null;
    const area = document.createElement('textarea');
    area.value = text;
    area.readOnly = true;
    area.style.position = 'fixed';
    area.style.insetBlockStart = '-100px';
    // Beside a dialog that is open, nothing can be selected.
    (before?.closest('dialog') ?? document.body).append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    before?.focus({ preventScroll: true });
    return copied;
  }
}
