import { readFileSync } from 'node:fs';
import { describe } from 'vitest';
import { csrOf, dn, pemOf, tableOf } from './records.ts';
import { ISSUE, RENEW, subject } from './server-records.ts';

const { accepts, rejects } = tableOf('server-issue', ISSUE);
const renewal = tableOf('server-renew', RENEW);

const PEM = pemOf('p384-sha384');
const EC = csrOf('p384-sha384');
const rsa = (name: string) => ({ 2: '3', 7: csrOf(name) });
const corpus = (name: string) => readFileSync(new URL(`../corpus/${name}.pem`, import.meta.url), 'utf8');

describe('profile 3', () => {
  for (const hash of ['sha256', 'sha384', 'sha512']) accepts(`RSA 2048 with ${hash}`, rsa(`rsa2048-${hash}`));
  for (const hash of ['md5', 'sha1'])
    accepts(`RSA 2048 with ${hash}`, rsa(`rsa2048-${hash}`), { warns: [7] });
  rejects('RSA 2048 with sha224', rsa('rsa2048-sha224'), 7);
  rejects('RSA 2048 with PSS', rsa('rsa2048-pss'), 7);
  for (const bits of ['1024', '2047', '2056', '3072', '4096']) rejects(`RSA ${bits}`, rsa(`rsa${bits}`), 7);
  accepts('the exponent 3', rsa('rsa2048e3'), { warns: [7] });
  accepts('the reverse order of the subject', rsa('rsa2048-reversed'));
  rejects('a broken signature', rsa('rsa2048-broken-signature'), 7);
  rejects('a broken signature with md5', rsa('rsa2048-md5-broken-signature'), 7);
  rejects('P-384', { 2: '3' }, 7);
  rejects('Ed25519', rsa('ed25519'), 7);
});

describe('profile 11', () => {
  for (const hash of ['sha256', 'sha384']) accepts(`P-384 with ${hash}`, { 7: csrOf(`p384-${hash}`) });
  for (const hash of ['sha1', 'sha224', 'sha512'])
    rejects(`P-384 with ${hash}`, { 7: csrOf(`p384-${hash}`) }, 7);
  for (const curve of ['p256', 'p521', 'secp256k1', 'brainpoolp384', 'ed25519'])
    rejects(curve, { 7: csrOf(curve) }, 7);
  rejects('explicit curve parameters', { 7: csrOf('p384-explicit') }, 7);
  rejects('a broken signature', { 7: csrOf('broken-signature') }, 7);
  for (const hash of ['md5', 'sha256']) rejects(`RSA 2048 with ${hash}`, { 7: csrOf(`rsa2048-${hash}`) }, 7);
});

describe('the CSR’s subject', () => {
  for (const table of [tableOf('server-issue', ISSUE), renewal]) {
    table.accepts('the reverse order', { 7: csrOf('reversed') });
    table.rejects('L before ST', { 7: csrOf('order-l-before-st') }, 7);
    table.rejects('CN first and the rest in order', { 7: csrOf('order-cn-first') }, 7);
    table.rejects('an OU, the DN without it', { 7: csrOf('ou') }, 7);
    table.rejects('an OU in reverse order', { 7: csrOf('ou-reversed') }, 7);
    table.rejects('an OU before O', { 7: csrOf('ou-before-o') }, 7);
    table.rejects('an OU, the DN with it', { 1: dn({ OU: 'Library' }), 7: csrOf('ou') }, [1, 7]);
    table.rejects('an Email', { 7: csrOf('email') }, 7);
    table.rejects('a multi-valued ST and L', { 7: csrOf('multi-valued') }, 7);
    table.rejects('a multi-valued CN and OU', { 7: csrOf('multi-valued-cn-ou') }, 7);
    table.rejects('two CNs', { 7: csrOf('two-cn') }, 7);
    table.rejects('a DC', { 7: csrOf('dc') }, 7);
    table.rejects('a serialNumber', { 7: csrOf('serial-number-attribute') }, 7);
  }
  for (const type of ['l', 'st', 'o', 'c', 'cn'])
    rejects(`no ${type.toUpperCase()}`, { 7: csrOf(`no-${type}`) }, 7);
  rejects('no L, the DN without it', { 1: dn({ L: null }), 7: csrOf('no-l') }, [1, 7]);
  rejects('no ST, the DN without it', { 1: dn({ ST: null }), 7: csrOf('no-st') }, [1, 7]);
  rejects('an O in another case', { 7: csrOf('subject-o-upper') }, 1);
  rejects('another O', { 7: csrOf('subject-o-other') }, 1);
  rejects('a CN in another case', { 7: csrOf('subject-cn-upper') }, [1, 11]);
  rejects(
    'a CN in another case, the DN like it',
    { 1: dn({ CN: 'WWW.NII.AC.JP' }), 7: csrOf('subject-cn-upper') },
    11,
  );
  rejects('a CN in another case, the FQDN like it', { 11: 'WWW.NII.AC.JP', 7: csrOf('subject-cn-upper') }, 1);
  rejects('another CN', { 7: csrOf('subject-cn-two-labels') }, [1, 11]);
  rejects('a country in lower case', { 7: csrOf('subject-c-lower') }, 7);
});

describe('a CSR that is wrong itself is compared with nothing', () => {
  rejects('a broken signature and another O', { 1: dn({ O: 'Foo' }), 7: csrOf('broken-signature') }, 7);
  rejects('another curve and another O', { 1: dn({ O: 'Foo' }), 7: csrOf('p256') }, 7);
  rejects('another profile and another FQDN', { 2: '3', 11: 'mail.nii.ac.jp' }, 7);
  rejects('an unknown profile and another FQDN', { 2: '5', 11: 'mail.nii.ac.jp' }, [2, 11]);
});

