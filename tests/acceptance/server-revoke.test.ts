import { describe } from 'vitest';
import { dn, tableOf } from './records.ts';
import { FREE_TEXT, MAIL, NO_FQDN, REVOKE, SERIALS } from './server-records.ts';

const { accepts, rejects, acceptsCells, rejectsCells } = tableOf('server-revoke', REVOKE);

accepts('the sound record', {});
accepts('comment and mail filled', { 6: '更新のため', 10: 'taro@nii.ac.jp' });

describe('#1 subject DN', () => {
  rejects('an empty DN', { 1: '' }, 1);
  rejects('white space alone', { 1: '　' }, 1);
  for (const type of ['CN', 'O', 'C'] as const) rejects(`no ${type}`, { 1: dn({ [type]: null }) }, 1);
  for (const type of ['L', 'ST'] as const) accepts(`no ${type}`, { 1: dn({ [type]: null }) }, { warns: [1] });
  accepts('neither L nor ST', { 1: dn({ L: null, ST: null }) }, { warns: [1] });
  for (const type of ['CN', 'O', 'L', 'ST', 'C'] as const) {
    rejects(`an empty ${type}`, { 1: dn({ [type]: '' }) }, 1);
    rejects(`${type} in lower case`, { 1: dn().replace(`${type}=`, `${type.toLowerCase()}=`) }, 1);
    rejects(`${type} twice`, { 1: dn().replace(`${type}=`, `${type}=x,${type}=`) }, 1);
  }
  accepts('an OU', { 1: dn({ OU: 'Library' }) }, { warns: [1] });
  rejects('an empty OU', { 1: dn({ OU: '' }) }, 1);
  rejects('an OU behind O', { 1: dn().replace(',L=', ',OU=Library,L=') }, 1);
  rejects('an Email', { 1: `${dn()},Email=taro@nii.ac.jp` }, 1);
  rejects(
    'ST before L',
    { 1: 'CN=www.nii.ac.jp,O=National Institute of Informatics,ST=Tokyo,L=Chiyoda-ku,C=JP' },
    1,
  );
  rejects(
    'the order of a CSR',
    { 1: 'C=JP,ST=Tokyo,L=Chiyoda-ku,O=National Institute of Informatics,CN=www.nii.ac.jp' },
    1,
  );
  rejects('a space after a comma', { 1: dn().replaceAll(',', ', ') }, 1);
  rejects('a comma behind', { 1: `${dn()},` }, 1);
  rejects('a space behind O', { 1: dn({ O: 'Foo ' }) }, 1);
  accepts('S in place of ST, which makes it a part of L', { 1: dn().replace('ST=', 'S=') }, { warns: [1] });
  accepts('a space after O=', { 1: dn({ O: ' National Institute of Informatics' }) }, { warns: [1] });
  accepts('a comma and equals signs in O', { 1: dn({ O: 'Foo, Inc. (a=b)' }) });
  accepts('a place that looks like another type in O', { 1: dn({ O: 'Foo,DC=Bar' }) }, { warns: [1] });
  rejects('a lower-case type in O', { 1: dn({ O: 'Foo,ou=Bar' }) }, 1);
  rejects('an ampersand in O', { 1: dn({ O: 'Foo & Bar' }) }, 1);
  accepts('an O of 64 characters', { 1: dn({ O: 'o'.repeat(64) }) });
  rejects('an O of 65 characters', { 1: dn({ O: 'o'.repeat(65) }) }, 1);
  accepts('an ST that is no prefecture', { 1: dn({ ST: 'Tokio' }) }, { warns: [1] });
  for (const country of ['jp', 'US', 'JPN', 'ＪＰ']) rejects(`C=${country}`, { 1: dn({ C: country }) }, 1);
  for (const [name, host] of Object.entries(NO_FQDN)) rejects(`${name} as CN`, { 1: dn({ CN: host }) }, 1);
  rejects('a CN of 65 characters', { 1: dn({ CN: `${'a'.repeat(55)}.nii.ac.jp` }) }, 1);
  accepts('an upper-case CN', { 1: dn({ CN: 'WWW.NII.AC.JP' }) });
  const long = { CN: `${'a'.repeat(54)}.nii.ac.jp`, O: 'o'.repeat(64), L: 'l'.repeat(60) };
  accepts('250 characters', { 1: dn({ ...long, ST: 's'.repeat(44) }) }, { warns: [1] });
  rejects('251 characters', { 1: dn({ ...long, ST: 's'.repeat(45) }) }, 1);
});

