import { describe } from 'vitest';
import { csrOf, dn, tableOf } from './records.ts';
import { FREE_TEXT, ISSUE, MAIL, NO_FQDN, NO_FQDN_IN_SHEET, subject } from './server-records.ts';

const { accepts, rejects, acceptsCells, rejectsCells } = tableOf('server-issue', ISSUE);

const EC = csrOf('p384-sha384');
const RSA = csrOf('rsa2048-sha256');
const CN_64 = `${'a'.repeat(54)}.nii.ac.jp`;
const CN_65 = `a${CN_64}`;
const LONG = { CN: CN_64, O: 'o'.repeat(64), L: 'l'.repeat(60) };

accepts('the sound record', {});
accepts('the manual’s optional items left empty', { 8: '', 9: '', 13: '' });

describe('#1 subject DN', () => {
  rejects('an empty DN', { 1: '' }, 1);
  rejects('white space alone', { 1: '  ' }, 1);
  for (const type of ['CN', 'O', 'L', 'ST', 'C'] as const) {
    rejects(`no ${type}`, { 1: dn({ [type]: null }) }, 1);
    rejects(`an empty ${type}`, { 1: dn({ [type]: '' }) }, 1);
    rejects(`white space alone as ${type}`, { 1: dn({ [type]: ' ' }) }, 1);
    rejects(`${type} in lower case`, { 1: dn().replace(`${type}=`, `${type.toLowerCase()}=`) }, 1);
    rejects(`a space after ${type}=`, { 1: dn().replace(`${type}=`, `${type}= `) }, 1);
    rejects(`a space between ${type} and =`, { 1: dn().replace(`${type}=`, `${type} =`) }, 1);
    rejects(`${type} twice`, { 1: `${dn()},${type}=JP` }, 1);
  }
  for (const type of ['O', 'L', 'ST', 'C']) {
    rejects(`a space before ${type}`, { 1: dn().replace(`,${type}=`, `, ${type}=`) }, 1);
    rejects(`a space before the comma before ${type}`, { 1: dn().replace(`,${type}=`, ` ,${type}=`) }, 1);
    rejects(`a full-width comma before ${type}`, { 1: dn().replace(`,${type}=`, `，${type}=`) }, 1);
  }
  rejects(
    'all types in lower case',
    { 1: dn().replaceAll(/(CN|O|L|ST|C)=/g, (type) => type.toLowerCase()) },
    1,
  );
  rejects(
    'the order of the CSR',
    { 1: 'C=JP,ST=Tokyo,L=Chiyoda-ku,O=National Institute of Informatics,CN=www.nii.ac.jp' },
    1,
  );
  rejects(
    'ST before L',
    { 1: 'CN=www.nii.ac.jp,O=National Institute of Informatics,ST=Tokyo,L=Chiyoda-ku,C=JP' },
    1,
  );
  rejects(
    'L before O',
    { 1: 'CN=www.nii.ac.jp,L=Chiyoda-ku,O=National Institute of Informatics,ST=Tokyo,C=JP' },
    1,
  );
  rejects(
    'C before ST',
    { 1: 'CN=www.nii.ac.jp,O=National Institute of Informatics,L=Chiyoda-ku,C=JP,ST=Tokyo' },
    1,
  );
  rejects(
    'O first',
    { 1: 'O=National Institute of Informatics,CN=www.nii.ac.jp,L=Chiyoda-ku,ST=Tokyo,C=JP' },
    1,
  );
  rejects('a comma behind', { 1: `${dn()},` }, 1);
  rejects('a comma before', { 1: `,${dn()}` }, 1);
  rejects('two commas in a row', { 1: dn().replace(',L=', ',,L=') }, 1);
  rejects('an escaped comma', { 1: dn({ O: 'Foo\\, Inc.' }) }, 1);
  rejects('a second CN inside O', { 1: dn({ O: 'Foo,CN=Bar' }) }, 1);
  rejects('a space before', { 1: ` ${dn()}` }, 1);
  rejects('a space behind', { 1: `${dn()} ` }, 1);
  rejects('a full-width space behind', { 1: `${dn()}　` }, 1);
  rejects('semicolons', { 1: dn().replaceAll(',', ';') }, 1);
  rejects('slashes, as openssl prints it', { 1: `/${dn().replaceAll(',', '/')}` }, 1);
  rejects('plus signs', { 1: dn().replaceAll(',', '+') }, 1);
  rejects('a host name alone', { 1: 'www.nii.ac.jp' }, 1);
  rejects('full-width letters', { 1: dn({ O: 'Ｎａｔｉｏｎａｌ Institute of Informatics' }) }, 1);
  rejects('a full-width equals sign', { 1: dn().replace('O=', 'O＝') }, 1);
  rejects('kanji', { 1: dn({ O: '国立情報学研究所' }) }, 1);
  rejects('half-width katakana', { 1: dn({ L: 'ﾁﾖﾀﾞ' }) }, 1);
  rejects('a control character', { 1: dn({ O: 'National\u0001Institute of Informatics' }) }, 1);
  rejects('quotation marks round O', { 1: dn({ O: '"National Institute of Informatics"' }) }, 1);
  rejects('the yen sign', { 1: dn({ O: 'National¥Institute of Informatics' }) }, 1, { only: 'sheet' });
  rejects('a no-break space inside', { 1: dn({ O: 'National\u00A0Institute of Informatics' }) }, 1, {
    only: 'sheet',
  });
  rejects('a line feed inside', { 1: dn().replace(',L=', '\n,L=') }, 1, { only: 'sheet' });
  rejects('a Cyrillic letter that looks Latin', { 1: dn({ L: 'Сhiyoda-ku' }) }, 1, { only: 'sheet' });
  rejects('an en dash', { 1: dn({ L: 'Chiyoda–ku' }) }, 1, { only: 'sheet' });

  rejects('an OU', { 1: dn({ OU: 'Library' }) }, 1);
  rejects('an empty OU', { 1: dn({ OU: '' }) }, 1);
  rejects('an OU behind O', { 1: dn().replace(',L=', ',OU=Library,L=') }, 1);
  rejects('an Email', { 1: `${dn()},Email=taro@nii.ac.jp` }, 1);
  rejects('an E', { 1: `E=taro@nii.ac.jp,${dn()}` }, 1);
  rejects('an emailAddress', { 1: `${dn()},emailAddress=taro@nii.ac.jp` }, 1);
  rejects('an EMAILADDRESS before L', { 1: dn().replace(',L=', ',EMAILADDRESS=taro@nii.ac.jp,L=') }, 1);
  rejects('a DC', { 1: `${dn()},DC=jp` }, 1);
  rejects('a STREET', { 1: dn().replace(',ST=', ',STREET=Hitotsubashi,ST=') }, 1);
  rejects('S in place of ST', { 1: dn().replace('ST=', 'S=') }, 1);

  accepts('an O of 64 characters', subject('subject-o-64', dn({ O: 'o'.repeat(64) })));
  rejects('an O of 65 characters', subject('subject-o-65', dn({ O: 'o'.repeat(65) })), [1, 7]);
  accepts('every symbol of O', subject('subject-o-symbols', dn({ O: "A'(b),-./:=c d" })));
  accepts('a comma in O', subject('subject-o-comma', dn({ O: 'Foo, Inc.' })));
  accepts('a comma and an equals sign in O', subject('subject-o-equals', dn({ O: 'Foo=Bar,x=1' })));
  accepts('a lower-case type in O, as in the CSR', subject('subject-o-lower-ou', dn({ O: 'Foo,ou=Bar' })));
  accepts('two spaces in O', subject('subject-o-two-spaces', dn({ O: 'Foo  Bar' })));
  rejects('an ampersand in O', subject('subject-o-ampersand', dn({ O: 'Foo & Bar' })), [1, 7]);
  for (const symbol of ['&', '@', '_', '+', '"', '#', '!', ';', '<', '\\', '*', '?', '~'])
    rejects(`${symbol} in O`, { 1: dn({ O: `National${symbol}Institute of Informatics` }) }, 1);
  rejects('another O than the CSR’s', { 1: dn({ O: 'University of Tokyo' }) }, 1);
  rejects('an O that differs in case', { 1: dn({ O: 'NATIONAL INSTITUTE OF INFORMATICS' }) }, 1);
  rejects('an O that differs in white space', { 1: dn({ O: 'National  Institute of Informatics' }) }, 1);
  rejects('another L than the CSR’s', { 1: dn({ L: 'Minato-ku' }) }, 1);
  rejects('an L that differs in case', { 1: dn({ L: 'chiyoda-ku' }) }, 1);
  rejects('another ST than the CSR’s', { 1: dn({ ST: 'Osaka' }) }, 1);
  accepts('an L of 64 characters', subject('subject-l-64', dn({ L: 'l'.repeat(64) })));
  accepts('an L of 65 characters', subject('subject-l-65', dn({ L: 'l'.repeat(65) })), { warns: [1] });
  accepts('an underscore in L', subject('subject-l-underscore', dn({ L: 'Chiyoda_ku' })), { warns: [1] });
  accepts('an ST that is no prefecture', subject('subject-st-tokio', dn({ ST: 'Tokio' })), { warns: [1] });
  accepts('another prefecture', subject('subject-st-hokkaido', dn({ ST: 'Hokkaido' })));
  for (const country of ['jp', 'Jp', 'US', 'JPN', 'Japan', 'J', 'ＪＰ', 'JP ', ' JP'])
    rejects(`C=${country}`, { 1: dn({ C: country }) }, 1);
  rejects('C=jp with a CSR that has it', subject('subject-c-lower', dn({ C: 'jp' })), [1, 7]);
  rejects('C=US with a CSR that has it', subject('subject-c-us', dn({ C: 'US' })), [1, 7]);

  accepts('a CN of 64 characters', subject('subject-cn-64', dn({ CN: CN_64 }), CN_64));
  rejects('a CN of 65 characters', { 1: dn({ CN: CN_65 }) }, 1);
  rejects('a CN of 65 characters all over', subject('subject-cn-65', dn({ CN: CN_65 }), CN_65), [1, 7, 11]);
  accepts('an upper-case CN', subject('subject-cn-upper', dn({ CN: 'WWW.NII.AC.JP' }), 'WWW.NII.AC.JP'));
  accepts(
    'hyphens and digits in a CN',
    subject('subject-cn-hyphens', dn({ CN: 'a-1--b.1.nii.ac.jp' }), 'a-1--b.1.nii.ac.jp'),
  );
  accepts('a CN of two labels', subject('subject-cn-two-labels', dn({ CN: 'nii.jp' }), 'nii.jp'));
  accepts(
    'a top level of digits',
    subject('subject-cn-numeric-tld', dn({ CN: 'www.nii.123' }), 'www.nii.123'),
    { warns: [1, 11] },
  );
  rejects('a CN label of 64 characters', { 1: dn({ CN: `${'a'.repeat(64)}.jp` }) }, 1);
  for (const [name, host] of Object.entries(NO_FQDN)) rejects(`${name} as CN`, { 1: dn({ CN: host }) }, 1);
  for (const [name, host] of Object.entries(NO_FQDN_IN_SHEET))
    rejects(`${name} as CN`, { 1: dn({ CN: host }) }, 1, { only: 'sheet' });
  rejects(
    'a wildcard all over',
    subject('subject-cn-wildcard', dn({ CN: '*.nii.ac.jp' }), '*.nii.ac.jp'),
    [1, 7, 11],
  );
  rejects(
    'an IP address all over',
    subject('subject-cn-ip', dn({ CN: '192.0.2.1' }), '192.0.2.1'),
    [1, 7, 11],
  );
  rejects(
    'one label all over',
    subject('subject-cn-one-label', dn({ CN: 'localhost' }), 'localhost'),
    [1, 7, 11],
  );
  rejects(
    'an underscore all over',
    subject('subject-cn-underscore', dn({ CN: 'my_host.nii.ac.jp' }), 'my_host.nii.ac.jp'),
    [1, 7, 11],
  );
  rejects(
    'a trailing dot all over',
    subject('subject-cn-trailing-dot', dn({ CN: 'www.nii.ac.jp.' }), 'www.nii.ac.jp.'),
    [1, 7, 11],
  );
  rejects('another CN than the CSR’s', { 1: dn({ CN: 'mail.nii.ac.jp' }) }, 1);
  rejects('a CN that differs in case', { 1: dn({ CN: 'WWW.nii.ac.jp' }) }, 1);

  accepts('250 characters', subject('subject-dn-250', dn({ ...LONG, ST: 's'.repeat(44) }), CN_64), {
    warns: [1],
  });
  rejects('251 characters', subject('subject-dn-251', dn({ ...LONG, ST: 's'.repeat(45) }), CN_64), [1, 7]);
});

