/** True for a name of a type that asks for code signing, which has none. */
export const isCodeSigning = (text: string): boolean => /code|コード/i.test(text.normalize('NFKC'));
