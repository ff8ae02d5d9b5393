import { describe } from 'vitest';
import { csrOf, dn, tableOf } from './records.ts';
import { FREE_TEXT, MAIL, NO_FQDN, RENEW, SERIALS, subject } from './server-records.ts';

const { accepts, rejects, acceptsCells, rejectsCells } = tableOf('server-renew', RENEW);

accepts('the sound record', {});
accepts('the manual’s optional items left empty', { 8: '', 9: '', 13: '' });
accepts('profile 3', { 2: '3', 7: csrOf('rsa2048-sha256') });

describe('#1 subject DN', () => {
  rejects('an empty DN', { 1: '' }, 1);
  for (const type of ['CN', 'O', 'L', 'ST', 'C'] as const) {
    rejects(`no ${type}`, { 1: dn({ [type]: null }) }, 1);
    rejects(`an empty ${type}`, { 1: dn({ [type]: '' }) }, 1);
    rejects(`${type} in lower case`, { 1: dn().replace(`${type}=`, `${type.toLowerCase()}=`) }, 1);
  }
  rejects('an OU', { 1: dn({ OU: 'Library' }) }, 1);
  rejects('an Email', { 1: `${dn()},Email=taro@nii.ac.jp` }, 1);
  rejects(
    'ST before L',
    { 1: 'CN=www.nii.ac.jp,O=National Institute of Informatics,ST=Tokyo,L=Chiyoda-ku,C=JP' },
    1,
  );
  rejects('a space after a comma', { 1: dn().replaceAll(',', ', ') }, 1);
  rejects('a lower-case country', { 1: dn({ C: 'jp' }) }, 1);
  rejects('another O than the CSR’s', { 1: dn({ O: 'University of Tokyo' }) }, 1);
  accepts('an ST that is no prefecture', subject('subject-st-tokio', dn({ ST: 'Tokio' })), { warns: [1] });
  accepts('a comma in O', subject('subject-o-comma', dn({ O: 'Foo, Inc.' })));
  for (const [name, host] of Object.entries(NO_FQDN)) rejects(`${name} as CN`, { 1: dn({ CN: host }) }, 1);
});

describe('#2 profile', () => {
  for (const value of ['', '5', '1', '011', '１１']) rejects(`“${value}”`, { 2: value }, 2);
  rejects('profile 3 with an EC key', { 2: '3' }, 7);
  rejects('profile 11 with an RSA key', { 7: csrOf('rsa2048-sha256') }, 7);
});

describe('#3, #5 and #6 stay empty', () => {
  for (const item of [3, 5, 6])
    for (const value of ['0', '4', 'なし'])
      rejects(`“${value}” in #${item}`, { [item]: value }, item, { only: 'tsv' });
});

describe('#4 serial number', () => {
  rejects('an empty value', { 4: '' }, 4);
  rejects('white space alone', { 4: ' ' }, 4);
  for (const [name, value] of Object.entries(SERIALS.accepted)) accepts(name, { 4: value });
  for (const [name, value] of Object.entries(SERIALS.warned)) accepts(name, { 4: value }, { warns: [4] });
  for (const [name, value] of Object.entries(SERIALS.refused)) rejects(name, { 4: value }, 4);
  for (const [name, value] of Object.entries(SERIALS.refusedInSheet))
    rejects(name, { 4: value }, 4, { only: 'sheet' });
  acceptsCells('a number of 15 digits', { 4: { kind: 'number', text: '123456789012345' } });
  rejectsCells('a number of 16 digits', { 4: { kind: 'number', text: '1234567890123456' } }, 4);
  rejectsCells(
    'a number that Excel has rounded',
    { 4: { kind: 'number', text: '1.2345678123456781E+18' } },
    4,
  );
  rejectsCells('a negative number', { 4: { kind: 'number', text: '-5' } }, 4);
  rejectsCells('a broken number', { 4: { kind: 'number', text: '1.5' } }, 4);
  rejectsCells('a date', { 4: { kind: 'date', text: '45000' } }, 4);
  rejectsCells('an error value', { 4: { kind: 'error', text: '#N/A' } }, 4);
});

describe('#7 to #13 as in an issue', () => {
  rejects('no CSR', { 7: '' }, 7);
  rejects('a CSR with an OU', { 7: csrOf('ou') }, 7);
  rejects('no software', { 12: '' }, 12);
  rejects('129 characters of software', { 12: 'a'.repeat(129) }, 12);
  rejects('65 kanji as name', { 8: '国'.repeat(65) }, 8);
  rejects('65 kanji as unit', { 9: '国'.repeat(65) }, 9);
  rejects('no mail', { 10: '' }, 10);
  rejects('no FQDN', { 11: '' }, 11);
  rejects('another host', { 11: 'mail.nii.ac.jp' }, 11);
  rejects('a dNSName without its prefix', { 13: 'www.nii.ac.jp' }, 13);
  rejects('a comma behind dNSName', { 13: 'dNSName=www.nii.ac.jp,' }, 13);
  rejects('a hyphen at a host’s end', { 13: 'dNSName=www.nii.ac.jp-' }, 13);
  accepts('a hyphen within a host', { 13: 'dNSName=www-1.nii.ac.jp' });
  for (const [name, value] of Object.entries(FREE_TEXT.refused)) rejects(`${name} in #12`, { 12: value }, 12);
  for (const [name, value] of Object.entries(MAIL.refused)) rejects(`${name} in #10`, { 10: value }, 10);
});