describe('#2 profile', () => {
  accepts('3', { 2: '3', 7: RSA });
  accepts('11', { 2: '11', 7: EC });
  const unknown = '0 1 2 4 5 6 7 8 9 10 12 13 14 15 16 33 111 011 3.0 +3 -3 3,11 "3 Ⅲ 三 abc'.split(' ');
  for (const value of unknown) rejects(`“${value}”`, { 2: value }, 2);
  for (const value of ['１１', '1１', '11 ', ' 11', '11　']) rejects(`“${value}”`, { 2: value }, 2);
  for (const value of ['03', '３', '3 ', ' 3', '3　']) rejects(`“${value}”`, { 2: value, 7: RSA }, 2);
  for (const value of ['', ' ', '　']) rejects(`an empty profile “${value}”`, { 2: value }, 2);
  rejects('the code with its meaning', { 2: '3:sha256WithRSAEncryption' }, 2, { only: 'tsv' });
  rejects('profile 3 with an EC key', { 2: '3' }, 7);
  rejects('profile 11 with an RSA key', { 7: RSA }, 7);
  acceptsCells('the number 11', { 2: { kind: 'number', text: '11' } });
  rejectsCells('the number 11.5', { 2: { kind: 'number', text: '11.5' } }, 2);
  rejectsCells('a date', { 2: { kind: 'date', text: '45000' } }, 2);
});

