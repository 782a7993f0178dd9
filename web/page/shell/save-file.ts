/** Hands a text to the reader as a file; nothing is sent anywhere. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** false in browsers inside chat apps, which download nothing. */
export const canSave = (): boolean => !/MicroMessenger|\bQQ\//.test(navigator.userAgent);
