import type { HostProblem } from '../../language/host/host.ts';

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
  'label-edge': (detail) => `「${detail}」の先頭か末尾にハイフンがあります。`,
  character: (detail) => `「${detail}」は使えません。`,
};

export const HOST_EN: Readonly<Record<HostFault['reason'], (detail: string) => string>> = {
  wildcard: () => 'Wildcards (*) are not allowed.',
  'ip-address': () => 'IP addresses are not allowed.',
  'one-label': () => 'The domain is missing.',
  edge: (detail) => `It must not begin or end with “${detail}”.`,
  'empty-label': () => 'There are two dots in a row.',
  'label-too-long': () => 'A part between dots has more than 63 characters.',
  'label-edge': (detail) => `“${detail}” begins or ends with a hyphen.`,
  character: (detail) => `“${detail}” is not allowed.`,
};