describe('#3 to #6 stay empty', () => {
  for (const item of [3, 4, 5, 6])
    for (const value of ['0', 'x', '-', 'なし', '１', '空白'])
      rejects(`“${value}” in #${item}`, { [item]: value }, item, { only: 'tsv' });
  rejects('all four filled', { 3: '1', 4: '1', 5: '1', 6: '1' }, [3, 4, 5, 6], { only: 'tsv' });
});

const SIZES = { 8: 64, 9: 64, 12: 128 };

for (const [key, size] of Object.entries(SIZES)) {
  const item = Number(key);
  describe(`#${item} free text`, () => {
    if (item === 12) {
      rejects('an empty value', { 12: '' }, 12);
      rejects('white space alone', { 12: '　' }, 12);
    } else accepts('an empty value', { [item]: '' });
    for (const letter of ['a', '国', 'ｱ', '～'])
      accepts(`${size} times ${letter}`, { [item]: letter.repeat(size) });
    for (const letter of ['a', '国', 'ｱ', '～'])
      rejects(`${size + 1} times ${letter}`, { [item]: letter.repeat(size + 1) }, item);
    rejects(`${size} kanji and a level 3 one`, { [item]: `${'国'.repeat(size - 1)}𠮷` }, item, {
      only: 'sheet',
    });
    for (const [name, value] of Object.entries(FREE_TEXT.accepted)) accepts(name, { [item]: value });
    for (const [name, value] of Object.entries(FREE_TEXT.acceptedInSheet))
      accepts(name, { [item]: value }, { only: 'sheet' });
    for (const [name, value] of Object.entries(FREE_TEXT.warned))
      accepts(name, { [item]: value }, { warns: [item] });
    for (const [name, value] of Object.entries(FREE_TEXT.refused)) rejects(name, { [item]: value }, item);
    for (const [name, value] of Object.entries(FREE_TEXT.refusedInSheet))
      rejects(name, { [item]: value }, item, { only: 'sheet' });
  });
}

