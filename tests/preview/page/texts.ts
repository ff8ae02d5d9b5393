import type { Refusal } from '../grid/workbench.ts';
import type { PreviewSettings } from './query.ts';

const JA = {
  simulation: 'シミュレーション',
  workbook: 'ブックのシミュレーション',
  grid: (sheet: string) => `${sheet}のセル`,
  entry: (address: string) => `${address}の入力`,
  selectAll: 'すべて選択',
  nameBox: '名前ボックス',
  formulaBar: '数式バー',
  noSuchPlace: (text: string) => `「${text}」というセルやシートはありません。`,
  list: (address: string) => `${address}の一覧`,
  openList: '一覧を開く',
  toolbar: 'ブックの操作',
  sortAscending: '昇順に並べ替え',
  sortDescending: '降順に並べ替え',
  insertRows: '行の挿入',
  deleteRows: '行の削除',
  insertColumns: '列の挿入',
  deleteColumns: '列の削除',
  format: '表示形式',
  formats: { General: '標準', '@': '文字列' },
  undo: '元に戻す',
  hideRows: '行を隠す',
  showRows: '行を再表示',
  protect: 'シートの保護',
  unprotect: '保護の解除',
  coauthor: '共同編集者が編集',
  coauthorValue: '共同編集者が入れる値',
  coauthorEnter: '入力',
  sheets: 'シート',
  addSheet: 'シートの追加',
  deleteSheet: 'シートの削除',
  sheetName: 'シートの名前',
  pane: '作業ウィンドウ',
  paneFrame: '作業ウィンドウの枠',
  paneWidth: '作業ウィンドウの幅',
  separator: '作業ウィンドウの境界',
  settings: 'シミュレーションの設定',
  settingsNote: '変えると、この画面を開き直します。シートは初めの状態に戻ります。',
  language: 'Excelの表示言語',
  languages: { ja: '日本語', en: 'English' },
  theme: 'テーマ',
  themes: { light: '明るい', dark: '暗い', black: '黒' },
  platform: 'プラットフォーム',
  platforms: { windows: 'Windows', mac: 'Mac', web: 'Web' },
  api: 'ExcelApiの版',
  sample: 'シート',
  samples: { mistakes: '間違いのあるシート', blank: '空のブック', large: '1万件のシート' },
  delay: 'Excelの応答の遅れ',
  milliseconds: (count: number) => `${count}ミリ秒`,
  opened: 'アドインがブラウザーで次のページを開こうとしました。Macでは、ここからファイルを保存します。',
  openPage: '保存のページを開く',
  close: '閉じる',
  selected: (address: string) => `${address}を選択中`,
  failed: '操作できませんでした。',
  failures: {
    AccessDenied: 'シートが保護されているため、変更できません。',
    ItemAlreadyExists: '同じ名前のシートがあります。',
    InvalidArgument: 'その値は使えません。',
    InvalidOperation: '今はその操作ができません。',
    NonBlankCellOffSheet: '空でないセルがシートの外に出るため、挿入できません。',
    NotAccepted: '入力規則により、その値は入力できません。',
    NothingToUndo: '元に戻す操作はありません。',
    DoesNotFit: '貼り付ける内容がシートに収まりません。',
  },
};

export type Texts = {
  readonly [Key in keyof typeof JA]: (typeof JA)[Key];
};

const EN: Texts = {
  simulation: 'Simulation',
  workbook: 'Simulated workbook',
  grid: (sheet) => `Cells of ${sheet}`,
  entry: (address) => `Entry of ${address}`,
  selectAll: 'Select all',
  nameBox: 'Name box',
  formulaBar: 'Formula bar',
  noSuchPlace: (text) => `There is no cell or sheet “${text}”.`,
  list: (address) => `List of ${address}`,
  openList: 'Open the list',
  toolbar: 'Work on the workbook',
  sortAscending: 'Sort ascending',
  sortDescending: 'Sort descending',
  insertRows: 'Insert rows',
  deleteRows: 'Delete rows',
  insertColumns: 'Insert columns',
  deleteColumns: 'Delete columns',
  format: 'Number format',
  formats: { General: 'General', '@': 'Text' },
  undo: 'Undo',
  hideRows: 'Hide rows',
  showRows: 'Unhide rows',
  protect: 'Protect sheet',
  unprotect: 'Unprotect sheet',
  coauthor: 'Co-author edits',
  coauthorValue: 'Value from the co-author',
  coauthorEnter: 'Enter',
  sheets: 'Sheets',
  addSheet: 'Add sheet',
  deleteSheet: 'Delete sheet',
  sheetName: 'Name of the sheet',
  pane: 'Task pane',
  paneFrame: 'Frame of the task pane',
  paneWidth: 'Width of the task pane',
  separator: 'Edge of the task pane',
  settings: 'Simulation settings',
  settingsNote: 'A change opens this page anew, and the sheets as they were at first.',
  language: 'Display language of Excel',
  languages: { ja: '日本語', en: 'English' },
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', black: 'Black' },
  platform: 'Platform',
  platforms: { windows: 'Windows', mac: 'Mac', web: 'Web' },
  api: 'Version of ExcelApi',
  sample: 'Sheets',
  samples: { mistakes: 'Sheets with mistakes', blank: 'Empty workbook', large: 'Sheet of 10,000 records' },
  delay: 'Delay of Excel’s answers',
  milliseconds: (count) => `${count} ms`,
  opened: 'The add-in asked to open this page in the browser. On a Mac, files are saved from there.',
  openPage: 'Open the saving page',
  close: 'Close',
  selected: (address) => `${address} selected`,
  failed: 'That could not be done.',
  failures: {
    AccessDenied: 'The sheet is protected and cannot be changed.',
    ItemAlreadyExists: 'There is a sheet of that name already.',
    InvalidArgument: 'That value cannot be used.',
    InvalidOperation: 'That cannot be done now.',
    NonBlankCellOffSheet: 'Nothing can be inserted, since filled cells would be pushed off the sheet.',
    NotAccepted: 'The validation of the cell does not accept that value.',
    NothingToUndo: 'There is nothing to undo.',
    DoesNotFit: 'What was pasted does not fit the sheet.',
  },
};

/** Said in both languages whatever the display language. */
export const BANNER = {
  ja: 'これはExcelのシミュレーションです。色の付いたセルを選び、右または下の作業ウィンドウで直してみてください。',
  en: 'This is a simulation of Excel. Select a coloured cell and mend it in the task pane beside or below.',
} as const;

export const STARTING = {
  ja: 'Excelのシミュレーションを準備しています…',
  en: 'Getting the simulation of Excel ready …',
} as const;

export const NOT_STARTED = {
  ja: 'シミュレーションを始められませんでした。',
  en: 'The simulation could not be started.',
} as const;

export const textsOf = (lang: PreviewSettings['lang']): Texts => (lang === 'ja' ? JA : EN);

/** What to say of something that was not done. */
export function failureText(texts: Texts, reason: Refusal): string {
  const known: Partial<Record<Refusal, string>> = texts.failures;
  return known[reason] ?? texts.failed;
}
