import type { HostProblem } from '../../host/host.ts';

/** What is wrong with a host name, flat enough for a finding's parameters. */
export type HostFault = { readonly reason: HostProblem['reason']; readonly detail: string };

export const faultOf = (problem: HostProblem): HostFault => ({
  reason: problem.reason,
  detail: 'character' in problem ? problem.character : 'label' in problem ? problem.label : '',
});

export const HOST_JA: Readonly<Record<HostFault['reason'], (detail: string) => string>> = {
  wildcard: () => 'ワイルドカード（*）は使えません。',
  'ip-address': () => 'IPアドレスは使えません。',
  'one-label': () => 'ドメイン名が付いていません。',
  edge: (detail) => `先頭や末尾に「${detail}」は使えません。`,
  'empty-label': () => 'ピリオドが続いています。',
  'label-too-long': () => 'ピリオドで区切った一つの部分が63文字を超えています。',
  'label-edge': (detail) => `「${detail}」の先頭や末尾にハイフンがあります。`,
  character: (detail) => `「${detail}」は使えません。`,
};

export const HOST_EN: Readonly<Record<HostFault['reason'], (detail: string) => string>> = {
  wildcard: () => 'A wildcard (*) is not taken.',
  'ip-address': () => 'An IP address is not taken.',
  'one-label': () => 'It has no domain.',
  edge: (detail) => `It cannot begin or end with “${detail}”.`,
  'empty-label': () => 'Two dots stand in a row.',
  'label-too-long': () => 'A part between dots has more than 63 characters.',
  'label-edge': (detail) => `“${detail}” begins or ends with a hyphen.`,
  character: (detail) => `It cannot hold “${detail}”.`,
};