describe('#10 mail', () => {
  rejects('an empty value', { 10: '' }, 10);
  rejects('white space alone', { 10: ' ' }, 10);
  for (const [name, value] of Object.entries(MAIL.accepted)) accepts(name, { 10: value });
  for (const [name, value] of Object.entries(MAIL.warned)) accepts(name, { 10: value }, { warns: [10] });
  for (const [name, value] of Object.entries(MAIL.refused)) rejects(name, { 10: value }, 10);
  for (const [name, value] of Object.entries(MAIL.refusedInSheet))
    rejects(name, { 10: value }, 10, { only: 'sheet' });
});

describe('#11 FQDN', () => {
  rejects('an empty value', { 11: '' }, 11);
  rejects('white space alone', { 11: ' ' }, 11);
  rejects('65 characters', { 11: CN_65 }, 11);
  rejects('a space before', { 11: ' www.nii.ac.jp' }, 11);
  rejects('a space behind', { 11: 'www.nii.ac.jp ' }, 11);
  rejects('a full-width space behind', { 11: 'www.nii.ac.jp　' }, 11);
  rejects('another host', { 11: 'mail.nii.ac.jp' }, 11);
  rejects('another case', { 11: 'WWW.nii.ac.jp' }, 11);
  rejects('the whole CN attribute', { 11: 'CN=www.nii.ac.jp' }, 11);
  rejects('two hosts', { 11: 'www.nii.ac.jp,mail.nii.ac.jp' }, 11);
  rejects('a label of 64 characters', { 11: `${'a'.repeat(64)}.jp` }, 11);
  rejects('a control character', { 11: 'www.nii.ac.jp\u0001' }, 11);
  rejects('a no-break space behind', { 11: 'www.nii.ac.jp\u00A0' }, 11, { only: 'sheet' });
  for (const [name, value] of Object.entries(NO_FQDN)) rejects(name, { 11: value }, 11);
  for (const [name, value] of Object.entries(NO_FQDN_IN_SHEET))
    rejects(name, { 11: value }, 11, { only: 'sheet' });
});

