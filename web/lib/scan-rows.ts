import type { ScanRow } from './report.js';
export function decodeScanRows(packed: string): ScanRow[] { return JSON.parse(packed); }