describe('#2, #3, #7 to #9 and #11 to #13 stay empty', () => {
  for (const item of [2, 3, 7, 8, 9, 11, 12, 13])
    for (const value of ['3', 'x', '国立'])
      rejects(`“${value}” in #${item}`, { [item]: value }, item, { only: 'tsv' });
});

describe('#4 serial number', () => {
  rejects('an empty value', { 4: '' }, 4);
  for (const [name, value] of Object.entries(SERIALS.accepted)) accepts(name, { 4: value });
  for (const [name, value] of Object.entries(SERIALS.warned)) accepts(name, { 4: value }, { warns: [4] });
  for (const [name, value] of Object.entries(SERIALS.refused)) rejects(name, { 4: value }, 4);
  for (const [name, value] of Object.entries(SERIALS.refusedInSheet))
    rejects(name, { 4: value }, 4, { only: 'sheet' });
  acceptsCells('a number of 15 digits', { 4: { kind: 'number', text: '123456789012345' } });
  rejectsCells(
    'a number that Excel has rounded',
    { 4: { kind: 'number', text: '1.2345678123456781E+18' } },
    4,
  );
});

describe('#5 reason', () => {
  for (const value of ['3', '4', '5']) accepts(value, { 5: value });
  accepts('0 with a comment', { 5: '0', 6: '試験用' });
  accepts('0 without a comment', { 5: '0' }, { warns: [5] });
  accepts('1, key compromise', { 5: '1' }, { warns: [5] });
  for (const value of [
    '',
    ' ',
    '2',
    '6',
    '7',
    '8',
    '9',
    '10',
    '00',
    '01',
    '-1',
    '1.0',
    '０',
    '４',
    '4 ',
    ' 4',
    '4　',
    '3,4',
  ])
    rejects(value.trim() === '' ? 'an empty reason' : `“${value}”`, { 5: value }, 5);
  for (const value of ['superseded', '4・・・superseded', 'KeyCompromise', '未定義', '④'])
    rejects(`“${value}”`, { 5: value }, 5);
  rejects('the code with its meaning', { 5: '4:superseded' }, 5, { only: 'tsv' });
  acceptsCells('the number 4', { 5: { kind: 'number', text: '4' } });
  rejectsCells('the number 4.5', { 5: { kind: 'number', text: '4.5' } }, 5);
});

describe('#6 comment', () => {
  accepts('an empty value', { 6: '' });
  for (const letter of ['a', '国', 'ｱ', '－']) {
    accepts(`128 times ${letter}`, { 6: letter.repeat(128) });
    rejects(`129 times ${letter}`, { 6: letter.repeat(129) }, 6);
  }
  for (const [name, value] of Object.entries(FREE_TEXT.accepted)) accepts(name, { 6: value });
  for (const [name, value] of Object.entries(FREE_TEXT.acceptedInSheet))
    accepts(name, { 6: value }, { only: 'sheet' });
  for (const [name, value] of Object.entries(FREE_TEXT.warned)) accepts(name, { 6: value }, { warns: [6] });
  for (const [name, value] of Object.entries(FREE_TEXT.refused)) rejects(name, { 6: value }, 6);
  for (const [name, value] of Object.entries(FREE_TEXT.refusedInSheet))
    rejects(name, { 6: value }, 6, { only: 'sheet' });
});

describe('#10 mail of another administrator', () => {
  accepts('an empty value', { 10: '' });
  for (const [name, value] of Object.entries(MAIL.accepted)) accepts(name, { 10: value });
  for (const [name, value] of Object.entries(MAIL.warned)) accepts(name, { 10: value }, { warns: [10] });
  for (const [name, value] of Object.entries(MAIL.refused)) rejects(name, { 10: value }, 10);
  for (const [name, value] of Object.entries(MAIL.refusedInSheet))
    rejects(name, { 10: value }, 10, { only: 'sheet' });
});