describe('#13 dNSName', () => {
  const entries = (...hosts: string[]) => hosts.map((host) => `dNSName=${host}`).join(',');
  const hosts = (count: number) => [...Array(count).keys()].map((index) => `h${index + 1}.nii.ac.jp`);
  /** Entries of a length in all, the FQDN of #11 not among them. */
  const written = (length: number) => {
    const first = entries(`${'a'.repeat(63)}.jp`, `${'b'.repeat(63)}.jp`);
    const rest = length - first.length - ',dNSName=.jp'.length;
    return `${first},dNSName=${'c'.repeat(rest - 31)}.${'d'.repeat(30)}.jp`;
  };
  accepts('the FQDN alone', { 13: entries('www.nii.ac.jp') });
  accepts('another host', { 13: entries('mail.nii.ac.jp') });
  accepts('two hosts', { 13: entries('www.nii.ac.jp', 'mail.nii.ac.jp') });
  accepts('8 hosts with the FQDN', { 13: entries('www.nii.ac.jp', ...hosts(7)) });
  accepts('8 hosts without the FQDN', { 13: entries(...hosts(8)) });
  rejects('9 hosts with the FQDN', { 13: entries('www.nii.ac.jp', ...hosts(8)) }, 13);
  rejects('9 hosts without the FQDN', { 13: entries(...hosts(9)) }, 13);
  accepts('upper case', { 13: entries('MAIL.NII.AC.JP') });
  accepts('a label of 63 characters', { 13: entries(`${'a'.repeat(63)}.nii.ac.jp`) });
  rejects('a label of 64 characters', { 13: entries(`${'a'.repeat(64)}.nii.ac.jp`) }, 13);
  accepts('a host of more than 64 characters', {
    13: entries(`${'a'.repeat(60)}.${'b'.repeat(60)}.nii.ac.jp`),
  });
  accepts('a host given twice', { 13: entries('mail.nii.ac.jp', 'mail.nii.ac.jp') }, { warns: [13] });
  accepts(
    'a host given twice in another case',
    { 13: entries('mail.nii.ac.jp', 'MAIL.nii.ac.jp') },
    { warns: [13] },
  );
  accepts('a top level of digits', { 13: entries('mail.nii.123') }, { warns: [13] });
  accepts('228 characters, room for the FQDN with its prefix', { 13: written(228) });
  accepts('229 characters, room for the FQDN without its prefix', { 13: written(229) }, { warns: [13] });
  accepts('236 characters, just room for the FQDN', { 13: written(236) }, { warns: [13] });
  rejects('237 characters, no room for the FQDN', { 13: written(237) }, 13);
  rejects('251 characters', { 13: written(251) }, 13);
  accepts('250 characters with the FQDN', { 13: `dNSName=www.nii.ac.jp,${written(250 - 22)}` });
  rejects('251 characters with the FQDN', { 13: `dNSName=www.nii.ac.jp,${written(251 - 22)}` }, 13);

  const forms = {
    'white space inside': 'dNSName=www.nii.ac.jp, dNSName=mail.nii.ac.jp',
    'white space before a comma': 'dNSName=www.nii.ac.jp ,dNSName=mail.nii.ac.jp',
    'white space round an equals sign': 'dNSName = www.nii.ac.jp',
    'white space after an equals sign': 'dNSName= www.nii.ac.jp',
    'a space before': ' dNSName=www.nii.ac.jp',
    'a space behind': 'dNSName=www.nii.ac.jp ',
    'a full-width space behind': 'dNSName=www.nii.ac.jp　',
    'a comma behind': 'dNSName=www.nii.ac.jp,',
    'a comma before': ',dNSName=www.nii.ac.jp',
    'two commas in a row': 'dNSName=www.nii.ac.jp,,dNSName=mail.nii.ac.jp',
    'a comma alone': ',',
    'no prefix': 'www.nii.ac.jp',
    'no second prefix': 'dNSName=www.nii.ac.jp,mail.nii.ac.jp',
    'two hosts without prefixes': 'www.nii.ac.jp,mail.nii.ac.jp',
    'a lower-case prefix': 'dnsname=www.nii.ac.jp',
    'an upper-case prefix': 'DNSNAME=www.nii.ac.jp',
    'another case of the prefix': 'DNSName=www.nii.ac.jp',
    'openssl’s prefix': 'DNS:www.nii.ac.jp',
    'the prefix DNS=': 'DNS=www.nii.ac.jp',
    'a colon in place of the equals sign': 'dNSName:www.nii.ac.jp',
    'the prefix twice': 'dNSName=dNSName=www.nii.ac.jp',
    'the prefix alone': 'dNSName=',
    'an empty second host': 'dNSName=www.nii.ac.jp,dNSName=',
    'a semicolon between': 'dNSName=www.nii.ac.jp;dNSName=mail.nii.ac.jp',
    'a space between': 'dNSName=www.nii.ac.jp dNSName=mail.nii.ac.jp',
    'a full-width comma': 'dNSName=www.nii.ac.jp，dNSName=mail.nii.ac.jp',
    'a full-width equals sign': 'dNSName＝www.nii.ac.jp',
    'a full-width prefix': 'ｄNSName=www.nii.ac.jp',
    'an IP entry': 'iPAddress=192.0.2.1',
    'a control character': 'dNSName=www.nii.ac.jp\u0001',
  };
  for (const [name, value] of Object.entries(forms)) rejects(name, { 13: value }, 13);
  for (const [name, host] of Object.entries(NO_FQDN)) rejects(`${name} as host`, { 13: entries(host) }, 13);
  for (const [name, host] of Object.entries(NO_FQDN))
    rejects(`${name} as second host`, { 13: entries('www.nii.ac.jp', host) }, 13);
  for (const [name, host] of Object.entries(NO_FQDN_IN_SHEET))
    rejects(`${name} as host`, { 13: entries(host) }, 13, { only: 'sheet' });
  rejects('hosts on lines of their own', { 13: 'dNSName=www.nii.ac.jp\ndNSName=mail.nii.ac.jp' }, 13, {
    only: 'sheet',
  });
});

describe('cells that are no text', () => {
  acceptsCells('a number as name', { 8: { kind: 'number', text: '5' } }, { warns: [8] });
  rejectsCells('a date as software', { 12: { kind: 'date', text: '45000' } }, 12);
  rejectsCells('a logical value as name', { 8: { kind: 'boolean', text: 'TRUE' } }, 8);
  rejectsCells('an error value as unit', { 9: { kind: 'error', text: '#REF!' } }, 9);
  rejectsCells(
    'a formula without a result as software',
    { 12: { kind: 'none', text: '', formula: true } },
    12,
  );
});