describe('what else a CSR holds', () => {
  accepts('a SAN that #13 does not name', { 7: csrOf('san') }, { warns: [7] });
  accepts('a SAN that #13 names', { 7: csrOf('san'), 13: 'dNSName=www.nii.ac.jp,dNSName=mail.nii.ac.jp' });
  accepts('a SAN whose other host #13 names', { 7: csrOf('san'), 13: 'dNSName=mail.nii.ac.jp' });
  accepts('a SAN of the FQDN alone', { 7: csrOf('san-own-name') });
  accepts('a challenge password', { 7: csrOf('challenge-password') });
  rejects('version 1', { 7: csrOf('version-1') }, 7);
  rejects('a byte behind', { 7: csrOf('trailing-bytes') }, 7);
});

describe('its text in a file', () => {
  accepts('2,048 characters', rsa('base64-2048'));
  rejects('2,052 characters', rsa('base64-2052'), 7);
  rejects('2,049 characters', { 2: '3', 7: `${csrOf('base64-2048')}A` }, 7);
  rejects('an empty value', { 7: '' }, 7);
  rejects('white space alone', { 7: ' ' }, 7);
  const texts = {
    'one line with armour': PEM.replaceAll('\n', ''),
    'armour and spaces': PEM.trim().replaceAll('\n', ' '),
    'a space inside': `${EC.slice(0, 64)} ${EC.slice(64)}`,
    'a space before': ` ${EC}`,
    'a space behind': `${EC} `,
    'a full-width space behind': `${EC}　`,
  };
  for (const [name, text] of Object.entries(texts)) {
    rejects(name, { 7: text }, 7, { only: 'tsv' });
    accepts(name, { 7: text }, { only: 'sheet' });
  }
  const broken = {
    words: 'CSRは別途送付します',
    'the letters abc': 'abc',
    'its first half': EC.slice(0, 248),
    'all but its last character': EC.slice(0, -1),
    'all but its first character': EC.slice(1),
    'one letter too many': `${EC}A`,
    'padding too many': `${EC}====`,
    'the letters of URLs': EC.replaceAll('+', '-').replaceAll('/', '_'),
    'a full-width letter': EC.replace('MII', 'ＭII'),
    'a character that base64 does not have': `${EC.slice(0, 99)}*${EC.slice(100)}`,
    'a percent sign in the middle': EC.replaceAll('+', '%2B'),
    'the base64 twice': EC + EC,
    'lower case': EC.toLowerCase(),
    kana: `${EC}ｱ`,
    'a control character': `${EC.slice(0, 64)}\u0001${EC.slice(64)}`,
  };
  for (const [name, text] of Object.entries(broken)) rejects(name, { 7: text }, 7);
});

describe('its text in a sheet', () => {
  const body = PEM.trim().split('\n').slice(1, -1);
  const wrapped = (width: number) => EC.replaceAll(new RegExp(`.{1,${width}}`, 'g'), '$&\n');
  const accepted = {
    PEM: PEM,
    'PEM with CR and LF': PEM.replaceAll('\n', '\r\n'),
    'PEM without the last line end': PEM.trim(),
    'PEM with empty lines round it': `\n\n${PEM}\n\n`,
    'PEM with indented lines': PEM.replaceAll(/^/gm, '  '),
    'PEM with spaces behind the lines': PEM.replaceAll('\n', '  \n'),
    'PEM of another width': `-----BEGIN CERTIFICATE REQUEST-----\n${wrapped(76)}-----END CERTIFICATE REQUEST-----\n`,
    'the NEW label': PEM.replaceAll('CERTIFICATE REQUEST', 'NEW CERTIFICATE REQUEST'),
    'four dashes': PEM.replaceAll('-----', '----'),
    'lines without armour': body.join('\n'),
    'PEM in one line': PEM.replaceAll('\n', ''),
  };
  for (const [name, text] of Object.entries(accepted)) accepts(name, { 7: text }, { only: 'sheet' });
  accepts('a byte order mark before', { 7: `\uFEFF${PEM}` }, { only: 'sheet' });
  accepts('PEM of 2,048 characters of base64', { 2: '3', 7: pemOf('base64-2048') }, { only: 'sheet' });
  rejects('PEM of 2,052 characters of base64', { 2: '3', 7: pemOf('base64-2052') }, 7, { only: 'sheet' });
  accepts('text before', { 7: `よろしくお願いします。\n${PEM}` }, { only: 'sheet', warns: [7] });
  accepts('text behind', { 7: `${PEM}\nThanks` }, { only: 'sheet', warns: [7] });
  rejects('two CSRs', { 7: `${PEM}${pemOf('p384-sha256')}` }, 7, { only: 'sheet' });
  rejects('a certificate', { 7: corpus('cert-01-serial-1') }, 7, { only: 'sheet' });
  rejects('a private key', { 7: corpus('own/key-private-sec1') }, 7, { only: 'sheet' });
  rejects(
    'the armour alone',
    {
      7: PEM.split('\n')
        .filter((line) => line.startsWith('-'))
        .join('\n'),
    },
    7,
    { only: 'sheet' },
  );
  rejects('a cell of an error value', { 7: '#N/A' }, 7, { only: 'sheet' });
});

describe('a DN that a CSR settles', () => {
  accepts('a lower-case type in O', subject('subject-o-lower-ou', dn({ O: 'Foo,ou=Bar' })));
  rejects('a space after O= that the CSR has not', { 1: dn({ O: ' National Institute of Informatics' }) }, 1);
});
