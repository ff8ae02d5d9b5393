import { type Language, PRIVATE_KEY_REFUSED } from '@upki-tsv/core';
import { inspectTextsOf } from '../inspect/texts/index.ts';
import type { Texts } from '../texts/index.ts';
import type { CertificateRemark } from './certificates.ts';

/** What to say of a file, or a part of one, that gives no certificate; what is wrong with one are the words of `inspect`. */
export async function remarkText(
  remark: CertificateRemark,
  texts: Texts,
  language: Language,
): Promise<string> {
  const { certificates } = texts;
  switch (remark.kind) {
    case 'too-large':
      return certificates.tooLarge(remark.path);
    case 'too-many':
      return certificates.tooMany(remark.path, remark.most);
    case 'csrs':
      return certificates.csrs(remark.path, remark.count);
    case 'system':
      return certificates.unreadable(remark.path, texts.system(remark.code));
    case 'problem': {
      const { path, problem, more = 0 } = remark;
      const place = certificates.place(path, problem.path, more);
      switch (problem.kind) {
        case 'unreadable':
          return certificates.unreadable(place, (await inspectTextsOf(language)).bad(problem.reason));
        case 'private-key':
          return certificates.privateKey(place, PRIVATE_KEY_REFUSED[problem.form][language]);
        case 'csr':
          return certificates.csrs(place, 1);
        case 'nothing':
          return certificates.nothing(place);
        case 'archive':
          return certificates.unreadable(place, certificates.archive[problem.fault]);
      }
    }
  }
}
