// Evaluates the expressions of workflow files with GitHub's own library, and traces them as step debug logging does.
import { data, Evaluator, type Expr, Lexer, Parser } from '@actions/expressions';

/** Contexts by name, as plain JSON. */
export type Contexts = Record<string, unknown>;

export type Trace = (text: string) => void;

/**
 * A text with `${{ }}` in it. One with more than a single expression is a call of `format`, as in the runner.
 * @throws where an expression names a context, a function or a property of `github` that is not known here.
 */
export function expand(text: string, contexts: Contexts, trace: Trace): string {
  const parts = text.split(/\$\{\{((?:'[^']*'|[^'])*?)\}\}/);
  if (parts.length === 1) return text;
  const expressions = parts.filter((_part, at) => at % 2 === 1).map((expression) => expression.trim());
  if (parts.length === 3 && parts[0] === '' && parts[2] === '')
    return evaluate(expressions[0] ?? '', contexts, trace).coerceString();
  const format = parts
    .map((part, at) => (at % 2 === 1 ? `{${(at - 1) / 2}}` : part.replace(/[{}]/g, '$&$&').replaceAll("'", "''")))
    .join('');
  return evaluate(`format('${format}', ${expressions.join(', ')})`, contexts, trace).coerceString();
}

/** A condition, with or without `${{ }}` around it; none is fulfilled. */
export function isMet(condition: string | undefined, contexts: Contexts, trace: Trace): boolean {
  const [, expression = condition ?? ''] = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(condition ?? '') ?? [];
  if (expression.trim() === '') return true;
  return evaluate(`!(${expression})`, contexts, trace).coerceString() === 'false';
}

function evaluate(expression: string, contexts: Contexts, trace: Trace): data.ExpressionData {
  const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), []).parse();
  trace(`Evaluating: ${expression}`);
  const result = new TracingEvaluator(tree, toData(contexts), trace).evaluate();
  trace(`Result: ${shown(result)}`);
  return result;
}

/** Says the value of every part, which covers what the runner says as `Expanded:`. */
class TracingEvaluator extends Evaluator {
  readonly #trace: Trace;
  #depth = 0;

  constructor(tree: Expr, contexts: data.Dictionary, trace: Trace) {
    super(tree, contexts);
    this.#trace = trace;
  }

  protected override eval(part: Expr): data.ExpressionData {
    this.#depth += 1;
    const value = super.eval(part);
    this.#depth -= 1;
    this.#trace(`${'..'.repeat(this.#depth)}=> ${shown(value)}`);
    return value;
  }
}

function shown(value: data.ExpressionData): string {
  if (!('value' in value)) return data.Kind[value.kind];
  return value.kind === data.Kind.String ? `'${value.coerceString()}'` : value.coerceString();
}

function toData(contexts: Contexts): data.Dictionary {
  const pairs = Object.entries(contexts).map(([key, context]) => {
    const value: data.ExpressionData = JSON.parse(JSON.stringify(context), data.reviver);
    return {
      key,
      value: key === 'github' && value instanceof data.Dictionary ? new KnownOnly(...value.pairs()) : value,
    };
  });
  return new data.Dictionary(...pairs);
}

/** `github` has far more properties than the sandbox gives it: one that is missing is a gap here, not an empty string. */
class KnownOnly extends data.Dictionary {
  override get(key: string): data.ExpressionData {
    const value = super.get(key);
    if (!value) throw new Error(`the sandbox's runner does not know github.${key}`);
    return value;
  }
}
