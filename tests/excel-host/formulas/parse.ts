import type { ErrorCode } from '../model/value.ts';
import type { Reference } from './reference.ts';
import { type PlacedToken, tokenize } from './tokens.ts';

export type Expression =
  | { readonly kind: 'literal'; readonly value: number | string | boolean }
  | { readonly kind: 'error'; readonly value: ErrorCode }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '%'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    };

const POWER: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};
const UNARY_POWER = 6;

class Parser {
  private readonly tokens: readonly PlacedToken[];
  private at = 0;

  constructor(tokens: readonly PlacedToken[]) {
    this.tokens = tokens;
  }

  parse(): Expression | undefined {
    const expression = this.expression(0);
    return this.at === this.tokens.length ? expression : undefined;
  }

  private operator(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'operator' ? token.value : undefined;
  }

  private take(operator: string): boolean {
    if (this.operator() !== operator) return false;
    this.at += 1;
    return true;
  }

  private expression(minimum: number): Expression | undefined {
    let left = this.prefix();
    while (left) {
      const operator = this.operator();
      if (operator === '%') {
        this.at += 1;
        left = { kind: 'unary', operator: '%', operand: left };
        continue;
      }
      const power = operator === undefined ? undefined : POWER[operator];
      if (operator === undefined || power === undefined || power <= minimum) return left;
      this.at += 1;
      const right = this.expression(power);
      left = right && { kind: 'binary', operator, left, right };
    }
    return undefined;
  }

  private prefix(): Expression | undefined {
    const token = this.tokens[this.at];
    this.at += 1;
    switch (token?.kind) {
      case 'number':
      case 'text':
        return { kind: 'literal', value: token.value };
      case 'error':
        return { kind: 'error', value: token.value };
      case 'reference':
        return { kind: 'reference', reference: token.reference };
      case 'name':
        return this.named(token.value);
      case 'operator':
        return this.prefixOperator(token.value);
      default:
        return undefined;
    }
  }

  private prefixOperator(operator: string): Expression | undefined {
    if (operator === '-' || operator === '+') {
      const operand = this.expression(UNARY_POWER);
      return operand && { kind: 'unary', operator, operand };
    }
    if (operator !== '(') return undefined;
    const inner = this.expression(0);
    return this.take(')') ? inner : undefined;
  }

  private named(name: string): Expression | undefined {
    if (!this.take('(')) {
      if (/^(?:true|false)$/i.test(name)) return { kind: 'literal', value: name.toLowerCase() === 'true' };
      return { kind: 'name', name };
    }
    const args: Expression[] = [];
    if (this.take(')')) return { kind: 'call', name: name.toUpperCase(), args };
    do {
      const argument = this.expression(0);
      if (!argument) return undefined;
      args.push(argument);
    } while (this.take(','));
    return this.take(')') ? { kind: 'call', name: name.toUpperCase(), args } : undefined;
  }
}

/** The expression of a formula (with its `=`); undefined where it cannot be read. */
export function parseFormula(formula: string): Expression | undefined {
  const tokens = tokenize(formula.slice(1));
  return tokens && tokens.length > 0 ? new Parser(tokens).parse() : undefined;
}
